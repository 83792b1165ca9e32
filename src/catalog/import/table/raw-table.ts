import type { Cell } from './cell.ts';
import type { RefusedRow } from './table-row.ts';

/** One row below a header; as many cells as the header has. */
export interface RawRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table as it stands in a document, not yet judged. */
export interface RawTable {
  /** Line of the header, from 1; of a spreadsheet its row. */
  readonly line: number;
  /** The nearest heading above, or the name of the sheet; empty when there is none. */
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly RawRow[];
}

/** What a format's reader finds in a document. */
export interface RawPage {
  /** Titles of the document, the surest first; empty when it has none. */
  readonly titles: readonly string[];
  /** Language that the document declares of itself, as it stands. */
  readonly language?: string;
  /** Words of the document, to tell its language by. */
  readonly prose: string;
  readonly tables: readonly RawTable[];
  /** Headings that were seen; absent where the format has none. */
  readonly headings?: number;
  /** Rows that cannot be read as rows; absent where there are none. */
  readonly refused?: readonly RefusedRow[];
}
