import {
  type Hit,
  holds,
  type IndexColumns,
  type List,
  listsOf,
  type Probe,
  type Remaining,
  remainingWeights,
} from './posting-lists.ts';
import { findFloor } from './recall-floor.ts';

/** Looking a text up in a list costs about as much as walking along so many of its postings. */
const probeCost = 12;
/** Postings from which looking whether the rest can be skipped pays. */
const firstCheck = 8_192;
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
  const touched = new Int32Array(columns.size + 1);

  return (probe, prune = true) => {
    const lists = listsOf(columns, probe);
    let known: Remaining | undefined;
    const left = (): Remaining => (known ??= remainingWeights(lists));
    const floorOf = (texts: Int32Array): number => findFloor(texts, scores, probe);
    const { count, stopped } = scan(columns, lists, left, prune ? floorOf : undefined, scores, touched);
    const seen = touched.subarray(0, count);
    const finalists = finish(columns, lists, left, stopped, floorOf, scores, seen);
    const hits = bestHits(finalists, scores, floorOf(finalists), probe.limit);
    for (let at = 0; at < count; at += 1) scores[touched[at] ?? 0] = 0;
    return hits;
  };
}

/** Those from the floor up, best first, at most so many. */
function bestHits(texts: Int32Array, scores: Float64Array, floor: number, limit: number): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? 0;
    const score = scores[text] ?? 0;
    if (score < floor) continue;
    const last = hits[limit - 1];
    if (last && !isBetter(score, text, last)) continue;
    if (last) hits.pop();
    insert(hits, { text, score });
  }
  return hits;
}

/** The higher score, or the earlier of two texts with the same. */
const isBetter = (score: number, text: number, than: Hit): boolean =>
  score > than.score || (score === than.score && text < than.text);

function insert(hits: Hit[], hit: Hit): void {
  let at = hits.push(hit) - 1;
  for (let before = hits[at - 1]; before && isBetter(hit.score, hit.text, before); before = hits[at - 1]) {
    hits[at] = before;
    at -= 1;
  }
  hits[at] = hit;
}

/** Adds up list after list, until no text that was not seen can be among the best any more. */
function scan(
  { norms }: IndexColumns,
  lists: readonly List[],
  left: () => Remaining,
  floorOf: ((texts: Int32Array) => number) | undefined,
  scores: Float64Array,
  touched: Int32Array,
): { count: number; stopped: number } {
  let count = 0;
  let scanned = 0;
  let nextCheck = firstCheck;
  for (let at = 0; at < lists.length; at += 1) {
    const list = lists[at];
    if (!list) break;
    const { texts, start, end, weight, scaled } = list;
    if (floorOf && scanned >= nextCheck) {
      nextCheck = scanned * 1.5 + 512;
      const unseen = Math.sqrt(left().scaled[at] ?? 0) + (left().plain[at] ?? 0);
      if (floorOf(touched.subarray(0, count)) > unseen * slack) return { count, stopped: at };
    }
    scanned += end - start;
    for (let slot = start; slot < end; slot += 1) {
      const text = texts[slot] ?? 0;
      const before = scores[text] ?? 0;
      // Written in any case, counted where it is new: what comes next is written over it.
      touched[count] = text;
      if (before === 0) count += 1;
      scores[text] = before + (scaled ? weight * (norms[text] ?? 0) : weight);
    }
  }
  return { count, stopped: lists.length };
}

/** Completes the scores of those seen texts that can still be among the best; gives these. */
function finish(
  { norms }: IndexColumns,
  lists: readonly List[],
  left: () => Remaining,
  stopped: number,
  floorOf: (texts: Int32Array) => number,
  scores: Float64Array,
  seen: Int32Array,
): Int32Array {
  let finalists: Int32Array = stopped < lists.length ? seen.slice() : seen;
  for (let at = stopped; at < lists.length; at += 1) {
    const list = lists[at];
    if (!list) break;
    // Checking costs a round over the finalists: worth it while they are many.
    if ((at - stopped) % 4 === 0) {
      const floor = floorOf(finalists);
      const scaled = (left().scaled[at] ?? 0) * slack;
      const plain = (left().plain[at] ?? 0) * slack;
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
