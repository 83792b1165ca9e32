import { onOneLine } from './on-one-line.ts';

/** Characters that take two columns of a terminal. */
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303F\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const withoutWidth = /\p{M}|\p{Cf}/u;

function pointWidth(point: string): number {
  if (withoutWidth.test(point)) return 0;
  return wide.test(point) ? 2 : 1;
}

/** Columns that a text without control characters takes in a terminal. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, point) => width + pointWidth(point), 0);
}

/** The text with blanks behind it, so that it takes at least so many columns. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)));
}

/** The text on one line of at most so many columns, at least 1; "…" stands for what is left out at its end. */
export function cutToWidth(text: string, columns: number): string {
  const line = onOneLine(text);
  if (textWidth(line) <= columns) return line;
  let cut = '';
  let width = 0;
  for (const point of Array.from(line)) {
    width += pointWidth(point);
    if (width > columns - 1) break;
    cut += point;
  }
  return `${cut.trimEnd()}…`;
}
