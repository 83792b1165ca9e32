/** What a work threw. */
export interface Failure {
  readonly error: unknown;
}

/** Does the work and tells when it has ended, be it at once or later, and what it threw. Gives what the work gives. */
export function whenEnded<T>(work: () => T, ended: (failure?: Failure) => void): T {
  const fail = (error: unknown): never => {
    ended({ error });
    throw error;
  };
  let result: T;
  try {
    result = work();
  } catch (error) {
    return fail(error);
  }
  if (!(result instanceof Promise)) {
    ended();
    return result;
  }
  const later: Promise<unknown> = result;
  return later.then((value) => {
    ended();
    return value;
  }, fail) as T;
}
