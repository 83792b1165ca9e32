import { findGram, type GramNumbers } from './gram-numbers.ts';

/** Where the grams of a query stand, with room for comparing texts with it, one after the other. */
export interface PlacedGrams {
  readonly numbers: GramNumbers;
  /** Number of the gram at each position. */
  readonly numberAt: Int32Array;
  /** Those of gram `n` stand in `positions` from `starts[n]` to `starts[n + 1]`, in rising order. */
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  /** By number, for the text at hand: one more than where the gram stands in that text; 0 for all others. */
  readonly inText: Int32Array;
  /** By number: how often the gram is in the window. 0 between two texts. */
  readonly inWindow: Int32Array;
  /** Positions of the grams that the text at hand has. */
  readonly hits: Int32Array;
}

/** Lists the positions of each gram. */
export function placeGrams(keys: Int32Array, numbers: GramNumbers): PlacedGrams {
  const { count } = numbers;
  // In one piece: making an array costs more than filling it.
  const room = new Int32Array(keys.length * 3 + count * 3 + 1);
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
  return { numbers, numberAt, starts, positions, inText, inWindow: take(count), hits: take(keys.length) };
}

/**
 * Finds where the query holds grams of a text: the positions, in order, come to stand in `hits`, and `inText` says which
 * gram each is. Gives how many they are. `forgetText` must be called before the next text.
 */
export function findHits(query: PlacedGrams, textGrams: Int32Array): number {
  const { numbers, numberAt, starts, inText, hits } = query;
  let count = 0;
  for (let gram = 0; gram < textGrams.length; gram += 1) {
    const number = findGram(numbers, textGrams[gram] ?? 0);
    if (number < 0) continue;
    inText[number] = gram + 1;
    count += (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }
  if (count === 0) return 0;
  // Few hits are sorted; many, as in a paste that repeats itself, are met by walking along the paste once.
  if (count * 8 < numberAt.length) {
    sortHits(query, textGrams);
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
export function forgetText({ numbers, inText, inWindow }: PlacedGrams, textGrams: Int32Array): void {
  for (let gram = 0; gram < textGrams.length; gram += 1) {
    const number = findGram(numbers, textGrams[gram] ?? 0);
    if (number < 0) continue;
    inText[number] = 0;
    inWindow[number] = 0;
  }
}

function sortHits({ numbers, starts, positions, hits }: PlacedGrams, textGrams: Int32Array): void {
  let next = 0;
  for (let gram = 0; gram < textGrams.length; gram += 1) {
    const number = findGram(numbers, textGrams[gram] ?? 0);
    if (number < 0) continue;
    for (let slot = starts[number] ?? 0; slot < (starts[number + 1] ?? 0); slot += 1) {
      hits[next] = positions[slot] ?? 0;
      next += 1;
    }
  }
  hits.subarray(0, next).sort();
}
