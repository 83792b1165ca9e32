import { gramsByPosition } from '../grams/grams.ts';
import type { Overlap } from '../grams/overlap.ts';
import type { PreparedCatalog } from '../index/prepared-catalog.ts';
import type { PreparedText } from '../index/text-table.ts';
import { mostWords, weighWord } from '../index/weigh-words.ts';
import type { ReadQuery } from '../read/read-query.ts';
import type { PlacedWord } from '../text/words.ts';
import { alignWords, type QueryWords, type WordFit } from './align-words.ts';

/** UTF-16 units of the query, squashed, that are looked at beyond where it shares grams with a message. */
const before = 12;
const behind = 48;

/** Aligns a message with the part of the query where it stands. */
export type WordFitter = (text: PreparedText, overlap: Overlap) => WordFit;

/** Makes the fitter for one query; its words are read at the first call. */
export function createWordFitter(query: ReadQuery, { index, weighedWords }: PreparedCatalog): WordFitter {
  const weights = new Map<string, number>();
  const weightOf = (word: string): number => {
    let weight = weights.get(word);
    if (weight === undefined) {
      weight = weighWord(word, index);
      weights.set(word, weight);
    }
    return weight;
  };
  const wordsAt = createWindow(query);
  const appWords = new Set(
    query.query.apps.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}_]+/u)),
  );
  return (text, overlap) => alignWords(weighedWords(text), wordsAt(overlap), weightOf, appWords);
}

/** The words of the query around a stretch of its grams. */
function createWindow({ placedWords, gramOrder, squashed }: ReadQuery): (overlap: Overlap) => QueryWords {
  let whole: QueryWords | undefined;
  let places: Int32Array | undefined;
  return ({ from, to }) => {
    const words = placedWords();
    if (words.length <= mostWords && to - from >= gramOrder.length) return (whole ??= listWords(words));
    places ??= placesOf(squashed);
    const first = (places[from] ?? 0) - before;
    const last = (places[Math.min(to, places.length) - 1] ?? 0) + behind;
    return listWords(words.filter((word) => word.from >= first && word.from <= last));
  };
}

function listWords(all: readonly PlacedWord[]): QueryWords {
  const words = all.slice(0, 2 * mostWords);
  return { words, said: new Set(words.map(({ text }) => text)) };
}

/** Where in the squashed text each gram begins. */
function placesOf(squashed: string): Int32Array {
  const { lengths } = gramsByPosition(squashed);
  const places = new Int32Array(lengths.length);
  let count = 0;
  for (let at = 0; at < lengths.length; at += 1) {
    if (lengths[at] === 0) continue;
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}
