import { addGram, createGramNumbers, findGram, type GramNumbers } from './gram-numbers.ts';

/** The pairs of neighbouring letters of a text, ready to be compared with those of many others. */
export interface LetterPairs {
  readonly text: string;
  readonly numbers: GramNumbers;
  /** How often each pair stands in the text, by its number. */
  readonly counts: Int32Array;
}

/** Counts the letter pairs of a text without blanks. */
export function countLetterPairs(text: string): LetterPairs {
  const numbers = createGramNumbers(text.length);
  const counts = new Int32Array(text.length);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const number = addGram(numbers, keyOf(text.charCodeAt(at), text.charCodeAt(at + 1)));
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return { text, numbers, counts };
}

/**
 * The number that string-similarity gives for two texts, 0 to 1, from pairs that were counted before: Dice's coefficient,
 * https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient. The same to the last bit.
 */
export function compareLetterPairs(one: LetterPairs, other: LetterPairs): number {
  if (one.text === other.text) return 1;
  if (one.text.length < 2 || other.text.length < 2) return 0;
  const [fewer, more] = one.numbers.count < other.numbers.count ? [one, other] : [other, one];
  let shared = 0;
  for (let number = 0; number < fewer.numbers.count; number += 1) {
    const same = findGram(more.numbers, fewer.numbers.keys[number] ?? 0);
    if (same >= 0) shared += Math.min(fewer.counts[number] ?? 0, more.counts[same] ?? 0);
  }
  return (2 * shared) / (one.text.length + other.text.length - 2);
}

/** A key of its own for each pair, mixed: each step can be undone. */
function keyOf(first: number, second: number): number {
  const pair = (first << 16) | second;
  const mixed = Math.imul(pair ^ (pair >>> 15), 0x85ebca77);
  return mixed ^ (mixed >>> 13);
}
