import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** What a process says, and when it has ended. */
export interface LineWaiter {
  /**
   * Gives what follows `starts` on the next line that starts so. Rejects with what `describeEnd` makes of the status when the
   * process ends first.
   */
  readonly lineThat: (starts: string) => Promise<string>;
  readonly closed: Promise<void>;
}

/** Waits for lines of a process. */
export function createLineWaiter(
  child: ChildProcess & { readonly stdout: Readable },
  describeEnd: (status: string) => string,
): LineWaiter {
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<never>((_, reject) => {
    child.once('close', (status) => {
      reject(new Error(describeEnd(String(status ?? 'a signal'))));
    });
  });
  const closed = ended.catch(() => undefined);
  const lineThat = (starts: string): Promise<string> =>
    Promise.race([
      ended,
      new Promise<string>((resolve) => {
        const look = (line: string): void => {
          if (!line.startsWith(starts)) return;
          lines.off('line', look);
          resolve(line.slice(starts.length));
        };
        lines.on('line', look);
      }),
    ]);
  return { lineThat, closed };
}
