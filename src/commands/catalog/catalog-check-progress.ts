/** A line that tells how far a check is, on a terminal; elsewhere nothing. */
export interface CheckProgress {
  readonly show: (done: number, total: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const fewest = 500;
const everyMs = 100;

/** Makes the line for a stream, such as standard error. Small catalogs are checked before anybody could read it. */
export function createCheckProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  clock: () => number = () => performance.now(),
): CheckProgress {
  let shownAt = Number.NEGATIVE_INFINITY;
  const isShown = (): boolean => shownAt > Number.NEGATIVE_INFINITY;
  return {
    show: (done, total) => {
      if (!stream.isTTY || total < fewest || clock() - shownAt < everyMs) return;
      shownAt = clock();
      stream.write(`\r\u001b[Kentry ${done} of ${total}`);
    },
    end: () => {
      if (isShown()) stream.write('\r\u001b[K');
    },
  };
}
