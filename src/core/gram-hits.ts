import { findGram, type GramNumbers } from './gram-numbers.ts';

/** Where the grams of a query stand. */
export interface PlacedGrams {
  readonly numbers: GramNumbers;
  /** Number of the gram at each position. */
  readonly numberAt: Int32Array;
  /** Those of gram `n` stand in `positions` from `starts[n]` to `starts[n + 1]`, in rising order. */
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  /** By number, while a text is compared: one more than where the gram stands in that text; 0 for all others. */
  readonly inText: Int32Array;
}

/** Where a query holds grams of a text, in order; `grams` are positions in the text's list of grams. */
export interface GramHits {
  readonly positions: Int32Array;
  readonly grams: Int32Array;
}

/** Lists the positions of each gram. */
export function placeGrams(keys: Int32Array, numbers: GramNumbers): PlacedGrams {
  const numberAt = keys.map((gram) => findGram(numbers, gram));
  const starts = new Int32Array(numbers.count + 1);
  for (const number of numberAt) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 0; number < numbers.count; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const positions = new Int32Array(keys.length);
  for (let position = 0; position < keys.length; position += 1) {
    const number = numberAt[position] ?? 0;
    const slot = next[number] ?? 0;
    positions[slot] = position;
    next[number] = slot + 1;
  }
  return { numbers, numberAt, starts, positions, inText: new Int32Array(numbers.count) };
}

/** Where the query holds grams of a text; empty when it holds none. */
export function hitsInOrder(query: PlacedGrams, textGrams: Int32Array): GramHits {
  const { numbers, numberAt, starts, inText } = query;
  const shared: number[] = [];
  let count = 0;
  for (let gram = 0; gram < textGrams.length; gram += 1) {
    const number = findGram(numbers, textGrams[gram] ?? 0);
    if (number < 0) continue;
    shared.push(number);
    inText[number] = gram + 1;
    count += (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }
  // Few hits are sorted; many, as in a paste that repeats itself, are met by walking along the paste once.
  const positions =
    count * 8 < numberAt.length ? sortPositions(query, shared, count) : walkPositions(query, count);
  const grams = positions.map((position) => (inText[numberAt[position] ?? 0] ?? 0) - 1);
  for (const number of shared) inText[number] = 0;
  return { positions, grams };
}

function sortPositions(
  { starts, positions }: PlacedGrams,
  shared: readonly number[],
  count: number,
): Int32Array {
  const found = new Int32Array(count);
  let next = 0;
  for (const number of shared) {
    for (let slot = starts[number] ?? 0; slot < (starts[number + 1] ?? 0); slot += 1)
      found[next++] = positions[slot] ?? 0;
  }
  return found.sort();
}

function walkPositions({ numberAt, inText }: PlacedGrams, count: number): Int32Array {
  const found = new Int32Array(count);
  let next = 0;
  for (let position = 0; position < numberAt.length; position += 1)
    if (inText[numberAt[position] ?? 0] !== 0) found[next++] = position;
  return found;
}
