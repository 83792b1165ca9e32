import { emptyCell, textOf } from '../table/cell.ts';
import type { RawTable } from '../table/raw-table.ts';
import type { Assignment } from './assign-columns.ts';
import { type Role, roles } from '../table/page-reading.ts';

const names: Readonly<Record<Role, string>> = {
  app: 'the app',
  code: 'the code',
  name: 'the name',
  message: 'the message',
  cause: 'the cause',
  fix: 'the fix',
  more: 'additional information',
};

const columnName = (headers: readonly string[], index: number): string =>
  `column ${index + 1} "${headers[index] ?? ''}"`;

/** Headers of columns that say who looks after something. */
const owner =
  /owner|responsible|assignee|assigned|in charge|contact|\bteam\b|\bwho\b|負責|处理人|處理人|承辦|窗口|權責|负责|担当|담당|responsable|respons[áa]vel|zuständig|verantwort/iu;

/** Columns that no role has, but for those without a header and without a text. */
function unusedColumns({ headers, rows }: RawTable, found: Assignment['roles']): number[] {
  const used = new Set([...found.values()].flat());
  return headers.flatMap((header, index) => {
    const says = header !== '' || rows.some(({ cells }) => textOf(cells[index] ?? emptyCell) !== '');
    return used.has(index) || !says ? [] : [index];
  });
}

function explainUnused(table: RawTable, found: Assignment['roles']): string {
  const unused = unusedColumns(table, found);
  if (unused.length === 0) return '';
  const columns = unused.map((index) => columnName(table.headers, index)).join(', ');
  const tellsWho = unused.some((index) => owner.test(table.headers[index] ?? ''));
  const guessed = tellsWho
    ? ': who can fix an error is guessed from its steps, else app-admin; correct "who" where that is wrong'
    : '';
  return ` Does not use ${columns}${guessed}.`;
}

/** What was taken for what, and which columns for nothing, in English sentences. */
export function explainRoles(table: RawTable, { roles: found, byContent }: Assignment): string {
  const { headers } = table;
  const parts = roles
    .filter((role) => found.has(role))
    .map((role) => {
      const indices = found.get(role) ?? [];
      const columns = indices.map((index) => columnName(headers, index)).join(' and ');
      const sign = byContent.has(role) ? 'content' : 'header';
      const reason = indices.length > 1 ? `their ${sign}s` : `its ${sign}`;
      const moreIsFix = role === 'more' && !found.has('fix');
      return `${columns} as ${moreIsFix ? 'the fix' : names[role]} by ${reason}`;
    });
  return `Takes ${parts.join(', ')}.${explainUnused(table, found)}`;
}

/** How to tell what the columns of this table are. */
export function howToWriteColumns(headers: readonly string[]): string {
  const numbered = headers.map((header, index) => `${index + 1} = "${header}"`).join(', ');
  return `say what its columns are with --columns, as in --columns message=1,cause=2,fix=3 (${numbered}).`;
}
