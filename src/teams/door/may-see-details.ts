import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether somebody is told everything: `needs token` where there is one, and it was not given or is another. */
export type Sight = 'yes' | 'no' | 'needs token';

/** Who is told everything. */
export interface SightRule {
  /** What must be borne, on every port; absent: nothing is told where strangers may ask. */
  readonly metricsToken?: string | undefined;
  /** True on the port that only this machine reaches. */
  readonly isOps?: boolean | undefined;
}

/**
 * Looks whether a request may see how the bot is. Where it comes from does not count: behind a proxy on this machine everybody
 * comes from it, and many a proxy does not say for whom it asks.
 */
export function maySeeDetails(
  headers: IncomingHttpHeaders,
  { metricsToken: token, isOps = false }: SightRule,
): Sight {
  if (token === undefined) return isOps ? 'yes' : 'no';
  const [, given] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  // Of hashes, since the comparison needs the same length and must not tell the token's.
  return given !== undefined && timingSafeEqual(hash(given), hash(token)) ? 'yes' : 'needs token';
}
