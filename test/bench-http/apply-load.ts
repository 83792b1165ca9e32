import autocannon from 'autocannon';

/** How much is asked: for some seconds, or so many times. */
export type Amount = { readonly seconds: number } | { readonly turns: number };

/** What came of a load. Times in milliseconds. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly turns: number;
  /** Requests that were not answered with 200. */
  readonly failed: number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Asks as fast as it is answered, over so many connections. */
export function applyLoad(
  origin: string,
  connections: number,
  amount: Amount,
  nextBody: () => string,
  headers: Readonly<Record<string, string>> = {},
): Promise<LoadResult> {
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url: `${origin}/api/messages`,
        connections,
        ...('seconds' in amount ? { duration: amount.seconds } : { amount: amount.turns }),
        requests: [
          {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            setupRequest: (request) => ({ ...request, body: nextBody() }),
          },
        ],
      },
      (error: Error | null) => {
        if (error !== null) {
          reject(error);
          return;
        }
        const seconds = (performance.now() - start) / 1_000;
        const sorted = times.toSorted((a, b) => a - b);
        resolve({
          perSecond: times.length / seconds,
          p50: quantile(sorted, 0.5),
          p99: quantile(sorted, 0.99),
          turns: times.length,
          failed,
        });
      },
    );
    instance.on('response', (_client, status, _bytes, time) => {
      if (status === 200) times.push(time);
      else failed += 1;
    });
    instance.on('reqError', () => {
      failed += 1;
    });
  });
}
