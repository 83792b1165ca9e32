/** A link in a cell; `text` is what it shows. */
export interface CellLink {
  readonly text: string;
  readonly url: string;
}

/** One error as a row of a table tells it, before it becomes an entry. Texts are plain: no Markdown, no HTML, entities decoded. */
export interface TableRow {
  /** Name of the document: the file's name without its last extension. */
  readonly document: string;
  /** Number of the row among all error rows of the document, from 1. */
  readonly row: number;
  /** Line of the file, from 1; of a spreadsheet its row. */
  readonly line: number;
  /** BCP 47, of the words of the document: `en`, `zh-TW`, `ja`, `de` … */
  readonly language: string;
  /** The app as the row or the document names it; absent when neither does. */
  readonly app?: string;
  /** Codes as they stand: `0x87D1041C`, `5.7.1`, `AADSTS50034`. Empty when the row has none. */
  readonly codes: readonly string[];
  /** The literal error texts, each one message of the entry. Never empty. */
  readonly messages: readonly string[];
  /** Empty when the table does not tell it. */
  readonly cause: string;
  /** One action a step, in order; empty when the table does not tell them. */
  readonly steps: readonly string[];
  readonly links: readonly CellLink[];
}

/** A row that does not become an entry, with the reason for the person who imports. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}
