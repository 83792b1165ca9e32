import { compareTwoStrings } from 'string-similarity';
import { mayBeAlike } from '../text/may-be-alike.ts';
import type { MessageWord, PlacedWord } from '../text/words.ts';

/** A word that both sides have: where it stands in the message, and where in the query. */
export type Place = readonly [own: number, other: number];

/** Two texts on their way to be compared. */
export interface Sides {
  readonly own: readonly MessageWord[];
  readonly others: readonly PlacedWord[];
  /** The words of the query, each once. */
  readonly said: ReadonlySet<string>;
  readonly weights: readonly number[];
  readonly weightOf: (word: string) => number;
}

export const isNumber = (word: string): boolean => /\d/.test(word);

const digitsOf = (word: string): string => word.replace(/\D/g, '').replace(/^0+/, '');

/** `403forbidden` is no other number than 403. */
export function isAnotherNumber(own: string, there: string): boolean {
  return isNumber(there) && digitsOf(own) !== digitsOf(there);
}

/** Letter pairs that two spellings of a word share at the least, as string-similarity counts them. */
const sameWord = 0.6;
const digitOrJoint = /[\d_]/;

/** Whether two words are one but for a typing mistake or an ending. */
export function isSameWord(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4 || Math.abs(one.length - other.length) > 2) return false;
  if (one.charCodeAt(0) !== other.charCodeAt(0) || !mayBeAlike(one, other, sameWord)) return false;
  return !digitOrJoint.test(one) && !digitOrJoint.test(other) && compareTwoStrings(one, other) >= sameWord;
}
