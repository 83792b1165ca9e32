/** Chance that repeats: the same seed gives the same sequence. */
export interface Random {
  /** 0 up to, but not, 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Any item, each as likely. Throws a RangeError for an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** An item by Zipf's law: the second comes half as often as the first. Throws a RangeError for an empty list. */
  readonly skewed: <T>(list: readonly T[]) => T;
}

/** Makes a generator by mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => itemAt(list, Math.floor(next() * list.length)),
    // A power of the length with an even exponent is spread as 1/rank.
    skewed: (list) => itemAt(list, Math.floor((list.length + 1) ** next()) - 1),
  };
}

function itemAt<T>(list: readonly T[], at: number): T {
  const item = list[Math.min(at, list.length - 1)];
  if (item === undefined) throw new RangeError('cannot pick from an empty list');
  return item;
}
