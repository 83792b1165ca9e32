import { readActivity } from '../teams/read-activity.ts';

/** Enough that none of them comes near the limits of what may be sent to one conversation or tenant. */
const conversations = 2_000;
const tenants = 100;

/** The tenants that they come from. */
export const tenantIds: readonly string[] = Array.from(
  { length: tenants },
  (_, tenant) => `00000000-0000-4000-8000-${String(tenant).padStart(12, '0')}`,
);

/** Gives the function that gives one message after the other, each with an id of its own, from many conversations. */
export function createBodies(serviceUrl: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const at = count % conversations;
    const tenantId = tenantIds[at % tenants] ?? '';
    return JSON.stringify(
      readActivityOnce({
        id: `bench-${count}`,
        serviceUrl,
        conversation: { id: `a:bench-${at}`, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
      }),
    );
  };
}

const recorded = readActivity('personal-plain');
const readActivityOnce = (changes: object): object => ({ ...recorded, ...changes });
