import { referFormulas } from './formula-guard.ts';

/** Code points that a code span, a trimmed cell or a file of text would lose. */
const lost = /^\s+|\s+$|[\p{Cc}\u2028\u2029\p{Cs}]| (?= )/gu;

const toReference = (text: string): string =>
  Array.from(text, (character) => `&#${character.codePointAt(0) ?? 32};`).join('');

/** A text in a table cell, with its own Markdown. Pipes, backslashes, tags and entities are kept from meaning anything. */
export const writeText = (text: string): string =>
  referFormulas(text.replaceAll(/[\\|<&]/g, '\\$&').replaceAll(lost, toReference));

/** The text that `writeText` wrote. */
export const readText = (cell: string): string =>
  cell.replaceAll(
    /\\([\\|<>&[\]])|&#(\d{1,7});/g,
    (whole, mark: string | undefined, point: string | undefined) => {
      if (mark !== undefined) return mark;
      const code = Number(point);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** Whether a code span in a table shows the text as it is. */
const fitsCodeSpan = (text: string): boolean =>
  !/`|\\\||\\$/.test(text) && text.replaceAll(lost, '') === text && referFormulas(`.${text}`) === `.${text}`;

/** A literal text as code; pipes are escaped, as tables ask even inside code. https://github.github.com/gfm/#example-200 */
export const writeCode = (text: string): string =>
  fitsCodeSpan(text)
    ? `\`${text.replaceAll('|', '\\|')}\``
    : `<code>${referFormulas(text.replaceAll(/[^\p{L}\p{N} .,:;()"'/=+-]|^ | $| (?= )/gu, toReference))}</code>`;

/** The literal texts that `writeCode` wrote into a cell. */
export const readCodes = (cell: string): string[] =>
  Array.from(cell.matchAll(/`([^`]+)`|<code>(.*?)<\/code>/gs), ([, span, element]) =>
    span === undefined ? readText(element ?? '') : span.replaceAll('\\|', '|'),
  );

/** The cells of a table row as they are written, without the blanks around them. */
export function splitCells(line: string): string[] {
  const cells = line.trim().matchAll(/(?:\\.|[^\\|])*(?:\||$)/gs);
  return Array.from(cells, ([cell]) => cell.replace(/\|$/, '').trim()).slice(1);
}

/** Steps in a cell, numbered, one a line of the cell. */
export const writeSteps = (steps: readonly string[]): string =>
  steps.map((step, at) => `${at + 1}. ${writeText(step)}`).join('<br>');

/** The steps that `writeSteps` wrote. */
export const readSteps = (cell: string): string[] =>
  splitBreaks(cell).map((line) => readText(line.replace(/^\d+\. /, '')));

/** The lines of a cell; an escaped tag is text. */
export const splitBreaks = (cell: string): string[] =>
  cell
    .replaceAll(/\\.|<br ?\/?>/g, (piece) => (piece.startsWith('<') ? '\n' : piece))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
