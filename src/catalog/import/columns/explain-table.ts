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

/** What was taken for what, in one English sentence. */
export function explainRoles(headers: readonly string[], { roles: found, byContent }: Assignment): string {
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
  return `Takes ${parts.join(', ')}.`;
}

/** How to tell what the columns of this table are. */
export function howToWriteColumns(headers: readonly string[]): string {
  const numbered = headers.map((header, index) => `${index + 1} = "${header}"`).join(', ');
  return `say what its columns are with --columns, as in --columns message=1,cause=2,fix=3 (${numbered}).`;
}
