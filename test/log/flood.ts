import { Agent } from 'node:http';
import { request } from 'node:http';

/** Posts what `next` gives over this many connections until it gives nothing more; gives how often which status came. */
export async function flood(
  url: string,
  next: () => string | undefined,
  headers: Readonly<Record<string, string>> = {},
  connections = 8,
): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (body: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const options = { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } };
      request(url, options, (response) => {
        response.resume().on('end', () => {
          resolve(response.statusCode ?? 0);
        });
      })
        .on('error', reject)
        .end(body);
    });
  const run = async (): Promise<void> => {
    for (let body = next(); body !== undefined; body = next()) {
      const status = await post(body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, run));
  agent.destroy();
  return statuses;
}

/** Gives so many of what `make` makes. */
export const times = (count: number, make: () => string) => (): string | undefined => {
  count -= 1;
  return count < 0 ? undefined : make();
};
