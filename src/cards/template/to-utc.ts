/** A time as people read it, to the second, in UTC. */
export const toUtc = (at: Date): string => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
