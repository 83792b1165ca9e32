import { defaults } from '../defaults.ts';

/** Lines of a text that stood together. */
export interface PlacedLines {
  /** Number of the first of them in the text. */
  readonly from: number;
  /** Number of the line behind the last of them. */
  readonly end: number;
  readonly lines: readonly string[];
  /** Set where its numbers are counts, and are not to be read. */
  readonly counts?: true;
}

const digit = /\d/g;

/**
 * As one text in their order, each once. Where something stood between, an empty line keeps one error from running into the
 * next. Cut at `defaults.maxQueryLength`. `read` is the same with blanks in the place of counts.
 */
export function joinPlaced(placed: readonly PlacedLines[]): { readonly text: string; readonly read: string } {
  let text = '';
  let read = '';
  let next = 0;
  for (const { from, end, lines, counts } of placed.toSorted((one, other) => one.from - other.from)) {
    if (from < next) continue;
    const between = text === '' ? '' : from === next ? '\n' : '\n\n';
    const here = lines.join('\n');
    text += between + here;
    read += between + (counts ? here.replace(digit, ' ') : here);
    next = end;
  }
  return { text: text.slice(0, defaults.maxQueryLength), read: read.slice(0, defaults.maxQueryLength) };
}
