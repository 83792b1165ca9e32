/**
 * Marks grams, by their numbers, with what they weigh; all others weigh 0. -1 is no gram's number, and skipped. Good until
 * the next call.
 */
export type MarkWeights = (numbers: Int32Array) => Float32Array;

/** Makes the marker for the weights of all grams. What a text shares is then added up without asking a table. */
export function createWeightMarker(weights: Float32Array): MarkWeights {
  const marks = new Float32Array(weights.length);
  let marked: Int32Array = new Int32Array(0);
  return (numbers) => {
    for (let at = 0; at < marked.length; at += 1) setAt(marks, marked[at] ?? -1, 0);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? -1;
      setAt(marks, number, weights[number] ?? 0);
    }
    marked = numbers;
    return marks;
  };
}

function setAt(marks: Float32Array, number: number, weight: number): void {
  if (number >= 0) marks[number] = weight;
}
