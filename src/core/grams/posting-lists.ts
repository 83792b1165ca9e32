import type { GramNumbers } from './gram-numbers.ts';

/** What recall looks for. */
export interface Probe {
  /** Distinct grams, by their numbers in the index. */
  readonly grams: readonly number[];
  /** Terms with the amount that each adds to a text that has it. */
  readonly terms: ReadonlyMap<string, number>;
  /** How many texts to return at the most. */
  readonly limit: number;
  /** Texts below this share of the best one's score are left out, but for a few; 0 leaves none out. */
  readonly leastShare: number;
}

/** A text that recall found, by its position in the build order. */
export interface Hit {
  readonly text: number;
  readonly score: number;
}

/** Texts by list: those of list `n` stand from `starts[n]` to `starts[n + 1]`, in rising order. */
export interface PostingLists {
  readonly starts: Int32Array;
  readonly texts: Int32Array;
}

/** What the search reads. */
export interface IndexColumns {
  readonly size: number;
  /** Number of each gram's list. */
  readonly ids: GramNumbers;
  /** Weight of each gram. */
  readonly weights: Float32Array;
  /** One over the root of a text's weight. */
  readonly norms: Float64Array;
  readonly grams: PostingLists;
  readonly termIds: ReadonlyMap<string, number>;
  readonly terms: PostingLists;
}

/** A list that a probe asks for. */
export interface List {
  readonly texts: Int32Array;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** Whether a text's norm scales the weight. */
  readonly scaled: boolean;
}

/** Of a message of some 60 grams. */
const typicalNorm = 0.05;

/** The lists of a probe, those that add most for the least work first. */
export function listsOf(columns: IndexColumns, probe: Probe): List[] {
  const { terms, termIds } = columns;
  const lists = gramLists(columns, probe.grams);
  for (const [term, weight] of probe.terms) {
    const id = termIds.get(term);
    if (id === undefined) continue;
    const start = terms.starts[id] ?? 0;
    const list = { texts: terms.texts, start, end: terms.starts[id + 1] ?? 0, weight, scaled: false };
    const cost = costOf(list);
    let at = 0;
    for (let next = lists[0]; next && costOf(next) <= cost; next = lists[at]) at += 1;
    lists.splice(at, 0, list);
  }
  return lists;
}

/** The lists of the grams, the shortest first: a gram of fewer texts weighs more, so that is by what they add for the work. */
function gramLists({ weights, grams }: IndexColumns, wanted: readonly number[]): List[] {
  const { starts, texts } = grams;
  const count = wanted.length;
  // Numbers are sorted faster than objects; of lists of one length the first wanted comes first.
  const order = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const id = wanted[at] ?? 0;
    order[at] = ((starts[id + 1] ?? 0) - (starts[id] ?? 0)) * count + at;
  }
  order.sort();
  const lists: List[] = [];
  for (let at = 0; at < count; at += 1) {
    const rank = order[at] ?? 0;
    const id = wanted[rank - Math.floor(rank / count) * count] ?? 0;
    lists.push({
      texts,
      start: starts[id] ?? 0,
      end: starts[id + 1] ?? 0,
      weight: weights[id] ?? 0,
      scaled: true,
    });
  }
  return lists;
}

/** Postings for what they add: lists that add much for little work come first, so that the rest can be skipped. */
function costOf({ start, end, weight, scaled }: List): number {
  return (end - start) / (scaled ? weight * typicalNorm : weight);
}

/** What the lists from each one on can add: scaled ones by their sum, the others as they are. */
export interface Remaining {
  readonly scaled: readonly number[];
  readonly plain: readonly number[];
}

/** The sums from each list on; 0 behind the last. */
export function remainingWeights(lists: readonly List[]): Remaining {
  const scaled = new Array<number>(lists.length + 1).fill(0);
  const plain = scaled.slice();
  for (let at = lists.length - 1; at >= 0; at -= 1) {
    const list = lists[at];
    scaled[at] = (scaled[at + 1] ?? 0) + (list?.scaled ? list.weight : 0);
    plain[at] = (plain[at + 1] ?? 0) + (list && !list.scaled ? list.weight : 0);
  }
  return { scaled, plain };
}

/** Whether a list has a text, by halving. */
export function holds({ texts, start, end }: List, text: number): boolean {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = texts[middle] ?? 0;
    if (found === text) return true;
    if (found < text) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
