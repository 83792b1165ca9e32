/** Where the grams of a query stand, with room for comparing texts with it, one after the other. */
export interface PlacedGrams {
  /** Number of the gram at each position. */
  readonly numberAt: Int32Array;
  /** The positions of each gram; a short query is walked along instead. */
  readonly lists: PositionLists | undefined;
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

/** Positions by gram: those of gram `n` stand from `starts[n]` to `starts[n + 1]`, in rising order. */
interface PositionLists {
  readonly starts: Int32Array;
  readonly positions: Int32Array;
}

/** Positions up to which walking along the query costs less than sorting what is found. */
const shortQuery = 512;

/** Places the distinct grams, so many, of a query by the number of the gram at each position. */
export function placeGrams(numberAt: Int32Array, count: number): PlacedGrams {
  // In one piece: making an array costs more than filling it.
  const room = new Int32Array(count * 3 + numberAt.length);
  return {
    numberAt,
    lists: numberAt.length > shortQuery ? listPositions(numberAt, count) : undefined,
    inText: room.subarray(0, count),
    inWindow: room.subarray(count, count * 2),
    shared: room.subarray(count * 2, count * 3),
    sharedCount: 0,
    hits: room.subarray(count * 3),
  };
}

function listPositions(numberAt: Int32Array, count: number): PositionLists {
  const starts = new Int32Array(count + 1);
  for (const number of numberAt) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const positions = new Int32Array(numberAt.length);
  for (let position = 0; position < numberAt.length; position += 1) {
    const number = numberAt[position] ?? 0;
    const slot = next[number] ?? 0;
    positions[slot] = position;
    next[number] = slot + 1;
  }
  return { starts, positions };
}

/**
 * Finds where the query holds grams of a text, which are given by their numbers in the index; `marks` are those of the query's
 * grams there. The positions, in order, come to stand in `hits`. Gives how many they are. `forgetText` must be called before
 * the next text.
 */
export function findHits(query: PlacedGrams, marks: Int32Array, text: Int32Array): number {
  const { numberAt, lists, inText, shared } = query;
  let sharedCount = 0;
  for (let at = 0; at < text.length; at += 1) {
    const number = (marks[text[at] ?? 0] ?? 0) - 1;
    if (number < 0) continue;
    inText[number] = 1;
    shared[sharedCount] = number;
    sharedCount += 1;
  }
  query.sharedCount = sharedCount;
  // Many hits, as in a paste that repeats itself, are met by walking along it too.
  return lists && countHits(query, lists) * 8 < numberAt.length ? sortHits(query, lists) : walk(query);
}

function walk({ numberAt, inText, hits }: PlacedGrams): number {
  let count = 0;
  for (let position = 0; position < numberAt.length; position += 1) {
    if (inText[numberAt[position] ?? 0] === 0) continue;
    hits[count] = position;
    count += 1;
  }
  return count;
}

function countHits({ shared, sharedCount }: PlacedGrams, { starts }: PositionLists): number {
  let count = 0;
  for (let at = 0; at < sharedCount; at += 1) {
    const number = shared[at] ?? 0;
    count += (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }
  return count;
}

function sortHits({ shared, sharedCount, hits }: PlacedGrams, { starts, positions }: PositionLists): number {
  let count = 0;
  for (let at = 0; at < sharedCount; at += 1) {
    const number = shared[at] ?? 0;
    for (let slot = starts[number] ?? 0; slot < (starts[number + 1] ?? 0); slot += 1) {
      hits[count] = positions[slot] ?? 0;
      count += 1;
    }
  }
  hits.subarray(0, count).sort();
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
