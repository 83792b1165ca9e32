/** Positions of each gram of a query, and what the grams weigh. */
export interface QueryGrams {
  readonly keys: Int32Array;
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** Weight of all distinct grams but those set apart. */
  readonly total: number;
  readonly weightOf: (gram: number) => number;
}

/** How much a query and a text share; amounts are gram weights. */
export interface Overlap {
  /** Weight of the text's distinct grams that the best window of the query holds. */
  readonly shared: number;
  /** Weight of all distinct grams of the text. */
  readonly text: number;
  /** Weight of all distinct grams of the query. */
  readonly query: number;
  /** The window as half-open range of gram positions of the query; empty where nothing is shared. */
  readonly from: number;
  readonly to: number;
}

/** Prepares a query's grams for comparing with many texts. Grams set apart may be shared, but need not be. */
export function indexQueryGrams(
  keys: Int32Array,
  weightOf: (gram: number) => number,
  setApart: ReadonlySet<number> = new Set(),
): QueryGrams {
  const positions = new Map<number, number[]>();
  let total = 0;
  for (const [at, gram] of keys.entries()) {
    const list = positions.get(gram);
    if (list) list.push(at);
    else {
      positions.set(gram, [at]);
      if (!setApart.has(gram)) total += weightOf(gram);
    }
  }
  return { keys, positions, total, weightOf };
}

/**
 * The overlap of a query with a text, within the window of the query that holds most of it. Short queries are one window;
 * in a long paste the parts of a message stand near each other, while common grams are scattered everywhere.
 */
export function measureOverlap(query: QueryGrams, textGrams: Int32Array, text: number): Overlap {
  const windowLength = 24 + Math.ceil(textGrams.length * 1.5);
  if (query.keys.length <= windowLength) return overlapAsOneWindow(query, textGrams, text);
  const hits = hitsInOrder(query, textGrams);
  const inWindow = new Uint16Array(textGrams.length);
  let shared = 0;
  let best = { shared: 0, from: 0, to: 0 };
  let first = 0;
  for (const [last, hit] of hits.entries()) {
    if (inWindow[hit.gram] === 0) shared += hit.weight;
    inWindow[hit.gram] = (inWindow[hit.gram] ?? 0) + 1;
    for (let out = hits[first]; out && out.position <= hit.position - windowLength; out = hits[first]) {
      inWindow[out.gram] = (inWindow[out.gram] ?? 0) - 1;
      if (inWindow[out.gram] === 0) shared -= out.weight;
      first += 1;
    }
    if (shared > best.shared + 1e-9)
      best = { shared, from: hits[first]?.position ?? 0, to: (hits[last]?.position ?? 0) + 1 };
  }
  return { ...best, text, query: query.total };
}

function overlapAsOneWindow(query: QueryGrams, textGrams: Int32Array, text: number): Overlap {
  let shared = 0;
  for (const gram of textGrams) if (query.positions.has(gram)) shared += query.weightOf(gram);
  return { shared, text, query: query.total, from: 0, to: shared > 0 ? query.keys.length : 0 };
}

interface GramHit {
  readonly position: number;
  readonly gram: number;
  readonly weight: number;
}

/** More occurrences than this of one gram say nothing more: the text is a repetition. */
const mostOccurrences = 64;

function hitsInOrder(query: QueryGrams, textGrams: Int32Array): GramHit[] {
  const hits: GramHit[] = [];
  for (const [gram, key] of textGrams.entries()) {
    const positions = query.positions.get(key);
    if (!positions) continue;
    const weight = query.weightOf(key);
    for (let at = 0; at < Math.min(positions.length, mostOccurrences); at += 1) {
      hits.push({ position: positions[at] ?? 0, gram, weight });
    }
  }
  return hits.sort((a, b) => a.position - b.position);
}
