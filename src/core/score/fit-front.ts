import { isNumber, isAnotherNumber, isSameWord, type Place, type Sides } from './compare-words.ts';
import { type PlacedWord, slot } from '../text/words.ts';

/** Words in front of the first one that is there in which a number is looked for. */
const wordsInFront = 4;

/** Whether a number in front of the first word has another one in its place, as in `(13)Permission denied: AH00957`. */
export function isNumberInFrontReplaced({ own, others }: Sides, [at, other]: Place): boolean {
  for (let back = 1; back <= wordsInFront && back <= at; back += 1) {
    const [word, there] = [own[at - back], others[other - back]];
    if (!word || word.text === slot || !there || there.line !== others[other]?.line) return false;
    if (/^\d+$/.test(word.text)) return /^\d+$/.test(there.text) && isAnotherNumber(word.text, there.text);
    if (isHex(word.text))
      return isHex(there.text) && there.text.length === word.text.length && there.text !== word.text;
  }
  return false;
}

/** `0000052d`: a number in hexadecimal, as programs pad them. */
const isHex = (word: string): boolean => /^(?=[a-f]{0,7}\d)[\da-f]{4,8}$/.test(word);

/** What a word right in front weighs where the query has another one in the same line. */
export function replacedInFront({ own, others, weights }: Sides, [at, other]: Place): number {
  const isBehindSlot = own[at - 1]?.text === slot;
  const front = isBehindSlot ? at - 2 : at - 1;
  const word = own[front]?.text ?? slot;
  const there = others[isBehindSlot ? beforeSlot(others, other) : other - 1];
  if (word === slot || !there || there.isValue || there.line !== others[other]?.line) return 0;
  return isSameWord(word, there.text) || word === there.text ? 0 : (weights[front] ?? 0);
}

/** The word in front of what stands in a slot: of one value, whatever its words. */
function beforeSlot(others: readonly PlacedWord[], other: number): number {
  let at = other - 1;
  while (at >= 0 && others[at]?.isValue) at -= 1;
  return at === other - 1 ? at - 1 : at;
}

/** What the query says in front of the first word, in its line. */
export function weightInFront({ others, weightOf }: Sides, [, first]: Place): number {
  let weight = 0;
  for (let at = first - 1; at >= 0 && others[at]?.line === others[first]?.line; at -= 1) {
    const word = others[at];
    if (word && !word.isValue) weight += weightOf(word.text);
  }
  return weight;
}

/** What the message's first word weighs where the query's line begins with another one, and goes on as the message does. */
export function firstReplaced({ own, others, weights }: Sides, [at, other]: Place): number {
  const there = others[other - 1];
  if (at !== 1 || !there || there.line !== others[other]?.line || others[other - 2]?.line === there.line)
    return 0;
  const word = own[0]?.text ?? slot;
  // The name of an exception class is a label that many pastes leave out.
  if (/(?:error|exception|failure)$/.test(word)) return 0;
  return word === slot || isSameWord(word, there.text) || isNumber(there.text) ? 0 : (weights[0] ?? 0);
}
