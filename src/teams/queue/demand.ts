/** How much a conversation asks. Times as `performance.now()` gives them. */
export interface Demand {
  /** Somebody asks there; `at` is no earlier than the one before. */
  add(at: number): void;
  /** How often somebody did lately. */
  lately(now: number): number;
}

/** Milliseconds after which one that was counts as a third of it. */
const fades = 10_000;

/** Of a conversation that was never heard of. */
export function createDemand(): Demand {
  let count = 0;
  let last = 0;
  const lately = (now: number): number => count * Math.exp((last - now) / fades);
  return {
    lately,
    add(at) {
      count = lately(at) + 1;
      last = at;
    },
  };
}
