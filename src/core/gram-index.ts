import { gramsOf } from './grams.ts';

/** A text to find: squashed, with the terms (codes, classes, statuses, apps) of the entries that it stands for. */
export interface IndexedText {
  readonly squashed: string;
  readonly terms: readonly string[];
}

/** What recall looks for. */
export interface Probe {
  /** Distinct gram keys. */
  readonly grams: Iterable<number>;
  /** Terms with the amount that each adds to a text that has it. */
  readonly terms: ReadonlyMap<string, number>;
  /** How many texts to return at the most. */
  readonly limit: number;
}

/** A text that recall found, by its position in the build order. */
export interface Hit {
  readonly text: number;
  readonly score: number;
}

/** An inverted index from grams and terms to texts. */
export interface GramIndex {
  readonly size: number;
  /** Rarity of a gram, `ln(1 + (N - df + 0.5) / (df + 0.5))` as in BM25; a gram that no text has weighs as much as one that a single text has. */
  readonly weightOf: (gram: number) => number;
  /** 0 to 1: how few texts have a term; 1 for a single one, 0 for all of them or an unknown term. */
  readonly rarityOf: (term: string) => number;
  /** Whether any text has the gram. */
  readonly has: (gram: number) => boolean;
  /** The texts with the highest recall score, best first, ties in build order. */
  readonly search: (probe: Probe, prune?: boolean) => Hit[];
}

/** A posting list with the most that it can add to any text. */
interface List {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly byNorm: boolean;
  readonly most: number;
}

/**
 * Builds the index. A text's recall score is the weight of the grams it shares with the probe, divided by the root of its
 * own weight so that short and long messages compete as equals (cosine), plus what its terms add.
 */
export function createGramIndex(texts: readonly IndexedText[]): GramIndex {
  const { ids, forward, offsets, frequency } = numberGrams(texts);
  const weights = weighGrams(frequency, texts.length);
  const norms = new Float32Array(texts.length);
  const postingStarts = startsOf(frequency);
  const postings = new Int32Array(forward.length);
  const next = postingStarts.slice();
  const mostNorm = new Float32Array(frequency.length);
  for (let text = 0; text < texts.length; text += 1) {
    const from = offsets[text] ?? 0;
    const to = offsets[text + 1] ?? from;
    let total = 0;
    for (let at = from; at < to; at += 1) total += weights[forward[at] ?? 0] ?? 0;
    const norm = total > 0 ? 1 / Math.sqrt(total) : 0;
    norms[text] = norm;
    for (let at = from; at < to; at += 1) {
      const gram = forward[at] ?? 0;
      const slot = next[gram] ?? 0;
      postings[slot] = text;
      next[gram] = slot + 1;
      if (norm > (mostNorm[gram] ?? 0)) mostNorm[gram] = norm;
    }
  }
  const { termStarts, termPostings, termIds } = listTerms(texts);
  const unseen = Math.log(1 + (texts.length + 0.5) / 1.5);
  // The texts themselves must not stay in memory with the functions below.
  const size = texts.length;
  const scores = new Float64Array(size);

  const weightOf = (gram: number): number => {
    const id = ids.get(gram);
    return id === undefined ? unseen : (weights[id] ?? unseen);
  };

  const rarityOf = (term: string): number => {
    const id = termIds.get(term);
    if (id === undefined || size < 2) return 0;
    const count = (termStarts[id + 1] ?? 0) - (termStarts[id] ?? 0);
    return Math.log(size / count) / Math.log(size);
  };

  const listsOf = (probe: Probe): { lists: List[]; source: Int32Array[] } => {
    const found: { list: List; source: Int32Array }[] = [];
    for (const gram of probe.grams) {
      const id = ids.get(gram);
      if (id === undefined) continue;
      const weight = weights[id] ?? 0;
      const start = postingStarts[id] ?? 0;
      const end = postingStarts[id + 1] ?? start;
      found.push({
        list: { start, end, weight, byNorm: true, most: weight * (mostNorm[id] ?? 0) },
        source: postings,
      });
    }
    for (const [term, weight] of probe.terms) {
      const id = termIds.get(term);
      if (id === undefined) continue;
      const start = termStarts[id] ?? 0;
      const end = termStarts[id + 1] ?? start;
      found.push({ list: { start, end, weight, byNorm: false, most: weight }, source: termPostings });
    }
    // What adds most for the fewest postings comes first, so that the rest can often be skipped.
    found.sort(
      (a, b) => (a.list.end - a.list.start) / a.list.most - (b.list.end - b.list.start) / b.list.most,
    );
    return { lists: found.map(({ list }) => list), source: found.map(({ source }) => source) };
  };

  const search = (probe: Probe, prune = true): Hit[] => {
    const { lists, source } = listsOf(probe);
    const remaining = new Float64Array(lists.length + 1);
    for (let at = lists.length - 1; at >= 0; at -= 1)
      remaining[at] = (remaining[at + 1] ?? 0) + (lists[at]?.most ?? 0);

    let touched: number[] = [];
    let at = 0;
    let scanned = 0;
    let nextCheck = 2_000;
    for (; at < lists.length; at += 1) {
      const list = lists[at];
      const from = source[at];
      if (!list || !from) break;
      if (prune && scanned > nextCheck && touched.length >= probe.limit) {
        nextCheck = scanned * 1.3;
        if (lowestOfBest(touched, scores, probe.limit) > (remaining[at] ?? 0) * (1 + 1e-9)) break;
      }
      scanned += list.end - list.start;
      for (let slot = list.start; slot < list.end; slot += 1) {
        const text = from[slot] ?? 0;
        const before = scores[text] ?? 0;
        if (before === 0) touched.push(text);
        scores[text] = before + (list.byNorm ? list.weight * (norms[text] ?? 0) : list.weight);
      }
    }
    const all = touched;
    for (; at < lists.length; at += 1) {
      const list = lists[at];
      const from = source[at];
      if (!list || !from) break;
      const left = (remaining[at] ?? 0) * (1 + 1e-9);
      const floor = lowestOfBest(touched, scores, probe.limit) - left;
      touched = touched.filter((text) => (scores[text] ?? 0) >= floor);
      for (const text of touched) {
        if (!holds(from, list.start, list.end, text)) continue;
        scores[text] = (scores[text] ?? 0) + (list.byNorm ? list.weight * (norms[text] ?? 0) : list.weight);
      }
    }
    const hits = touched
      .map((text) => ({ text, score: scores[text] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.text - b.text)
      .slice(0, probe.limit);
    for (const text of all) scores[text] = 0;
    return hits;
  };

  return { size: size, weightOf, rarityOf, has: (gram) => ids.has(gram), search };
}

/** Gives each distinct gram a number and lists, text by text, the numbers of its distinct grams. */
function numberGrams(texts: readonly IndexedText[]): {
  ids: Map<number, number>;
  forward: Int32Array;
  offsets: Int32Array;
  frequency: Int32Array;
} {
  const ids = new Map<number, number>();
  const offsets = new Int32Array(texts.length + 1);
  let forward = new Int32Array(1024);
  let frequency = new Int32Array(1024);
  let lastSeen = new Int32Array(1024);
  let used = 0;
  for (const [text, { squashed }] of texts.entries()) {
    for (const gram of gramsOf(squashed)) {
      let id = ids.get(gram);
      if (id === undefined) {
        id = ids.size;
        ids.set(gram, id);
        if (id >= frequency.length) {
          frequency = grown(frequency);
          lastSeen = grown(lastSeen);
        }
      }
      if (lastSeen[id] === text + 1) continue;
      lastSeen[id] = text + 1;
      frequency[id] = (frequency[id] ?? 0) + 1;
      if (used >= forward.length) forward = grown(forward);
      forward[used++] = id;
    }
    offsets[text + 1] = used;
  }
  return { ids, forward: forward.slice(0, used), offsets, frequency: frequency.slice(0, ids.size) };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function weighGrams(frequency: Int32Array, size: number): Float32Array {
  return Float32Array.from(frequency, (df) => Math.log(1 + (size - df + 0.5) / (df + 0.5)));
}

function startsOf(frequency: Int32Array): Int32Array {
  const starts = new Int32Array(frequency.length + 1);
  for (let id = 0; id < frequency.length; id += 1) starts[id + 1] = (starts[id] ?? 0) + (frequency[id] ?? 0);
  return starts;
}

function listTerms(texts: readonly IndexedText[]): {
  termIds: Map<string, number>;
  termStarts: Int32Array;
  termPostings: Int32Array;
} {
  const lists = new Map<string, number[]>();
  for (const [text, { terms }] of texts.entries()) {
    for (const term of new Set(terms)) {
      const list = lists.get(term);
      if (list) list.push(text);
      else lists.set(term, [text]);
    }
  }
  const all = [...lists.values()];
  return {
    termIds: new Map([...lists.keys()].map((term, id) => [term, id])),
    termStarts: startsOf(Int32Array.from(all, (list) => list.length)),
    termPostings: Int32Array.from(all.flat()),
  };
}

/** The score of the last of the `count` best; 0 when there are fewer. */
function lowestOfBest(touched: readonly number[], scores: Float64Array, count: number): number {
  if (touched.length < count) return 0;
  const best = Float64Array.from(touched, (text) => scores[text] ?? 0).sort();
  return best[best.length - count] ?? 0;
}

function holds(postings: Int32Array, start: number, end: number, text: number): boolean {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = postings[middle] ?? 0;
    if (found === text) return true;
    if (found < text) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
