import { findGram, type GramNumbers } from './gram-numbers.ts';

/** Where the grams of a query stand, with room for comparing texts with it, one after the other. */
export interface PlacedGrams {
  /** Number of the gram at each position. */
  readonly numberAt: Int32Array;
  /** Those of gram `n` stand in `positions` from `starts[n]` to `starts[n + 1]`, in rising order. */
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  /** By number: 1 for a gram that the text at hand has; 0 for all others. */
  readonly inText: Int32Array;
  /** By number: how often the gram is in the window. 0 between two texts. */
  readonly inWindow: Int32Array;
  /** Numbers of the grams that the text at hand has, and how many they are. */
  readonly shared: Int32Array;
  sharedCount: number;
  /** Positions of these. */
  readonly hits: Int32Array;
}

/** Positions up to which a query is walked along whatever there is to find: sorting the hits costs more. */
const shortQuery = 512;

/** Lists the positions of each gram. */
export function placeGrams(keys: Int32Array, numbers: GramNumbers): PlacedGrams {
  const { count } = numbers;
  // In one piece: making an array costs more than filling it.
  const room = new Int32Array(keys.length * 3 + count * 4 + 1);
  let taken = 0;
  const take = (length: number): Int32Array => room.subarray(taken, (taken += length));
  const numberAt = take(keys.length);
  const starts = take(count + 1);
  for (let position = 0; position < keys.length; position += 1) {
    const number = findGram(numbers, keys[position] ?? 0);
    numberAt[position] = number;
    starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let number = 0; number < count; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const positions = take(keys.length);
  const inText = take(count);
  // Until a text comes, how many positions of each gram are listed.
  const listed = inText;
  for (let position = 0; position < keys.length; position += 1) {
    const number = numberAt[position] ?? 0;
    positions[(starts[number] ?? 0) + (listed[number] ?? 0)] = position;
    listed[number] = (listed[number] ?? 0) + 1;
  }
  inText.fill(0);
  const [inWindow, shared, hits] = [take(count), take(count), take(keys.length)];
  return { numberAt, starts, positions, inText, inWindow, shared, sharedCount: 0, hits };
}

/**
 * Finds where the query holds grams of a text, which are given by their numbers in the index; `marks` are those of the query's
 * grams there. The positions, in order, come to stand in `hits`. Gives how many they are. `forgetText` must be called before
 * the next text.
 */
export function findHits(query: PlacedGrams, marks: Int32Array, text: Int32Array): number {
  const { numberAt, starts, inText, shared, hits } = query;
  let count = 0;
  let sharedCount = 0;
  for (let at = 0; at < text.length; at += 1) {
    const number = (marks[text[at] ?? 0] ?? 0) - 1;
    if (number < 0) continue;
    inText[number] = 1;
    shared[sharedCount] = number;
    sharedCount += 1;
    count += (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }
  query.sharedCount = sharedCount;
  // Few hits in a long paste are sorted; else they are met by walking along it once.
  if (numberAt.length > shortQuery && count * 8 < numberAt.length) {
    sortHits(query);
    return count;
  }
  let next = 0;
  for (let position = 0; next < count; position += 1) {
    if (inText[numberAt[position] ?? 0] === 0) continue;
    hits[next] = position;
    next += 1;
  }
  return count;
}

/** Clears what was noted of a text. */
export function forgetText({ inText, inWindow, shared, sharedCount }: PlacedGrams): void {
  for (let at = 0; at < sharedCount; at += 1) {
    const number = shared[at] ?? 0;
    inText[number] = 0;
    inWindow[number] = 0;
  }
}

function sortHits({ starts, positions, shared, sharedCount, hits }: PlacedGrams): void {
  let next = 0;
  for (let at = 0; at < sharedCount; at += 1) {
    const number = shared[at] ?? 0;
    for (let slot = starts[number] ?? 0; slot < (starts[number + 1] ?? 0); slot += 1) {
      hits[next] = positions[slot] ?? 0;
      next += 1;
    }
  }
  hits.subarray(0, next).sort();
}
