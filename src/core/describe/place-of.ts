/** The place of a key in a rising list without repeats; -1 where it is not there. */
export function placeOf(terms: Int32Array, wanted: number): number {
  let [low, high] = [0, terms.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const term = terms[middle] ?? 0;
    if (term === wanted) return middle;
    if (term < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
