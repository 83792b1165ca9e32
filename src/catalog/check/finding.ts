import type { App, Catalog, Entry, Localized } from '../../core/entry.ts';
import type { Place } from '../catalog-problem.ts';
import type { DataPath } from '../file/read-yaml-file.ts';

/** `error`: the bot answers wrongly or not at all. `warning`: somebody should look at it. `note`: fine when it is meant so. */
export type Severity = 'error' | 'warning' | 'note';

/** What is looked for, by the name under which it is reported. */
export type Rule =
  | 'invalid'
  | 'message-lost'
  | 'other-entry-first'
  | 'sample-lost'
  | 'near-miss-answered'
  | 'same-message'
  | 'message-taken'
  | 'look-alike'
  | 'scaffold-message'
  | 'repeated-message'
  | 'sample-is-message'
  | 'draft'
  | 'step'
  | 'checked-old'
  | 'checked-future'
  | 'unused-app'
  | 'alias-taken'
  | 'alias-shared'
  | 'alias-is-word'
  | 'phrase-taken'
  | 'phrase-common'
  | 'phrase-lost';

/** Something that is wrong with a catalog file, where, and what to write. */
export interface Finding {
  readonly severity: Severity;
  readonly rule: Rule;
  /** As people read it: from the working directory where it lies below, else absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Id of the entry that it is about; absent where it is about a file or an app. */
  readonly entry?: string;
  /** What is wrong; what to write. */
  readonly message: string;
}

/** Where something of a catalog comes from. */
export interface Origin extends Place {
  readonly file: string;
  /** The way to it in the file's data. */
  readonly data: DataPath;
  /** False in a folder that is only there for comparison: nothing is reported of it alone. */
  readonly isAsked: boolean;
}

/** An entry with where it comes from. */
export interface CheckedEntry extends Origin {
  readonly entry: Entry;
  /** A draft that a person must still read. */
  readonly isDraft: boolean;
  /** What the draft lacks in one language, as `cause.zh-TW`; empty when it has all. */
  readonly missing: readonly string[];
}

/** An app as one `apps.yaml` has it. */
export interface CheckedApp extends Origin {
  readonly id: string;
  /** Absent where the file only adds aliases to an app of an earlier folder. */
  readonly name?: App['name'] | undefined;
  readonly aliases: readonly string[];
}

/** Phrases of an entry as one file has them. */
export interface CheckedPhrases extends Origin {
  /** The entry's. */
  readonly id: string;
  readonly phrases: Partial<Localized<readonly string[]>>;
}

/** Everything that is loaded, with its places. */
export interface CheckedCatalog {
  readonly catalog: Catalog;
  /** In the order of `catalog.entries`. */
  readonly entries: readonly CheckedEntry[];
  /** Those of every folder; an app that two folders have stands here twice. */
  readonly apps: readonly CheckedApp[];
  /** Those of entries that were taken. */
  readonly phrases: readonly CheckedPhrases[];
  /** Ids that files name of which something could not be taken: an entry of theirs may be among it. */
  readonly faultyApps?: ReadonlySet<string>;
}

/** A finding whose line is still to be looked up: most files have none, and to look up lines takes longer than to read. */
export interface UnplacedFinding {
  readonly severity: Severity;
  readonly rule: Rule;
  readonly subject: CheckedEntry | CheckedApp | CheckedPhrases;
  /** From the entry or the app downwards, as `['messages', 0]`; empty for all of it. */
  readonly path: DataPath;
  readonly message: string;
}
