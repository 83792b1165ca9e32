/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `limit` - 1; 0 for a limit of 0. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** Characters that mean something to JSON, HTTP and Markdown, and others. */
  text(length: number): string;
}

const characters: readonly string[] = Array.from(
  'abcdefghijklmnopqrstuvwxyz0123456789 {}[]":,\\/<>&;%\r\n\t\0*_`#|$é中\u202e\u200b\u{1f600}',
);

/** Mulberry32, by Tommy Ettinger: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return {
    below,
    pick,
    text: (length) => Array.from({ length }, () => pick(characters)).join(''),
  };
}
