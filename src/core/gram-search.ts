/** What recall looks for. */
export interface Probe {
  /** Distinct gram keys. */
  readonly grams: Iterable<number>;
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
  readonly ids: ReadonlyMap<number, number>;
  /** Weight of each gram. */
  readonly weights: Float32Array;
  /** One over the root of a text's weight. */
  readonly norms: Float64Array;
  readonly grams: PostingLists;
  readonly termIds: ReadonlyMap<string, number>;
  readonly terms: PostingLists;
}

interface List {
  readonly texts: Int32Array;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** Whether a text's norm scales the weight. */
  readonly scaled: boolean;
}

/** So many texts are returned however far behind the best they are: a question back needs other picks. */
const alwaysKept = 8;
/** Looking a text up in a list costs about as much as walking along so many of its postings. */
const probeCost = 12;
/** Of a message of some 60 grams. */
const typicalNorm = 0.05;
/** Rounding must never prune what belongs to the best. */
const slack = 1 + 1e-6;

/**
 * Makes the search. It is exact: pruning skips only what cannot be among the best, in the manner of MaxScore (Turtle and
 * Flood 1995, https://doi.org/10.1016/0306-4573(95)00020-H). The bound is the cosine's own: grams that weigh S together add
 * at most √S to a text that was not seen yet, whatever its length.
 *
 *     lists, best first     ▇ ▇ ▇ ▇ ▇ ▇ │ ▇ ▇ ▇ ▇ ▇ ▇ ▇
 *                           every text  │ only texts that were seen and can still win
 */
export function createGramSearch(columns: IndexColumns): (probe: Probe, prune?: boolean) => Hit[] {
  // Reused by every search: clearing what was touched costs less than a new array.
  const scores = new Float64Array(columns.size);
  const touched = new Int32Array(columns.size);

  return (probe, prune = true) => {
    const lists = listsOf(columns, probe);
    const left = remainingWeights(lists);
    const floorOf = (texts: Int32Array): number => findFloor(texts, scores, probe);
    const { count, stopped } = scan(columns, lists, left, prune ? floorOf : undefined, scores, touched);
    const seen = touched.subarray(0, count);
    const finalists = finish(columns, lists, left, stopped, floorOf, scores, seen);
    const floor = floorOf(finalists);
    const best = finalists.filter((text) => (scores[text] ?? 0) >= floor);
    const hits = Array.from(best, (text) => ({ text, score: scores[text] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.text - b.text)
      .slice(0, probe.limit);
    for (const text of seen) scores[text] = 0;
    return hits;
  };
}

function listsOf({ ids, weights, grams, termIds, terms }: IndexColumns, probe: Probe): List[] {
  const lists: List[] = [];
  const add = (of: PostingLists, id: number | undefined, weight: number, scaled: boolean): void => {
    if (id === undefined) return;
    lists.push({ texts: of.texts, start: of.starts[id] ?? 0, end: of.starts[id + 1] ?? 0, weight, scaled });
  };
  for (const gram of probe.grams) {
    const id = ids.get(gram);
    add(grams, id, id === undefined ? 0 : (weights[id] ?? 0), true);
  }
  for (const [term, weight] of probe.terms) add(terms, termIds.get(term), weight, false);
  return lists.sort((a, b) => costOf(a) - costOf(b));
}

/** Postings for what they add: lists that add much for little work come first, so that the rest can be skipped. */
function costOf({ start, end, weight, scaled }: List): number {
  return (end - start) / (scaled ? weight * typicalNorm : weight);
}

/** What the lists from each one on can add: scaled ones by their sum, the others as they are. */
interface Remaining {
  readonly scaled: Float64Array;
  readonly plain: Float64Array;
}

function remainingWeights(lists: readonly List[]): Remaining {
  const scaled = new Float64Array(lists.length + 1);
  const plain = new Float64Array(lists.length + 1);
  for (let at = lists.length - 1; at >= 0; at -= 1) {
    const list = lists[at];
    scaled[at] = (scaled[at + 1] ?? 0) + (list?.scaled ? list.weight : 0);
    plain[at] = (plain[at + 1] ?? 0) + (list && !list.scaled ? list.weight : 0);
  }
  return { scaled, plain };
}

/** Adds up list after list, until no text that was not seen can be among the best any more. */
function scan(
  { norms }: IndexColumns,
  lists: readonly List[],
  left: Remaining,
  floorOf: ((texts: Int32Array) => number) | undefined,
  scores: Float64Array,
  touched: Int32Array,
): { count: number; stopped: number } {
  let count = 0;
  let scanned = 0;
  let nextCheck = 2_048;
  for (const [at, { texts, start, end, weight, scaled }] of lists.entries()) {
    if (floorOf && scanned >= nextCheck) {
      nextCheck = scanned * 1.5 + 512;
      const unseen = Math.sqrt(left.scaled[at] ?? 0) + (left.plain[at] ?? 0);
      if (floorOf(touched.subarray(0, count)) > unseen * slack) return { count, stopped: at };
    }
    scanned += end - start;
    for (let slot = start; slot < end; slot += 1) {
      const text = texts[slot] ?? 0;
      const before = scores[text] ?? 0;
      if (before === 0) {
        touched[count] = text;
        count += 1;
      }
      scores[text] = before + (scaled ? weight * (norms[text] ?? 0) : weight);
    }
  }
  return { count, stopped: lists.length };
}

/** Completes the scores of those seen texts that can still be among the best; gives these. */
function finish(
  { norms }: IndexColumns,
  lists: readonly List[],
  left: Remaining,
  stopped: number,
  floorOf: (texts: Int32Array) => number,
  scores: Float64Array,
  seen: Int32Array,
): Int32Array {
  let finalists: Int32Array = seen.slice();
  for (let at = stopped; at < lists.length; at += 1) {
    const list = lists[at];
    if (!list) break;
    // Checking costs a round over the finalists: worth it while they are many.
    if ((at - stopped) % 4 === 0) {
      const floor = floorOf(finalists);
      const scaled = (left.scaled[at] ?? 0) * slack;
      const plain = (left.plain[at] ?? 0) * slack;
      finalists = keep(
        finalists,
        (text) => (scores[text] ?? 0) + scaled * (norms[text] ?? 0) + plain >= floor,
      );
    }
    const { texts, start, end, weight } = list;
    if (end - start < finalists.length * probeCost) {
      // Walking along a short list is cheaper than looking every finalist up in it.
      for (let slot = start; slot < end; slot += 1) {
        const text = texts[slot] ?? 0;
        const before = scores[text] ?? 0;
        if (before > 0) scores[text] = before + (list.scaled ? weight * (norms[text] ?? 0) : weight);
      }
      continue;
    }
    for (const text of finalists) {
      if (!holds(list, text)) continue;
      scores[text] = (scores[text] ?? 0) + (list.scaled ? weight * (norms[text] ?? 0) : weight);
    }
  }
  return finalists;
}

/** Those that pass, moved to the front of the same memory. */
function keep(texts: Int32Array, passes: (text: number) => boolean): Int32Array {
  let count = 0;
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? 0;
    if (!passes(text)) continue;
    texts[count] = text;
    count += 1;
  }
  return texts.subarray(0, count);
}

/** What a text needs at least to be returned; never above what that will be when all lists are added up. */
function findFloor(texts: Int32Array, scores: Float64Array, { limit, leastShare }: Probe): number {
  const highest = bestScores(texts, scores, limit);
  const best = highest.at(-1) ?? 0;
  const kept = highest[highest.length - alwaysKept] ?? 0;
  const last = highest.length < limit ? 0 : (highest[0] ?? 0);
  return Math.max(last, Math.min(leastShare * best, kept));
}

/** The `count` best scores or as many as there are, the lowest first. A heap, so that most texts cost one comparison. */
function bestScores(texts: Int32Array, scores: Float64Array, count: number): Float64Array {
  const heap = Float64Array.from(texts.subarray(0, count), (text) => scores[text] ?? 0).sort();
  for (let at = count; at < texts.length && count > 0; at += 1) {
    const score = scores[texts[at] ?? 0] ?? 0;
    if (score > (heap[0] ?? 0)) replaceLowest(heap, score);
  }
  return heap.sort();
}

function replaceLowest(heap: Float64Array, score: number): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const smaller = right < heap.length && (heap[right] ?? 0) < (heap[left] ?? 0) ? right : left;
    if ((heap[smaller] ?? 0) >= score) break;
    heap[at] = heap[smaller] ?? 0;
    at = smaller;
  }
  heap[at] = score;
}

function holds({ texts, start, end }: List, text: number): boolean {
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
