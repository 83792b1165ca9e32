import type { Column } from './column.ts';
import type { HeaderKind } from './header-words.ts';
import { matchHeader } from './match-header.ts';
import type { ColumnRoles, Role } from '../table/page-reading.ts';

/** How sure one has to be, from 0 to 1. */
const limits = {
  /** Share of a header that a known word makes up, to go by the header. */
  header: 0.58,
  /** Share of cells that look like it, to go by the cells. */
  content: 0.6,
  /** Share of codes in a column that is called a code or a message. */
  codesUnderHeader: 0.3,
} as const;

/** Which columns tell what, and which of them only their cells tell. */
export interface Assignment {
  readonly roles: ColumnRoles;
  /** Roles that no header names. */
  readonly byContent: ReadonlySet<Role>;
}

/** Hands out columns: each has one role at most. */
interface Picker extends Assignment {
  readonly free: ReadonlySet<Column>;
  readonly take: (role: Role, column: Column | undefined, byContent?: boolean) => void;
  /** The free column that scores highest and at least so much; undefined when none does. */
  readonly best: (score: (column: Column) => number, least?: number) => Column | undefined;
}

function createPicker(columns: readonly Column[]): Picker {
  const roles = new Map<Role, number[]>();
  const byContent = new Set<Role>();
  const free = new Set(columns);
  return {
    roles,
    byContent,
    free,
    take(role, column, content = false) {
      if (column === undefined) return;
      free.delete(column);
      roles.set(role, [...(roles.get(role) ?? []), column.index]);
      if (content) byContent.add(role);
    },
    best: (score, least = limits.header) =>
      [...free]
        .filter((column) => score(column) >= least)
        .toSorted((one, other) => score(other) - score(one))[0],
  };
}

/** Gives each column the one role that fits best; those that fit none stay without. */
export function assignColumns(columns: readonly Column[]): Assignment {
  const picker = createPicker(columns);
  assignByHeader(picker, columns);
  assignByContent(picker, columns);
  return { roles: picker.roles, byContent: picker.byContent };
}

function assignByHeader({ roles, free, take, best }: Picker, columns: readonly Column[]): void {
  for (const column of columns) {
    if (isCodeColumn(column)) take('code', column, column.called('code') < limits.header);
  }
  for (const column of [...free]) if (isNameColumn(column)) take('name', column);
  const fix = best(called('fix'));
  take('fix', fix);
  take(
    'app',
    best((column) => (isAppColumn(column) ? column.called('app') : 0)),
  );
  take('message', best(messageScore));
  take('cause', best(called('cause')));
  const described = best(called('description'));
  if (roles.has('cause') && !roles.has('message')) take('message', described);
  else if (!roles.has('cause')) take('cause', described ?? alsoCause(fix));
  take('more', best(called('more')));
}

function assignByContent({ roles, take, best }: Picker, columns: readonly Column[]): void {
  const unknown = (column: Column, score: number): number => (isKnown(column.header) ? 0 : score);
  if (!roles.has('fix') && !columns.some(isSubject)) {
    take(
      'fix',
      best(({ content }) => content.actions, limits.content),
      true,
    );
  }
  if (!roles.has('message') && !roles.has('code')) {
    take(
      'message',
      best((column) => unknown(column, column.content.messages), limits.content),
      true,
    );
  }
  if (!roles.has('cause') && roles.has('fix')) {
    take(
      'cause',
      best((column) => unknown(column, column.content.sentences), limits.content),
      true,
    );
  }
}

/** `Cause and resolution` is both. */
const alsoCause = (fix: Column | undefined): Column | undefined =>
  fix !== undefined && Math.max(fix.called('cause'), fix.called('description')) >= limits.header
    ? fix
    : undefined;

const called =
  (kind: HeaderKind) =>
  (column: Column): number =>
    column.called(kind);

const isKnown = (header: string): boolean =>
  [...matchHeader(header).values()].some((score) => score >= limits.header);

/** Whether the header names what tables are about that hold no errors, and not errors too. */
export const isSubject = (column: Column): boolean =>
  column.called('subject') >= limits.header &&
  !column.namesErrors &&
  column.called('subject') >= Math.max(column.called('message'), column.called('code'));

function isCodeColumn({ called, content, namesErrors }: Column): boolean {
  const text = Math.max(
    called('name'),
    called('cause'),
    called('description'),
    called('fix'),
    called('more'),
  );
  if (content.filled === 0 || text >= Math.max(limits.header, called('code'))) return false;
  if (content.codes < limits.codesUnderHeader) return called('code') === 1 && content.length < 40;
  if (called('code') >= limits.header)
    return content.codes >= limits.codesUnderHeader && called('code') >= called('message');
  if (called('message') >= limits.header || namesErrors)
    return content.codes >= limits.content && content.strongCodes > 0.3;
  return content.strongCodes >= limits.content;
}

/** Names of errors: one word each. */
const isNameColumn = ({ called, content }: Column): boolean =>
  called('name') >= limits.header && called('name') >= called('message') && content.length < 60;

/** Names of apps are short. */
const isAppColumn = ({ called, content }: Column): boolean =>
  called('app') > Math.max(called('message'), called('cause'), called('fix')) &&
  content.length < 60 &&
  content.sentences < 0.2;

const messageScore = ({ called, content }: Column): number =>
  called('message') >= limits.header && called('message') >= Math.max(called('cause'), called('fix'))
    ? called('message') + 0.1 * content.messages
    : 0;
