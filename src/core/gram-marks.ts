import { findGram, type GramNumbers } from './gram-numbers.ts';

/** Marks which of many numbered grams stand in a list: 1 at the number of each that does, 0 elsewhere. Good until the next call. */
export type MarkGrams = (list: GramNumbers) => Uint8Array;

/** Makes the marker. A text is then compared gram by gram without asking a table. */
export function createGramMarker(numbered: GramNumbers): MarkGrams {
  const marks = new Uint8Array(numbered.count);
  let marked: number[] = [];
  return (list) => {
    for (const number of marked) marks[number] = 0;
    marked = [];
    for (let at = 0; at < list.count; at += 1) {
      const number = findGram(numbered, list.keys[at] ?? 0);
      if (number < 0) continue;
      marks[number] = 1;
      marked.push(number);
    }
    return marks;
  };
}
