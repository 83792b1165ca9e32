/** A piece of text that takes the place of another. */
export interface Splice {
  /** Half-open range of the old text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its pieces exchanged. They must not overlap; those at one place stay in their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: piece } of splices.toSorted((one, other) => one.start - other.start)) {
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}
