import { gramsByPosition } from '../grams/grams.ts';
import type { GramIndex } from '../grams/gram-index.ts';
import type { Overlap } from '../grams/overlap.ts';
import type { PreparedText } from '../index/text-table.ts';
import type { ReadQuery } from '../read/read-query.ts';
import { isWide, type PlacedWord } from '../text/words.ts';
import { alignWords, mostWords, type WordFit } from './align-words.ts';

/** UTF-16 units of the query, squashed, that are looked at beyond where it shares grams with a message. */
const before = 12;
const behind = 48;
/** Weights, as shares of a rare gram's, of words that say little: numbers, words of few letters, single characters. */
const little = { number: 0.15, short: 0.25, character: 0.4 };
/** Words that any error may say, in other words too: "failed to" is "could not". */
const common =
  /^(?:cannot|could|couldn|does|doesn|didn|have|hasn|been|being|were|will|would|with|from|into|this|that|these|your|when|while|which|because|please|error|errors|failed|failure|fails|failing|unable|exception|attempt|attempted|trying|tried|some|more|most|also|about|there|their|such|than|then|only)$/;
const gramLength = 4;

/** Aligns a message with the part of the query where it stands. */
export type WordFitter = (text: PreparedText, overlap: Overlap) => WordFit;

/** Makes the fitter for one query; its words are read at the first call. */
export function createWordFitter(query: ReadQuery, index: GramIndex): WordFitter {
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
  return (text, overlap) => alignWords(text.words(), wordsAt(overlap), weightOf, appWords);
}

/** A word is as rare as the most common of its grams. */
function weighWord(word: string, index: GramIndex): number {
  const rare = index.weightOf(-1);
  if (/\d/.test(word)) return little.number * rare;
  if (word.length === 1 && isWide(word)) return little.character * rare;
  if (word.length < gramLength || common.test(word)) return little.short * rare;
  const { keys, lengths } = gramsByPosition(word.replaceAll('_', ''));
  let least = rare;
  for (let at = 0; at < keys.length; at += 1)
    if (lengths[at] === gramLength) least = Math.min(least, index.weightOf(keys[at] ?? 0));
  return least;
}

/** The words of the query around a stretch of its grams. */
function createWindow({
  placedWords,
  gramOrder,
  squashed,
}: ReadQuery): (overlap: Overlap) => readonly PlacedWord[] {
  let places: Int32Array | undefined;
  return ({ from, to }) => {
    const words = placedWords();
    if (words.length <= mostWords && to - from >= gramOrder.length) return words;
    places ??= placesOf(squashed);
    const first = (places[from] ?? 0) - before;
    const last = (places[Math.min(to, places.length) - 1] ?? 0) + behind;
    return words.filter((word) => word.from >= first && word.from <= last);
  };
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
