import type { RefusedRow, TableRow } from './table-row.ts';

/** What a column of an error table may tell. `more` is additional information: the fix where no column is named so. */
export const roles = ['app', 'code', 'name', 'message', 'cause', 'fix', 'more'] as const;

export type Role = (typeof roles)[number];

/** Which columns tell what, by index from 0; a role that no column has is absent. */
export type ColumnRoles = ReadonlyMap<Role, readonly number[]>;

/** What one table of a document was taken for. */
export interface TableReading {
  /** Line of the header, from 1; of a spreadsheet its row. */
  readonly line: number;
  /** The nearest heading above, or the name of the sheet; empty when there is none. */
  readonly title: string;
  readonly headers: readonly string[];
  /** `unsure` tables give no rows: the person must say with `--columns` what their columns are. */
  readonly kind: 'errors' | 'other' | 'unsure';
  /** One English sentence: what was taken for what and why. */
  readonly why: string;
  /** Empty unless the table holds errors. */
  readonly columns: ColumnRoles;
  /** Data rows of the table, read or refused. */
  readonly rows: number;
}

/** A document read: every data row of its error tables is in `rows` or in `refused`. */
export interface PageReading {
  /** The file's name without its last extension. */
  readonly document: string;
  /** BCP 47, of the words of the document. */
  readonly language: string;
  readonly rows: readonly TableRow[];
  readonly refused: readonly RefusedRow[];
  /** All tables of the document, also those left alone, in order. */
  readonly tables: readonly TableReading[];
  /** Headings of the document; 0 where its format has none. */
  readonly headings: number;
}

/** What the person who imports says of a document. */
export interface ReadOptions {
  /** The app of rows that name none. */
  readonly app?: string;
  /** Language of the document, instead of guessing it. */
  readonly language?: string;
  /** Which column is what, as `app=1,message=2,cause=3,fix=4`; see `parseColumns`. */
  readonly columns?: string;
  /** Encoding of a document of text without a byte order mark, such as `big5`; UTF-8 without one. See `createDecoder`. */
  readonly encoding?: string;
}
