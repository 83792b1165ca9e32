import { blankMasks, type RuleFind, touchesMask } from './find-candidates.ts';
import { isOpaque, isPairPassword, isSecret } from '../rules/is-secret-value.ts';
import type { RedactionKind } from '../kinds.ts';
import type { Candidate } from '../rules/rule.ts';

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
      /(?:password|passwd|pwd|passphrase|passcode|(?<![a-z])(?:pass|pw)|密碼|密码|passwort|kennwort|wachtwoord|contraseña|mot de passe|senha|пароль|hasło|şifre|비밀번호|암호|パスワード)(?: ?[(（].{0,20})?$/i,
    accepts: isPairPassword,
  },
  { kind: 'secret', pattern: /(?:secret|secret value|[密祕秘][鑰密])$/i, accepts: isSecret },
  { kind: 'access-token', pattern: /(?:token|權杖|令牌)$/i, accepts: isOpaque },
  {
    kind: 'api-key',
    pattern: /(?:api|access|secret|shared|account|private|license)[ _-]?key$|金鑰$/i,
    accepts: isOpaque,
  },
  {
    kind: 'password',
    pattern: /^(?:pin|otp)(?: ?(?:code|碼))?$|驗證碼$/i,
    accepts: ({ value }) => /^\d{4,8}$/.test(value),
  },
];
/** The end of such a name, and of a cell. */
const anyName =
  /(?:pass(?:word|wd|phrase|code|e|wort)?|pwd?|secret(?: value)?|token|key|value|pin|otp|wort|woord|seña|senha|пароль|hasło|şifre|密碼|密码|[密祕秘][鑰密]|權杖|令牌|金鑰|驗證碼|值|비밀번호|암호|パスワード)(?: ?[(（][^\r\n]{0,20})?["'*` ]{0,40}(?:[|│┃║\t,;\r\n]| {2}\S|$)/i;
/** Headers of the two columns of settings: what one is called, and what it is. */
const nameHeader =
  /^(?:name|key|setting|variable|parameter|property|field|item|名稱|參數|設定|變數|項目|欄位)$/i;
const valueHeader = /^(?:value|值|設定值|內容)$/i;
/** Signs between cells; where there is none of them, two blanks are. */
const separators = ['|', '│', '┃', '║', '\t', ',', ';', '  '] as const;
/** A line that parts the rows of a table: `|---|---|`, `├───┼───┤`, `+----+----+`. */
const ruler = /^[\s|+:=─-╿-]+$/;
/** What may stand around the text of a cell. */
const around: ReadonlySet<string> = new Set([' ', '\t', '"', "'", '*', '`']);
/** Cells of a header; what has more is no table that a person pastes. */
const mostCells = 60;
const longestHeader = 1_000;

/** A line, or a cell, and where it begins. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The columns of a table that hold secrets, by their place, and the places of settings, where there are any. */
interface Columns {
  readonly secrets: ReadonlyMap<number, ColumnName>;
  readonly name: number;
  readonly value: number;
}

/**
 * Finds the secrets in tables with bars, lines of box-drawing signs, tabs, commas, semicolons or blanks: the cells below a name
 * such as `initialPassword`, and beside one, below `Value`; in all lines that have as many cells. `row` is the row that the
 * finds count as. Empty when there is no such table.
 */
export function findInTables(sent: string, row: number): RuleFind[] {
  if (!sent.includes('\n') || !anyName.test(sent)) return [];
  const text = blankMasks(sent);
  const finds: RuleFind[] = [];
  const lines = Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    text: line,
    start: index,
  }));
  for (let at = 0; at < lines.length; at += 1) {
    const header = lines[at];
    if (!header || header.text.length > longestHeader || !anyName.test(header.text)) continue;
    const separator = separators.find((sign) => header.text.includes(sign));
    const names = separator === undefined ? [] : splitCells(header, separator);
    const columns = readColumns(names.map((cell) => trimCell(cell).text));
    if (separator === undefined || !columns || names.length > mostCells) continue;
    for (let line = lines[at + 1]; line; line = lines[at + 1]) {
      const cells = splitCells(line, separator);
      if (!ruler.test(line.text)) {
        if (cells.length !== names.length) break;
        finds.push(...findInCells(cells.map(trimCell), columns, text, row));
      }
      at += 1;
    }
  }
  return finds;
}

/** Nothing when no column holds secrets. */
function readColumns(names: readonly string[]): Columns | undefined {
  const secrets = new Map<number, ColumnName>();
  names.forEach((name, place) => {
    const found = findColumnName(name);
    if (found) secrets.set(place, found);
  });
  const name = names.findIndex((header) => nameHeader.test(header));
  const value = name < 0 ? -1 : names.findIndex((header) => valueHeader.test(header));
  return secrets.size > 0 || value >= 0 ? { secrets, name, value } : undefined;
}

function findColumnName(name: string): ColumnName | undefined {
  return name.length <= 40 && !name.includes(':')
    ? columnNames.find(({ pattern }) => pattern.test(name))
    : undefined;
}

/** The cells of a line; two more than a header may have tell that there are too many. */
function splitCells({ text, start }: Piece, separator: string): Piece[] {
  if (separator === '  ')
    return Array.from(text.matchAll(/\S+(?: \S+)*/g), ({ 0: cell, index }) => ({
      text: cell,
      start: start + index,
    }));
  let at = start;
  return text.split(separator, mostCells + 2).map((cell) => {
    const piece = { text: cell, start: at };
    at += cell.length + separator.length;
    return piece;
  });
}

function findInCells(cells: readonly Piece[], columns: Columns, text: string, row: number): RuleFind[] {
  return cells.flatMap(({ text: value, start }, place) => {
    const column =
      place === columns.value ? findColumnName(cells[columns.name]?.text ?? '') : columns.secrets.get(place);
    const found = { value, text, start, end: start + value.length, matchStart: start };
    return column && value !== '' && !touchesMask(found) && column.accepts(found)
      ? [{ kind: column.kind, start, end: found.end, row }]
      : [];
  });
}

/** A cell without blanks, quotes and marks of emphasis around it. */
function trimCell({ text, start: from }: Piece): Piece {
  let [start, end] = [0, text.length];
  while (start < end && around.has(text.charAt(start))) start += 1;
  while (end > start && around.has(text.charAt(end - 1))) end -= 1;
  return { text: text.slice(start, end), start: from + start };
}
