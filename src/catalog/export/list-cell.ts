/** Texts that a spreadsheet would take for a formula, and those that got the mark against it already. */
const likeFormula = /^'*[=+\-@\t\r]/;

/** A text for a cell; one that a spreadsheet would run as a formula gets an apostrophe in front. https://owasp.org/www-community/attacks/CSV_Injection */
export const guardCell = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);

/** The text of a cell that `guardCell` made. */
export const openCell = (cell: string): string =>
  cell.startsWith("'") && likeFormula.test(cell) ? cell.slice(1) : cell;

/** Several texts in one cell: one a line, or a JSON list where a text has a line break of its own. */
export function writeListCell(texts: readonly string[]): string {
  const lines = texts.join('\n');
  return isJsonList(lines) || !sameTexts(splitLines(lines), texts) ? JSON.stringify(texts) : lines;
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
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
}
