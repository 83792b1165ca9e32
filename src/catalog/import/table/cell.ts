import type { CellLink } from './table-row.ts';

/** A stretch of a line; `code` when the page sets it as literal text (a code span). */
export interface CellPart {
  readonly text: string;
  readonly code: boolean;
}

/** One line of a cell as a reader sees it; `item` when it is an item of a list. */
export interface CellLine {
  readonly text: string;
  readonly item: boolean;
  /** The line in pieces; joined they are its text. */
  readonly parts: readonly CellPart[];
}

/** What a cell says: plain text in lines, none for an empty cell, and the links in it. */
export interface Cell {
  readonly lines: readonly CellLine[];
  readonly links: readonly CellLink[];
}

/** A cell that says nothing. */
export const emptyCell: Cell = { lines: [], links: [] };

/** The whole text in one line. */
export const textOf = (cell: Cell): string => cell.lines.map(({ text }) => text).join(' ');

/** A line from its pieces: trimmed, runs of blanks outside code are one blank. Undefined when nothing is left. */
export function lineOf(pieces: readonly CellPart[], item: boolean): CellLine | undefined {
  const parts: CellPart[] = [];
  for (const { text, code } of pieces) {
    const before = parts.at(-1);
    const clean = code ? text : text.replaceAll(/\s+/g, ' ');
    const next = before === undefined || /\s$/.test(before.text) ? clean.trimStart() : clean;
    if (next === '') continue;
    if (before !== undefined && before.code === code) {
      parts[parts.length - 1] = { text: before.text + next, code };
    } else parts.push({ text: next, code });
  }
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  parts[parts.length - 1] = { ...last, text: last.text.trimEnd() };
  const text = parts.map((part) => part.text).join('');
  return text === '' ? undefined : { text, item, parts: parts.filter((part) => part.text !== '') };
}

/** A cell of plain text, as of a spreadsheet: nothing in it is markup, a line break is one. */
export function plainCell(text: string): Cell {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => lineOf([{ text: line, code: false }], false))
    .filter((line) => line !== undefined);
  return lines.length === 0 ? emptyCell : { lines, links: [] };
}

/** Both cells as one, the second on new lines. */
export const appendCell = (one: Cell, other: Cell): Cell => ({
  lines: [...one.lines, ...other.lines],
  links: [...one.links, ...other.links],
});
