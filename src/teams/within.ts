/**
 * What the work gives, or `undefined` when that takes longer than so many milliseconds; the work goes on then. Nothing of
 * it is held once it is over, as a timer that runs on would do. Rejects as the work does in that time.
 */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
