/** How a field of an entry differs after the import. */
export interface FieldChange {
  /** `cause.en`, `messages`, `source.row`. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * What became of a row. `imported`: a new entry. `merged`: it went into an entry of another row, page or language.
 * `updated`: its entry follows the page. `conflict`: page and person changed the same field, the file's stays.
 * `removed`: a person removed its entry, which stays away. `refused`: it becomes no entry.
 */
export const outcomes = [
  'imported',
  'merged',
  'updated',
  'unchanged',
  'conflict',
  'removed',
  'refused',
] as const;

export type Outcome = (typeof outcomes)[number];

/** One row of a page, accounted for. */
export interface RowOutcome {
  readonly outcome: Outcome;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Number among the error rows, from 1; absent for a row that could not be read. */
  readonly row?: number;
  /** Id of the entry that the row is in. */
  readonly entry?: string;
  /** Why it was refused, left out or joined, with the remedy where there is one. */
  readonly reason?: string;
  readonly changes: readonly FieldChange[];
  /** Fields in conflict. */
  readonly conflicts: readonly string[];
}

/** A row of the last import that the page no longer has; its entry stays. */
export interface GoneRow {
  readonly row: number;
  readonly entry: string;
  readonly message: string;
}

/** A page, accounted for: one outcome for each row of its error tables. */
export interface PageOutcome {
  readonly document: string;
  readonly language: string;
  readonly rows: readonly RowOutcome[];
  readonly gone: readonly GoneRow[];
}
