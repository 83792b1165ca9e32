import type { GramIndex } from '../grams/gram-index.ts';
import { gramsByPosition } from '../grams/grams.ts';
import { isWide, type MessageWord, slot } from '../text/words.ts';

/** The words of a message with what each weighs in its catalog. */
export interface WeighedWords {
  readonly words: readonly MessageWord[];
  /** By place; a slot weighs nothing. */
  readonly weights: readonly number[];
  readonly total: number;
  readonly heaviest: number;
}

/** Longest part of a message, and half of that of a query, that is compared word by word. */
export const mostWords = 80;
/** Weights, as shares of a rare gram's, of words that say little: numbers, words of few letters, single characters, and at the least of quoted words. */
const little = { number: 0.15, short: 0.25, character: 0.4, quoted: 0.5 };
/** Words that any error may say, in other words too: "failed to" is "could not". */
const common =
  /^(?:cannot|could|couldn|does|doesn|didn|have|hasn|been|being|were|will|would|with|from|into|this|that|these|your|when|while|which|because|please|error|errors|failed|failure|fails|failing|unable|exception|attempt|attempted|trying|tried|some|more|most|also|about|there|their|such|than|then|only)$/;
const className = /.(?:exception|error|failure|fault)$/;
const gramLength = 4;

/** Weighs the beginning of a message. */
export function weighWords(message: readonly MessageWord[], index: GramIndex): WeighedWords {
  const words = message.slice(0, mostWords);
  const weights = words.map((word) => weighOwn(word, index));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // What an exception is called outweighs all that it says.
  const ofSentence = weights.filter((_, at) => !className.test(words[at]?.text ?? slot));
  const heaviest = Math.max(...ofSentence);
  return { words, weights, total, heaviest: heaviest > 0 ? heaviest : Math.max(...weights) };
}

/** A quoted word of few letters is as telling as a longer one: `exec: "gcc"`, `The 'To' number`. */
function weighOwn({ text, isQuoted }: MessageWord, index: GramIndex): number {
  if (text === slot) return 0;
  const weight = weighWord(text, index);
  return isQuoted && !/\d/.test(text) ? Math.max(weight, little.quoted * index.weightOf(-1)) : weight;
}

/** A word is as rare as the most common of its grams. */
export function weighWord(word: string, index: GramIndex): number {
  const rare = index.weightOf(-1);
  if (/\d/.test(word)) return little.number * rare;
  // A name is one word, whatever others its parts are in.
  if (/[a-z]_[a-z]/.test(word)) return rare;
  if (word.length === 1 && isWide(word)) return little.character * rare;
  if (word.length < gramLength || common.test(word)) return little.short * rare;
  const { keys, lengths } = gramsByPosition(word.replaceAll('_', ''));
  let least = rare;
  for (let at = 0; at < keys.length; at += 1)
    if (lengths[at] === gramLength) least = Math.min(least, index.weightOf(keys[at] ?? 0));
  return least;
}
