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
  const weights = Float64Array.from(textGrams, query.weightOf);
  const hits = hitsInOrder(query, textGrams);
  const inWindow = new Uint16Array(textGrams.length);
  let shared = 0;
  let best = { shared: 0, from: 0, to: 0 };
  let first = 0;
  for (let last = 0; last < hits.positions.length; last += 1) {
    const position = hits.positions[last] ?? 0;
    const gram = hits.grams[last] ?? 0;
    if (inWindow[gram] === 0) shared += weights[gram] ?? 0;
    inWindow[gram] = (inWindow[gram] ?? 0) + 1;
    for (; (hits.positions[first] ?? position) <= position - windowLength; first += 1) {
      const out = hits.grams[first] ?? 0;
      inWindow[out] = (inWindow[out] ?? 0) - 1;
      if (inWindow[out] === 0) shared -= weights[out] ?? 0;
    }
    if (shared > best.shared + 1e-9) best = { shared, from: hits.positions[first] ?? 0, to: position + 1 };
  }
  return { ...best, text, query: query.total };
}

function overlapAsOneWindow(query: QueryGrams, textGrams: Int32Array, text: number): Overlap {
  let shared = 0;
  for (const gram of textGrams) if (query.positions.has(gram)) shared += query.weightOf(gram);
  return { shared, text, query: query.total, from: 0, to: shared > 0 ? query.keys.length : 0 };
}

/** Where the query holds grams of the text, in order; `grams` are positions in `textGrams`. */
interface GramHits {
  readonly positions: Int32Array;
  readonly grams: Int32Array;
}

function hitsInOrder(query: QueryGrams, textGrams: Int32Array): GramHits {
  const lists = Array.from(textGrams, (key) => query.positions.get(key) ?? []);
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  // Few hits are sorted; many, as in a paste that repeats itself, are met by walking along the paste once.
  return count * 8 < query.keys.length ? sortHits(lists, count) : walkHits(query, textGrams, count);
}

function sortHits(lists: readonly (readonly number[])[], count: number): GramHits {
  const hits = lists.flatMap((list, gram) => list.map((position) => ({ position, gram })));
  hits.sort((a, b) => a.position - b.position);
  const grams = new Int32Array(count);
  for (const [at, hit] of hits.entries()) grams[at] = hit.gram;
  return { positions: Int32Array.from(hits, ({ position }) => position), grams };
}

function walkHits(query: QueryGrams, textGrams: Int32Array, count: number): GramHits {
  const wanted = new Map(Array.from(textGrams, (key, gram) => [key, gram]));
  const positions = new Int32Array(count);
  const grams = new Int32Array(count);
  let next = 0;
  for (let position = 0; position < query.keys.length; position += 1) {
    const gram = wanted.get(query.keys[position] ?? 0);
    if (gram === undefined) continue;
    positions[next] = position;
    grams[next++] = gram;
  }
  return { positions, grams };
}
