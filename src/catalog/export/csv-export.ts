import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { languages } from '../../core/entry.ts';
import type { App, EntryContext, Language } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import type { FileEntry } from '../load/read-catalog-file.ts';
import { entrySchema } from '../format/schema.ts';
import type { CarriedApp, CarriedContext, ImportPage } from '../proposal/proposal.ts';
import type { ExportedCatalog } from './exported-catalog.ts';
import { guardCell, openCell } from './formula-guard.ts';
import { readListCell, readTextCell, toJson, writeListCell, writeTextCell } from './list-cell.ts';
import { toWholeProposal } from './to-whole-proposal.ts';

const entryColumns = [
  ...['id', 'app', 'app name en', 'app name zh-TW', 'app aliases', 'messages'],
  ...['cause en', 'cause zh-TW', 'fix en', 'fix zh-TW', 'who', 'links'],
  ...['source document', 'source row', 'source checked', 'samples match', 'samples near miss', 'review'],
] as const;

/** Older exports have none of these. */
const phraseColumns = ['phrases en', 'phrases zh-TW'] as const;

/** Where the entry applies. Older exports have none of these. */
const contextColumns = ['title en', 'title zh-TW', 'signs', 'unless'] as const;

const columns = [...entryColumns, ...contextColumns, ...phraseColumns] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** Characters. Excel cuts a longer cell, and the rest may begin a cell. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const longestCell = 32_767;

/**
 * The catalog as CSV for a spreadsheet, a row an entry, with everything; lists have one item a line of their cell. Every
 * cell is quoted and none is a formula. With a byte order mark, so that Excel reads UTF-8.
 * @throws CodedError USAGE for a cell that is longer than a spreadsheet can hold.
 */
export function writeCsvExport({ apps, entries, contexts }: ExportedCatalog): string {
  const byId = new Map(apps.map((app) => [app.id, app]));
  const contextOf = new Map(
    contexts.flatMap((context) => context.entries.map((id) => [id, context] as const)),
  );
  const rows = entries.map((entry) => {
    const row = { ...toRow(entry, byId.get(entry.app)), ...toContextCells(contextOf.get(entry.id)) };
    return columns.map((column) => fitCell(guardCell(row[column]), entry.id, column));
  });
  return stringify([[...columns], ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quoted: true,
    quoted_empty: true,
  });
}

function fitCell(cell: string, id: string, column: string): string {
  if (cell.length <= longestCell) return cell;
  throw new CodedError(
    'USAGE',
    `entry ${id}: "${column}" is longer than the ${longestCell} characters that a spreadsheet's cell holds. Use --format json.`,
  );
}

type EntryRow = Omit<Row, (typeof contextColumns)[number]>;

const toContextCells = (context: EntryContext | undefined): Omit<Row, keyof EntryRow> => ({
  'title en': writeTextCell(context?.title.en ?? ''),
  'title zh-TW': writeTextCell(context?.title['zh-TW'] ?? ''),
  signs: writeListCell(context?.signs ?? []),
  unless: writeListCell(context?.unless ?? []),
});

function toRow(entry: FileEntry, app: App | undefined): EntryRow {
  const { source, cause, fix, samples, links } = entry;
  return {
    id: entry.id,
    app: entry.app,
    'app name en': writeTextCell(app?.name.en ?? ''),
    'app name zh-TW': writeTextCell(app?.name['zh-TW'] ?? ''),
    'app aliases': writeListCell(app?.aliases ?? []),
    messages: writeListCell(entry.messages),
    'cause en': writeTextCell(cause.en ?? ''),
    'cause zh-TW': writeTextCell(cause['zh-TW'] ?? ''),
    'fix en': writeListCell(fix.en ?? []),
    'fix zh-TW': writeListCell(fix['zh-TW'] ?? []),
    who: entry.who,
    links: links.length === 0 ? '' : toJson(links),
    'source document': writeTextCell(source.document),
    'source row': source.row === undefined ? '' : String(source.row),
    'source checked': source.checked,
    'samples match': writeListCell(samples.match),
    'samples near miss': writeListCell(samples.nearMiss),
    review: entry.review === undefined ? '' : String(entry.review),
    'phrases en': writeListCell(entry.phrases?.en ?? []),
    'phrases zh-TW': writeListCell(entry.phrases?.['zh-TW'] ?? []),
  };
}

/** What separates the cells of an exported file: a comma, or what a spreadsheet saved it with. `undefined` for any other file. */
function findSeparator(text: string): string | undefined {
  const [header = ''] = text.replace(/^\uFEFF/, '').split('\n', 1);
  const names = header.replaceAll('"', '');
  return [',', ';', '\t'].find((separator) => names.startsWith(entryColumns.join(separator)));
}

/** Whether a CSV file has the columns of an export. */
export const isCsvExport = (text: string): boolean => findSeparator(text) !== undefined;

/**
 * Reads what `writeCsvExport` wrote, and people may have changed since.
 * @throws CodedError USAGE when the file is no CSV.
 */
export function readCsvExport(document: string, text: string): ImportPage {
  const rows = parseRows(document, text);
  const read = rows.map(({ record, info }, at) => {
    const row = Object.fromEntries(
      Object.entries(record).map(([column, cell]) => [column, openCell(cell)]),
    ) as Row;
    const entry = entrySchema.safeParse(toEntry(row));
    const place = { document, row: at + 1, line: info.lines };
    if (entry.success) return toWholeProposal({ ...entry.data, app: row.app }, place);
    const faults = entry.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { line: info.lines, reason: faults.join('; ') };
  });
  return {
    document,
    language: 'mul',
    proposals: read.filter((row) => 'messages' in row),
    refused: read.filter((row) => 'reason' in row),
    apps: [...new Map(rows.map(({ record }) => [record.app, toApp(record)])).values()],
    contexts: toContexts(rows),
  };
}

function toContexts(rows: readonly ParsedRow[]): CarriedContext[] {
  const carried = rows.map(({ record }) => {
    const [en, chinese, signs, unless] = contextColumns.map((column) => openCell(record[column] ?? ''));
    return {
      title: { ...titleIn('en', en), ...titleIn('zh-TW', chinese) },
      signs: readListCell(signs ?? ''),
      unless: readListCell(unless ?? ''),
    };
  });
  return [...new Map(carried.map((context) => [JSON.stringify(context), context])).values()];
}

const titleIn = (language: Language, cell = ''): CarriedContext['title'] =>
  cell === '' ? {} : { [language]: readTextCell(cell) };

interface ParsedRow {
  readonly record: EntryRow & Partial<Row>;
  readonly info: { readonly lines: number };
}

function parseRows(document: string, text: string): ParsedRow[] {
  try {
    const delimiter = findSeparator(text) ?? ',';
    return parse(text, { columns: true, bom: true, info: true, delimiter });
  } catch (cause) {
    throw new CodedError('USAGE', `${document}.csv cannot be read as CSV. Export it again.`, { cause });
  }
}

const toText = (cell: string): string => readTextCell(openCell(cell));

const toApp = (row: EntryRow): CarriedApp => ({
  id: openCell(row.app),
  name: { en: toText(row['app name en']) || row.app, 'zh-TW': toText(row['app name zh-TW']) || row.app },
  aliases: readListCell(openCell(row['app aliases'])),
});

function toEntry(row: EntryRow): unknown {
  const inLanguages = <T>(read: (cell: string) => T, field: 'cause' | 'fix') =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const cell = row[`${field} ${language}`];
        return cell === '' ? [] : [[language, read(cell)]];
      }),
    );
  return {
    id: row.id,
    ...(row.review === '' ? {} : { review: /^true$/i.test(row.review) }),
    messages: readListCell(row.messages),
    cause: inLanguages(readTextCell, 'cause'),
    fix: inLanguages(readListCell, 'fix'),
    who: row.who,
    links: parseLinks(row.links),
    source: {
      document: readTextCell(row['source document']),
      ...(row['source row'] === '' ? {} : { row: Number(row['source row']) }),
      checked: row['source checked'],
    },
    samples: { match: readListCell(row['samples match']), nearMiss: readListCell(row['samples near miss']) },
    ...phrasesIn(row),
  };
}

function phrasesIn(row: Partial<EntryRow>): object {
  const phrases = languages.flatMap((language) => {
    const list = readListCell(row[`phrases ${language}`] ?? '');
    return list.length > 0 ? [[language, list]] : [];
  });
  return phrases.length > 0 ? { phrases: Object.fromEntries(phrases) as object } : {};
}

function parseLinks(cell: string): unknown {
  try {
    return cell === '' ? [] : JSON.parse(cell);
  } catch {
    return cell;
  }
}
