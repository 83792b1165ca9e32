import { assignColumns, type Assignment, isSubject } from './assign-columns.ts';
import { type Column, columnsOf } from './column.ts';
import { explainRoles, howToWriteColumns } from './explain-table.ts';
import type { ColumnRoles, TableReading } from '../table/page-reading.ts';
import type { RawTable } from '../table/raw-table.ts';

/** What a table was taken for, with the reason. */
export type Judgement = Pick<TableReading, 'kind' | 'why' | 'columns'>;

const nothing: ColumnRoles = new Map();

const list = (columns: readonly Column[]): string => columns.map(({ header }) => `"${header}"`).join(', ');

const other = (why: string): Judgement => ({ kind: 'other', why, columns: nothing });

const unsure = (why: string, table: RawTable): Judgement => ({
  kind: 'unsure',
  why: `${why}; ${howToWriteColumns(table.headers)}`,
  columns: nothing,
});

/** Signs that a table is about errors. */
interface Signs {
  /** A header names errors, or the cells are what only errors show. */
  readonly errors: boolean;
  /** A column says what to do. */
  readonly fix: boolean;
  /** A column says what went wrong or why. */
  readonly cause: boolean;
  /** A column may identify an error. */
  readonly subject: boolean;
}

function signsOf(columns: readonly Column[], { roles }: Assignment): Signs {
  const identifying = ['code', 'message', 'name'] as const;
  const indices = new Set(identifying.flatMap((role) => roles.get(role) ?? []));
  const named = columns.filter(({ index }) => indices.has(index));
  return {
    errors: named.some(({ namesErrors, content }) => namesErrors || content.strongCodes >= 0.5),
    fix: roles.has('fix'),
    cause: roles.has('cause') || roles.has('more'),
    subject: indices.size > 0,
  };
}

/** Judges a table by its headers and its cells: errors, something else, or unsure. Never guesses. */
export function judgeTable(table: RawTable): Judgement {
  if (table.headers.length < 2)
    return other('A table of one column has no errors with causes or fixes: left alone.');
  const columns = columnsOf(table);
  const assignment = assignColumns(columns);
  const signs = signsOf(columns, assignment);
  const [first] = columns;
  const about =
    first !== undefined && isSubject(first) && first.content.strongCodes < 0.5 ? first : undefined;
  if (about !== undefined && !signs.errors && signs.fix && assignment.roles.has('message')) {
    return unsure(`The columns ${list(columns)} may describe errors or something else`, table);
  }
  if (about !== undefined && !(signs.errors && signs.fix)) {
    return other(
      `The first column, "${about.header}", names settings, fields or the like, not errors: left alone.`,
    );
  }
  if (signs.subject && (signs.fix || signs.cause)) {
    if (signs.errors || (signs.fix && looksLikeErrors(columns, assignment))) {
      return { kind: 'errors', why: explainRoles(table, assignment), columns: assignment.roles };
    }
    if (signs.fix) return unsure(`The columns ${list(columns)} may describe errors or something else`, table);
    return other(`No header among ${list(columns)} names errors and no cell shows one: left alone.`);
  }
  if (signs.errors)
    return unsure('The table names errors, but no column is known to give a cause or a fix', table);
  if (signs.fix && !columns.some(isSubject)) {
    return unsure(
      `A column says what to do, but none among ${list(columns)} is known to name the error`,
      table,
    );
  }
  return other(`No header among ${list(columns)} names errors and no cell shows one: left alone.`);
}

/** Problems and messages with something to do against them. */
function looksLikeErrors(columns: readonly Column[], { roles }: Assignment): boolean {
  const message = columns.find(({ index }) => roles.get('message')?.[0] === index);
  const code = columns.find(({ index }) => roles.get('code')?.[0] === index);
  if (message !== undefined && message.called('message') === 1) return true;
  if (message !== undefined && message.content.messages >= 0.5) return true;
  return code !== undefined && code.called('code') >= 0.58 && (roles.has('cause') || roles.has('message'));
}
