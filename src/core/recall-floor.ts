import type { Probe } from './posting-lists.ts';

/** So many texts are returned however far behind the best they are: a question back needs other picks. */
const alwaysKept = 8;
/** What a text needs at least to be returned; never above what that will be when all lists are added up. */
export function findFloor(texts: Int32Array, scores: Float64Array, { limit, leastShare }: Probe): number {
  const highest = bestScores(texts, scores, limit);
  const best = highest.at(-1) ?? 0;
  const kept = highest[highest.length - alwaysKept] ?? 0;
  const last = highest.length < limit ? 0 : (highest[0] ?? 0);
  return Math.max(last, Math.min(leastShare * best, kept));
}

/** The `count` best scores or as many as there are, the lowest first. A heap, so that most texts cost one comparison. */
function bestScores(texts: Int32Array, scores: Float64Array, count: number): Float64Array {
  const heap = new Float64Array(Math.min(count, texts.length));
  for (let at = 0; at < heap.length; at += 1) heap[at] = scores[texts[at] ?? 0] ?? 0;
  heap.sort();
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
