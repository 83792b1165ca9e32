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

/** The `count` best scores or as many as there are, the lowest first. Most texts cost one comparison. */
function bestScores(texts: Int32Array, scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const score = scores[texts[at] ?? 0] ?? 0;
    if (best.length < count) insert(best, score);
    else if (score > (best[0] ?? Number.POSITIVE_INFINITY)) replaceLowest(best, score);
  }
  return best;
}

function insert(best: number[], score: number): void {
  let at = best.length;
  best.push(score);
  for (let before = best[at - 1]; before !== undefined && before > score; before = best[at - 1]) {
    best[at] = before;
    at -= 1;
  }
  best[at] = score;
}

function replaceLowest(best: number[], score: number): void {
  let at = 0;
  for (let next = best[1]; next !== undefined && next < score; next = best[at + 1]) {
    best[at] = next;
    at += 1;
  }
  best[at] = score;
}
