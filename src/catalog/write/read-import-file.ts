import { basename, extname } from 'node:path';
import { CodedError } from '../../errors.ts';
import { isCsvExport, readCsvExport } from '../export/csv-export.ts';
import { readJsonExport } from '../export/json-export.ts';
import { findExportLanguage, readMarkdownExport } from '../export/read-markdown-export.ts';
import { createDecoder, type Decoder } from '../import/create-decoder.ts';
import type { ReadOptions, TableReading } from '../import/table/page-reading.ts';
import { readSourceFile } from '../import/read-source-file.ts';
import { readPage } from '../import/read-page.ts';
import type { ImportPage } from '../proposal/proposal.ts';
import { toProposal } from '../proposal/to-proposal.ts';

/** A file ready to be imported, and what its tables were taken for; an export of this program has no tables to guess. */
export interface ImportFile {
  readonly path: string;
  readonly page: ImportPage;
  readonly tables: readonly TableReading[];
  /** Headings of a page. */
  readonly headings: number;
  readonly isExport: boolean;
}

/**
 * Reads a page with error tables, or an export of this program.
 * @throws CodedError USAGE for a file that cannot be read or imported, or none of whose errors names an app, and for an encoding that is
 * not known; IMPORT_FAILED for a file that is broken or in another encoding.
 */
export async function readImportFile(path: string, options: ReadOptions): Promise<ImportFile> {
  const exported = readExport(path, createDecoder(options.encoding));
  if (exported !== undefined) return { path, page: exported, tables: [], headings: 0, isExport: true };
  const { document, language, rows, refused, tables, headings } = await readPage(path, options);
  const [first] = rows;
  const ofApps = rows.filter(({ app = '' }) => app.trim() !== '');
  if (first !== undefined && ofApps.length === 0) {
    throw new CodedError(
      'USAGE',
      `${path}, line ${first.line}: nothing says which app the error belongs to. Name it with --app NAME.`,
    );
  }
  const proposals = ofApps.map((row) => toProposal(row, row.app ?? ''));
  const withoutApp = rows
    .filter(({ app = '' }) => app.trim() === '')
    .map(({ line }) => ({
      line,
      reason:
        'nothing says which app the error belongs to; write it into the row, or name it with --app NAME',
    }));
  const page = { document, language, proposals, refused: [...refused, ...withoutApp], apps: [] };
  return { path, page, tables, headings, isExport: false };
}

/** Bytes of an export of the largest catalog that is read. */
const mostExportBytes = 64_000_000;

/** The page when the file is an export of this program, else `undefined`. */
function readExport(path: string, decode: Decoder): ImportPage | undefined {
  const readText = (): string => decode(readSourceFile(path, mostExportBytes), path);
  const extension = extname(path).toLowerCase();
  const document = basename(path, extname(path));
  if (extension === '.json') return readJsonExport(document, readText());
  if (extension === '.csv') {
    const text = readText();
    return isCsvExport(text) ? readCsvExport(document, text) : undefined;
  }
  if (extension !== '.md') return undefined;
  const text = readText();
  const language = findExportLanguage(text);
  return language === undefined ? undefined : readMarkdownExport(document, text, language);
}
