import { escapeUnsafe } from './formula-guard.ts';

/** What programs change or end a line at: control characters but tab and line feed, and the line ends of Unicode. */
const unsafe = /[^\P{Cc}\t\n]|[\u2028\u2029]/u;

const isSafe = (text: string): boolean => text.isWellFormed() && !unsafe.test(text);

/** A value as JSON that any file of text can hold: lone surrogates and control characters are escaped. */
export const toJson = (value: unknown): string => escapeUnsafe(JSON.stringify(value));

function parseCell(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

const isJsonText = (cell: string): boolean => cell.startsWith('"') && typeof parseCell(cell) === 'string';

/** One text in a cell: as it is, or as a JSON string where a file of text cannot hold it, as NUL. */
export const writeTextCell = (text: string): string =>
  isSafe(text) && !isJsonText(text) ? text : toJson(text);

/** The text of a cell that `writeTextCell` made, or that a person wrote. */
export const readTextCell = (cell: string): string =>
  isJsonText(cell) ? (JSON.parse(cell) as string) : cell;

/** Several texts in one cell: one a line, or a JSON list where a text has a line break of its own or what a file of text cannot hold. */
export function writeListCell(texts: readonly string[]): string {
  const lines = texts.join('\n');
  const isPlain = isSafe(lines) && !isJsonList(lines) && sameTexts(splitLines(lines), texts);
  return isPlain ? lines : toJson(texts);
}

/** The texts of a cell that `writeListCell` made, or that a person wrote one a line; blank lines do not count. */
export function readListCell(cell: string): string[] {
  return isJsonList(cell) ? (JSON.parse(cell) as string[]) : splitLines(cell);
}

const splitLines = (cell: string): string[] => cell.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

function isJsonList(cell: string): boolean {
  if (!cell.startsWith('[')) return false;
  const value = parseCell(cell);
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
