import type { Fixer, Language } from '../../core/entry.ts';
import type { RefusedRow, TableRow } from '../import/table/table-row.ts';
import type { FileEntry } from '../load/read-catalog-file.ts';

/** A text in the languages that it is there in; a draft may lack some. */
export type Drafted<T> = { readonly [K in Language]?: T };

/** A link as an entry file holds it. */
export interface DraftLink {
  readonly title: Drafted<string>;
  readonly url: string;
}

/** What a page says of one error, in the shape of an entry. */
export interface RowTexts {
  /** Id of the app. */
  readonly app: string;
  /** Number of the row among the error rows of its page, from 1. */
  readonly row: number;
  /** As they stand; empty when the row has none. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  /** Empty when the page does not tell it. */
  readonly cause: Drafted<string>;
  /** Empty when the page does not tell them. */
  readonly fix: Drafted<readonly string[]>;
  readonly links: readonly DraftLink[];
  readonly who: Fixer;
  /** What only an export of this program tells. */
  readonly carried?: CarriedFields;
}

/** Fields of an entry that no ordinary page has. */
export interface CarriedFields {
  readonly id?: string;
  readonly source?: FileEntry['source'];
  readonly samples?: FileEntry['samples'];
  readonly phrases?: FileEntry['phrases'];
  readonly review?: boolean;
}

/** An error of a page on its way into a folder. */
export interface Proposal extends Omit<RowTexts, 'app'> {
  readonly document: string;
  /** BCP 47; `mul` for a file that holds several languages. */
  readonly language: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The app as the page names it, or its id where an export gives that. */
  readonly appName: string;
  /** Later rows of the page with the same app and message that went into it. */
  readonly joined: readonly Pick<TableRow, 'row' | 'line'>[];
}

/** An app that an export brings along; a page has its name in one language only. */
export interface CarriedApp {
  readonly id: string;
  readonly name: Drafted<string>;
  readonly aliases: readonly string[];
}

/** Where entries apply, as an export has it; a page has the title in one language only, and entries without one have none. */
export interface CarriedContext {
  readonly title: Drafted<string>;
  readonly signs: readonly string[];
  readonly unless: readonly string[];
}

/** Of entries that say nothing of where they apply. */
export const noContext: CarriedContext = { title: {}, signs: [], unless: [] };

/** A page read and ready to be written into a folder. */
export interface ImportPage {
  readonly document: string;
  /** BCP 47; `mul` for a file that holds several languages. */
  readonly language: string;
  readonly proposals: readonly Proposal[];
  readonly refused: readonly RefusedRow[];
  readonly apps: readonly CarriedApp[];
  /** Where its entries apply, each once; absent for a page that is no export. */
  readonly contexts?: readonly CarriedContext[];
}
