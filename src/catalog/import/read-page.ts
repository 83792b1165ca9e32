import { basename, extname } from 'node:path';
import { CodedError } from '../../errors.ts';
import { createDecoder, type Decoder } from './create-decoder.ts';
import { detectLanguage, languageOfPath, languageOfRow, toLanguage } from './rows/detect-language.ts';
import { nameApp } from './rows/name-app.ts';
import type { PageReading, ReadOptions } from './table/page-reading.ts';
import { parseColumns } from './columns/parse-columns.ts';
import type { RawPage, RawTable } from './table/raw-table.ts';
import { readDelimitedPage } from './grid/read-delimited-page.ts';
import { readMarkdownPage } from './markup/read-markdown-page.ts';
import { isTooLarge, mostPageBytes, readSourceFile } from './read-source-file.ts';
import { readTables } from './rows/read-tables.ts';
import { readWorkbookPage } from './grid/read-workbook-page.ts';
import { createTableBudget, type TableBudget, tableLimits, TooLarge } from './table/table-budget.ts';
import type { TableRow } from './table/table-row.ts';

/** A document that is already in memory; `name` is that of its file, with extension. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a document with error tables: `.md`, `.csv`, `.tsv` or `.xlsx`, told by its extension.
 * @throws CodedError USAGE for another extension, a file that is not there, `columns` that cannot be read or an `encoding` that
 * is not known; IMPORT_FAILED for a file that is broken, too large or in another encoding.
 */
export async function readPage(source: string | NamedBytes, options: ReadOptions = {}): Promise<PageReading> {
  const path = typeof source === 'string' ? source : source.name;
  const read = readerFor(path);
  const choice = options.columns === undefined ? undefined : parseColumns(options.columns);
  const decode = createDecoder(options.encoding);
  const bytes = typeof source === 'string' ? readSourceFile(source) : source.bytes;
  if (bytes.length > mostPageBytes) throw isTooLarge(path);
  const page = await readBounded((budget) => read(bytes, path, budget, decode), path);
  const appOf = (table: RawTable): string | undefined =>
    options.app ?? nameApp([table.title, ...page.titles]);
  const tables = readTables(page.tables, choice, appOf);
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > tableLimits.errors) {
    throw new CodedError(
      'IMPORT_FAILED',
      `${path} has more than ${tableLimits.errors.toLocaleString('en-US')} rows of errors; import it in parts`,
    );
  }
  const document = basename(path, extname(path));
  const declared = declaredLanguage(page, path, options.language);
  const language = declared ?? detectLanguage(page.prose);
  return {
    document,
    language,
    rows: tables
      .flatMap(({ rows }) => rows)
      .map(({ line, content }, index): TableRow => ({
        document,
        row: index + 1,
        line,
        language: declared ?? languageOfRow(language, `${content.cause} ${content.steps.join(' ')}`),
        ...content,
      })),
    refused: [...(page.refused ?? []), ...tables.flatMap(({ refused }) => refused)],
    tables: tables.map(({ reading }) => reading),
    headings: page.headings ?? 0,
  };
}

type Reader = (
  bytes: Uint8Array,
  path: string,
  budget: TableBudget,
  decode: Decoder,
) => RawPage | Promise<RawPage>;

async function readBounded(
  read: (budget: TableBudget) => RawPage | Promise<RawPage>,
  path: string,
): Promise<RawPage> {
  try {
    return await read(createTableBudget());
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const place = error.line === undefined ? path : `${path}, line ${error.line}`;
    throw new CodedError(
      'IMPORT_FAILED',
      `${place}: ${error.message}; import the tables of errors alone, or in parts`,
      { cause: error },
    );
  }
}

const readers: Readonly<Record<string, Reader>> = {
  '.md': (bytes, path, budget, decode) => readMarkdownPage(decode(bytes, path), budget),
  '.markdown': (bytes, path, budget, decode) => readMarkdownPage(decode(bytes, path), budget),
  '.csv': (bytes, path, budget, decode) => readDelimitedPage(decode(bytes, path), path, budget),
  '.tsv': (bytes, path, budget, decode) => readDelimitedPage(decode(bytes, path), path, budget),
  '.xlsx': readWorkbookPage,
};

function readerFor(path: string): Reader {
  const extension = extname(path).toLowerCase();
  const reader = readers[extension];
  if (reader !== undefined) return reader;
  const shown = extension === '' ? 'no extension' : `the extension ${extension}`;
  throw new CodedError(
    'USAGE',
    `${path} has ${shown}; the importer reads ${Object.keys(readers).join(', ')}`,
  );
}

/** The language that a person, the file's name or the page itself says; undefined when none does. */
function declaredLanguage(page: RawPage, path: string, said: string | undefined): string | undefined {
  const declared = page.language === undefined ? undefined : toLanguage(page.language);
  const named = said === undefined ? undefined : toLanguage(said);
  return named ?? languageOfPath(path) ?? declared;
}
