import type { Span } from '../answer.ts';
import { normaliseCharacters, unescapeText } from './normalise.ts';

/** A line of a text, or a part of one: where it stands in what was sent, and what it says. */
export interface SentLine extends Span {
  /** Normalised and unescaped. */
  readonly plain: string;
}

/** Line ends, and what JSON and logs write for them, also in full width. */
const lineEnd =
  /\r\n?|[\n\u2028\u2029]|[\\\ufe68\uff3c]{1,8}(?:[r\uff52][\\\ufe68\uff3c]{1,8}[n\uff4e]|[nr\uff4e\uff52]|u000[ad])/g;
/** A character that every line end has. */
const mayEndLine = /[\n\r\u2028\u2029\\\ufe68\uff3c]/;

/** The lines of a text with what each says; a text without line ends is one line. */
export function linesOf(sent: string): SentLine[] {
  if (!mayEndLine.test(sent)) return [lineAt(sent, { start: 0, end: sent.length })];
  const lines: SentLine[] = [];
  let start = 0;
  for (const { 0: found, index } of sent.matchAll(lineEnd)) {
    lines.push(lineAt(sent, { start, end: index }));
    start = index + found.length;
  }
  lines.push(lineAt(sent, { start, end: sent.length }));
  return lines;
}

/** A part of a text as a line of its own. */
export function lineAt(sent: string, { start, end }: Span): SentLine {
  return {
    start,
    end,
    plain: unescapeText(normaliseCharacters(sent.slice(start, end))).replaceAll('\n', ' '),
  };
}
