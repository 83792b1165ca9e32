import type { TableReading } from '../../catalog/import/table/page-reading.ts';
import type { DraftCount } from '../../catalog/write/plan/count-drafts.ts';
import type { Language } from '../../core/entry.ts';
import type { ImportFile } from '../../catalog/write/read-import-file.ts';
import {
  outcomes,
  type FieldChange,
  type PageOutcome,
  type RowOutcome,
} from '../../catalog/write/plan/row-outcome.ts';
import type { Paint } from '../terminal.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What was read from a file, what became of each row, and the counts. */
export function pageLines(file: ImportFile, page: PageOutcome, paint: Paint): string[] {
  return [
    paint('bold', `${file.path} (${page.language})`),
    ...file.tables.map(tableLine),
    ...(file.tables.length === 0 ? [`  ${withoutTables(file)}`] : []),
    ...page.rows.flatMap((row) => rowLines(row, paint)),
    ...page.gone.map(
      ({ row, entry, message }) =>
        `  gone       was row ${row}, ${entry}: no longer on the page, its entry stays: ${message}`,
    ),
    `  ${countLine(page)}`,
  ];
}

function withoutTables({ isExport, headings }: ImportFile): string {
  if (isExport) return 'an export of this program';
  const seen = headings === 0 ? '' : `, only ${plural(headings, 'heading')} and text below`;
  return `no table of two or more columns was seen${seen}, so nothing was taken: put the errors into a table with a header, such as App, Error message, Cause, Solution`;
}

const tableLine = ({ line, title, kind, why, rows }: TableReading): string =>
  `  table at line ${line}${title === '' ? '' : `, ${title}`}: ${kind === 'errors' ? plural(rows, 'error row') : kind}. ${why}`;

const attention = new Set<RowOutcome['outcome']>(['conflict', 'refused']);

function rowLines(
  { outcome, row, line, entry, reason, changes, conflicts }: RowOutcome,
  paint: Paint,
): string[] {
  const word = paint(attention.has(outcome) ? 'yellow' : 'dim', outcome.padEnd(9));
  const place = row === undefined ? `line ${line}` : `line ${line}, row ${row}`;
  const told = [entry, reason].filter((part) => part !== undefined).join(': ');
  return [
    `  ${word}  ${place}${told === '' ? '' : `  ${told}`}`,
    ...changes.flatMap(changeLines),
    ...conflicts.map(
      (field) => `      ${field} was changed by hand and on the page: the file's stays. See --conflicts.`,
    ),
  ];
}

function changeLines({ field, from, to }: FieldChange): string[] {
  if (from === undefined) return [`      + ${field}: ${JSON.stringify(to)}`];
  if (!Array.isArray(from) || !Array.isArray(to))
    return [`      ${field}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`];
  const [old, now] = [from, to].map((list: unknown[]) => list.map((item) => JSON.stringify(item)));
  const removed = (old ?? [])
    .filter((item) => !now?.includes(item))
    .map((item) => `      - ${field}: ${item}`);
  const added = (now ?? []).filter((item) => !old?.includes(item)).map((item) => `      + ${field}: ${item}`);
  return removed.length + added.length > 0 ? [...removed, ...added] : [`      ${field}: another order`];
}

/** Rows by outcome; only outcomes that there are. */
export function countOutcomes({ rows }: PageOutcome): Readonly<Record<string, number>> {
  const counts = outcomes.map(
    (outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function countLine(page: PageOutcome): string {
  const counts = Object.entries(countOutcomes(page)).map(([outcome, count]) => `${count} ${outcome}`);
  const gone = page.gone.length > 0 ? `; ${page.gone.length} gone from the page` : '';
  return `${plural(page.rows.length, 'row')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}${gone}`;
}

/** The titles that a folder did not get, and what to do. */
export function titleLines(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  const remedy =
    'a folder has one title, for all its entries: export each folder by itself and import it into a new one, or write the title into apps.yaml';
  return [...titles.map((title) => `  title      left out: ${JSON.stringify(title)}`), `  ${remedy}`];
}

/** What is still to be done for the drafts that the pages went into. */
export function draftLines({ count, lacking }: DraftCount): string[] {
  if (count === 0) return [];
  const drafts = `${plural(count, 'entry', 'entries')} ${count === 1 ? 'is a draft' : 'are drafts'}`;
  const lacks = (language: Language, name: string, other: string): string[] =>
    lacking[language] === 0
      ? []
      : [`  ${lacking[language]} of them without ${name} text: who reads ${name} is shown the ${other}`];
  return [
    `  ${drafts} that nobody has reviewed; the bot answers with drafts too`,
    ...lacks('en', 'English', 'Chinese'),
    ...lacks('zh-TW', 'Chinese', 'English'),
  ];
}

/** What was written where. */
export function folderLines(
  folder: string,
  files: readonly { readonly name: string; readonly before: string | undefined }[],
  isDryRun: boolean,
): string[] {
  if (files.length === 0) return [`${folder}: nothing to change, every file stays as it is`];
  const verb = isDryRun ? 'would be written' : 'written';
  const shown = files.map(({ name, before }) => `  ${before === undefined ? 'new' : 'changed'}  ${name}`);
  return [`${folder}: ${plural(files.length, 'file')} ${verb}`, ...shown];
}
