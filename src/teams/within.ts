/**
 * What the work gives, or `undefined` when that takes longer than so many milliseconds; the work goes on then. Nothing of
 * it is held once it is over, as a timer that runs on would do.
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
