import type { FileEntry } from '../../load/read-catalog-file.ts';
import type { RecordedRow } from '../record/import-record.ts';
import type { MessageKey } from '../../proposal/join-rows.ts';
import type { KnownApps } from './known-apps.ts';
import type { ConflictPolicy } from '../merge/merge-text.ts';
import type { RowOutcome } from './row-outcome.ts';

/** The folder while it is being planned. */
export interface PlannedFolder {
  /** By id, in the order of the files; new ones at the end. */
  readonly entries: Map<string, FileEntry>;
  readonly apps: KnownApps;
  /** Ids of the built-in catalog. */
  readonly builtinIds: ReadonlySet<string>;
  readonly keyOf: MessageKey;
  readonly policy: ConflictPolicy;
  /** ISO 8601 day. */
  readonly today: string;
}

/** What becomes of one row, and what is remembered of it; nothing of a refused one. */
export interface PlannedRow {
  readonly outcome: RowOutcome;
  readonly recorded?: RecordedRow;
}
