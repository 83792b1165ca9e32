import { createGramSearch } from './gram-search.ts';
import type { Hit, IndexColumns, PostingLists, Probe } from './posting-lists.ts';
import { addGram, createGramNumbers, findGram, type GramNumbers } from './gram-numbers.ts';
import { gramsOf } from './grams.ts';
import { createGramMarker, type MarkGrams } from './gram-marks.ts';

/** A text to find: squashed, with the terms (codes, classes, statuses, apps) of the entries that it stands for. */
export interface IndexedText {
  readonly squashed: string;
  readonly terms: readonly string[];
}

export type { Hit, Probe } from './posting-lists.ts';

/** An inverted index from grams and terms to texts. */
export interface GramIndex {
  readonly size: number;
  /** Rarity of a gram, `ln(1 + (N - df + 0.5) / (df + 0.5))` as in BM25; a gram that no text has weighs as much as one that a single text has. */
  readonly weightOf: (gram: number) => number;
  /** Weight of all distinct grams of a text, by its position. */
  readonly weightOfText: (text: number) => number;
  /** 0 to 1: how few texts have a term; 1 for a single one, 0 for all of them or an unknown term. */
  readonly rarityOf: (term: string) => number;
  /** The positions of the texts with a term, in rising order; empty for an unknown term. */
  readonly textsWith: (term: string) => Int32Array;
  /** Number of a gram among those of the index; -1 when no text has it. */
  readonly numberOf: (gram: number) => number;
  /** Numbers of the grams of a list. */
  readonly numbersOf: (list: GramNumbers) => Int32Array;
  /** The same as `weightOf` by number; -1 stands for every gram that no text has. */
  readonly weightAt: (number: number) => number;
  /** So many of the grams, by number, that weigh most, ties by key; all of them, as they stand, when there are no more. */
  readonly rarest: (numbers: readonly number[], count: number) => readonly number[];
  /** Marks the grams of a list of numbers. */
  readonly mark: MarkGrams;
  /** The texts with the highest recall score, best first, ties in build order. */
  readonly search: (probe: Probe, prune?: boolean) => Hit[];
}

/**
 * Opens the index of these columns. A text's recall score is the weight of the grams it shares with the probe, divided by
 * the root of its own weight so that short and long messages compete as equals (cosine), plus what its terms add.
 */
export function openGramIndex(columns: IndexColumns): GramIndex {
  const { ids, weights, norms, termIds, terms, size } = columns;
  const unseen = Math.log(1 + (size - 0.5) / 1.5);
  const weightAt = (number: number): number => (number < 0 ? unseen : (weights[number] ?? unseen));
  return {
    size,
    weightOf: (gram) => weightAt(findGram(ids, gram)),
    weightAt,
    weightOfText: (text) => {
      const norm = norms[text] ?? 0;
      return norm > 0 ? 1 / (norm * norm) : 0;
    },
    rarityOf: (term) => {
      const id = termIds.get(term);
      if (id === undefined || size < 2) return 0;
      const count = (terms.starts[id + 1] ?? 0) - (terms.starts[id] ?? 0);
      return Math.log(size / count) / Math.log(size);
    },
    textsWith: (term) => {
      const id = termIds.get(term) ?? -1;
      return terms.texts.subarray(terms.starts[id] ?? 0, terms.starts[id + 1] ?? 0);
    },
    numberOf: (gram) => findGram(ids, gram),
    numbersOf: (list) => {
      const numbers = new Int32Array(list.count);
      for (let at = 0; at < numbers.length; at += 1) numbers[at] = findGram(ids, list.keys[at] ?? 0);
      return numbers;
    },
    rarest: (numbers, count) =>
      numbers.length <= count
        ? numbers
        : numbers
            .toSorted((a, b) => weightAt(b) - weightAt(a) || (ids.keys[a] ?? 0) - (ids.keys[b] ?? 0))
            .slice(0, count),
    mark: createGramMarker(ids.count),
    search: createGramSearch(columns),
  };
}

/** Lists the grams and terms of the texts: plain data. */
export function indexTexts(texts: readonly IndexedText[]): IndexColumns {
  const { ids, forward, offsets, frequency } = numberGrams(texts);
  const weights = weighGrams(frequency, texts.length);
  const norms = new Float64Array(texts.length);
  const starts = startsOf(frequency);
  const postings = new Int32Array(forward.length);
  const next = starts.slice();
  for (let text = 0; text < texts.length; text += 1) {
    const from = offsets[text] ?? 0;
    const to = offsets[text + 1] ?? from;
    let total = 0;
    for (let at = from; at < to; at += 1) {
      const gram = forward[at] ?? 0;
      const slot = next[gram] ?? 0;
      total += weights[gram] ?? 0;
      postings[slot] = text;
      next[gram] = slot + 1;
    }
    norms[text] = total > 0 ? 1 / Math.sqrt(total) : 0;
  }
  const { termIds, terms } = listTerms(texts);
  return { size: texts.length, ids, weights, norms, grams: { starts, texts: postings }, termIds, terms };
}

/** Gives each distinct gram a number and lists, text by text, the numbers of its distinct grams. */
function numberGrams(texts: readonly IndexedText[]): {
  ids: GramNumbers;
  forward: Int32Array;
  offsets: Int32Array;
  frequency: Int32Array;
} {
  const ids = createGramNumbers();
  const offsets = new Int32Array(texts.length + 1);
  let forward = new Int32Array(1024);
  let frequency = new Int32Array(1024);
  let lastSeen = new Int32Array(1024);
  let used = 0;
  for (const [text, { squashed }] of texts.entries()) {
    for (const gram of gramsOf(squashed)) {
      const id = addGram(ids, gram);
      if (id >= frequency.length) {
        frequency = grown(frequency);
        lastSeen = grown(lastSeen);
      }
      if (lastSeen[id] === text + 1) continue;
      lastSeen[id] = text + 1;
      frequency[id] = (frequency[id] ?? 0) + 1;
      if (used >= forward.length) forward = grown(forward);
      forward[used++] = id;
    }
    offsets[text + 1] = used;
  }
  return { ids, forward: forward.slice(0, used), offsets, frequency: frequency.slice(0, ids.count) };
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
  terms: PostingLists;
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
    terms: {
      starts: startsOf(Int32Array.from(all, (list) => list.length)),
      texts: Int32Array.from(all.flat()),
    },
  };
}
