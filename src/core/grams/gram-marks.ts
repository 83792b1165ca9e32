/**
 * Marks the grams of a list, by their numbers in an index: one more than the place in the list of each that stands there, 0
 * elsewhere. -1 in the list is no gram's number. Good until the next call.
 */
export type MarkGrams = (list: Int32Array) => Int32Array;

/** Makes the marker for so many numbers. A text is then compared gram by gram without asking a table. */
export function createGramMarker(count: number): MarkGrams {
  const marks = new Int32Array(count);
  let marked: Int32Array = new Int32Array(0);
  const mark = (list: Int32Array, step: 0 | 1): void => {
    for (let at = 0; at < list.length; at += 1) {
      const number = list[at] ?? -1;
      if (number >= 0) marks[number] = step * (at + 1);
    }
  };
  return (list) => {
    mark(marked, 0);
    mark(list, 1);
    marked = list;
    return marks;
  };
}
