import { blankMasks, type RuleFind, touchesMask } from './find-candidates.ts';
import { isOpaque, isSecret, isToldPassword } from './is-secret-value.ts';
import type { RedactionKind } from './kinds.ts';
import type { Candidate } from './rule.ts';

/** What a column of secrets may be called, and which of its cells are secrets. */
interface ColumnName {
  readonly kind: RedactionKind;
  readonly pattern: RegExp;
  readonly accepts: (found: Candidate) => boolean;
}

const columnNames: readonly ColumnName[] = [
  {
    kind: 'password',
    pattern:
      /(?:password|passwd|pwd|passphrase|passcode|(?<![a-z])(?:pass|pw)|密碼|密码)(?: ?[(（].{0,20})?$/i,
    accepts: isToldPassword,
  },
  { kind: 'secret', pattern: /(?:secret|secret value|[密祕秘][鑰密])$/i, accepts: isSecret },
  { kind: 'access-token', pattern: /(?:token|權杖|令牌)$/i, accepts: isOpaque },
  {
    kind: 'api-key',
    pattern: /(?:api|access|secret|shared|account|private|license)[ _-]?key$|金鑰$/i,
    accepts: isOpaque,
  },
];
/** The end of such a name, and of a cell. */
const anyName =
  /(?:pass(?:word|wd|phrase|code)?|pwd?|secret(?: value)?|token|key|密碼|密码|[密祕秘][鑰密]|權杖|令牌|金鑰)(?: ?[(（][^\r\n]{0,20})?["'*` ]{0,20}(?:[|\t,;\r\n]|$)/i;
const separators = ['|', '\t', ',', ';'] as const;
/** What may stand around the text of a cell. */
const around: ReadonlySet<string> = new Set([' ', '\t', '"', "'", '*', '`']);
/** Cells of a header; what has more is no table that a person pastes. */
const mostCells = 60;
const longestHeader = 1_000;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Columns of a table by their place; empty for a line that is no header of secrets. */
type Columns = ReadonlyMap<number, ColumnName>;

/**
 * Finds the secrets in tables with bars, tabs, commas or semicolons: the cells below a name such as `initialPassword`, in all
 * lines that have as many cells. `row` is the row that the finds count as. Empty when there is no such table.
 */
export function findInTables(sent: string, row: number): RuleFind[] {
  if (!sent.includes('\n') || !anyName.test(sent)) return [];
  const text = blankMasks(sent);
  const finds: RuleFind[] = [];
  const lines = readLines(text);
  for (let at = 0; at < lines.length; at += 1) {
    const header = lines[at];
    if (!header || header.text.length > longestHeader) continue;
    const separator = separators.find((sign) => header.text.includes(sign));
    if (separator === undefined || !anyName.test(header.text)) continue;
    const count = header.text.split(separator, mostCells + 1).length;
    const columns = count > mostCells ? new Map<number, ColumnName>() : readColumns(header, separator);
    if (columns.size === 0) continue;
    for (let line = lines[at + 1]; line && hasCells(line, separator, count); line = lines[at + 1]) {
      finds.push(...findInLine(line, separator, columns, text, row));
      at += 1;
    }
  }
  return finds;
}

function readLines(text: string): Line[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({ text: line, start: index }));
}

function readColumns(header: Line, separator: string): Columns {
  const columns = new Map<number, ColumnName>();
  header.text.split(separator).forEach((cell, place) => {
    const name = trimCell(cell);
    const found =
      name.length <= 40 && !name.includes(':')
        ? columnNames.find(({ pattern }) => pattern.test(name))
        : undefined;
    if (found) columns.set(place, found);
  });
  return columns;
}

function hasCells(line: Line, separator: string, count: number): boolean {
  return line.text.split(separator, count + 1).length === count;
}

function findInLine(line: Line, separator: string, columns: Columns, text: string, row: number): RuleFind[] {
  const finds: RuleFind[] = [];
  let start = line.start;
  line.text.split(separator).forEach((cell, place) => {
    const column = columns.get(place);
    const value = column ? trimCell(cell) : '';
    if (column && value !== '') {
      const from = start + cell.indexOf(value);
      const found = { value, text, start: from, end: from + value.length, matchStart: from };
      if (!touchesMask(found) && column.accepts(found))
        finds.push({ kind: column.kind, start: from, end: found.end, row });
    }
    start += cell.length + separator.length;
  });
  return finds;
}

/** A cell without blanks, quotes and marks of emphasis around it. */
function trimCell(cell: string): string {
  let [start, end] = [0, cell.length];
  while (start < end && around.has(cell.charAt(start))) start += 1;
  while (end > start && around.has(cell.charAt(end - 1))) end -= 1;
  return cell.slice(start, end);
}
