import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { languages } from '../../core/entry.ts';
import type { App } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import type { FileEntry } from '../read-catalog-file.ts';
import { entrySchema } from '../schema.ts';
import type { CarriedApp, ImportPage } from '../write/proposal.ts';
import type { ExportedCatalog } from './exported-catalog.ts';
import { guardCell, openCell, readListCell, writeListCell } from './list-cell.ts';
import { toWholeProposal } from './to-whole-proposal.ts';

const columns = [
  ...['id', 'app', 'app name en', 'app name zh-TW', 'app aliases', 'messages'],
  ...['cause en', 'cause zh-TW', 'fix en', 'fix zh-TW', 'who', 'links'],
  ...['source document', 'source row', 'source checked', 'samples match', 'samples near miss', 'review'],
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The catalog as CSV, a row an entry, with everything; lists have one item a line of their cell. With a byte order mark, for Excel. */
export function writeCsvExport({ apps, entries }: ExportedCatalog): string {
  const byId = new Map(apps.map((app) => [app.id, app]));
  const rows = entries.map((entry) => {
    const row = toRow(entry, byId.get(entry.app));
    return columns.map((column) => guardCell(row[column]));
  });
  return stringify([[...columns], ...rows], { bom: true, record_delimiter: 'windows' });
}

function toRow(entry: FileEntry, app: App | undefined): Row {
  const { source, cause, fix, samples, links } = entry;
  return {
    id: entry.id,
    app: entry.app,
    'app name en': app?.name.en ?? '',
    'app name zh-TW': app?.name['zh-TW'] ?? '',
    'app aliases': writeListCell(app?.aliases ?? []),
    messages: writeListCell(entry.messages),
    'cause en': cause.en ?? '',
    'cause zh-TW': cause['zh-TW'] ?? '',
    'fix en': writeListCell(fix.en ?? []),
    'fix zh-TW': writeListCell(fix['zh-TW'] ?? []),
    who: entry.who,
    links: links.length === 0 ? '' : JSON.stringify(links),
    'source document': source.document,
    'source row': source.row === undefined ? '' : String(source.row),
    'source checked': source.checked,
    'samples match': writeListCell(samples.match),
    'samples near miss': writeListCell(samples.nearMiss),
    review: entry.review === undefined ? '' : String(entry.review),
  };
}

/** Whether a CSV file has the columns of an export. */
export const isCsvExport = (text: string): boolean =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('"', '')
    .startsWith(columns.join(','));

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
  };
}

interface ParsedRow {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

function parseRows(document: string, text: string): ParsedRow[] {
  try {
    return parse(text, { columns: true, bom: true, info: true });
  } catch (cause) {
    throw new CodedError('USAGE', `${document}.csv cannot be read as CSV. Export it again.`, { cause });
  }
}

const toApp = (row: Row): CarriedApp => ({
  id: openCell(row.app),
  name: { en: openCell(row['app name en']) || row.app, 'zh-TW': openCell(row['app name zh-TW']) || row.app },
  aliases: readListCell(openCell(row['app aliases'])),
});

function toEntry(row: Row): unknown {
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
    cause: inLanguages((cell) => cell, 'cause'),
    fix: inLanguages(readListCell, 'fix'),
    who: row.who,
    links: parseLinks(row.links),
    source: {
      document: row['source document'],
      ...(row['source row'] === '' ? {} : { row: Number(row['source row']) }),
      checked: row['source checked'],
    },
    samples: { match: readListCell(row['samples match']), nearMiss: readListCell(row['samples near miss']) },
  };
}

function parseLinks(cell: string): unknown {
  try {
    return cell === '' ? [] : JSON.parse(cell);
  } catch {
    return cell;
  }
}
