/** Milliseconds of this thread's own work for a call: other processes do not count. Some systems count in steps of 4. */
export function threadMs(call: () => unknown): number {
  const before = process.threadCpuUsage();
  call();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The middle of three such times. */
export function medianMs(call: () => unknown): number {
  const times = [threadMs(call), threadMs(call), threadMs(call)];
  return times.sort((a, b) => a - b)[1] ?? Number.POSITIVE_INFINITY;
}

/** The time of a call, measured once; where that is not less than `limit`, the middle of three. */
export function msWithin(limit: number, call: () => unknown): number {
  const once = threadMs(call);
  return once < limit ? once : medianMs(call);
}
