import { createScriptFolder } from '../../core/text/script-fold.ts';
import { builtinFolders } from '../load/builtin-folders.ts';
import { createMessageKey } from '../check/compare/message-key.ts';
import { readFolders } from '../load/read-folders.ts';
import { checkPlan } from './files/check-plan.ts';
import type { ConflictPolicy } from './merge/merge-text.ts';
import { planFiles } from './files/plan-files.ts';
import { countDrafts, type DraftCount } from './plan/count-drafts.ts';
import { planImport } from './plan/plan-import.ts';
import type { PlannedFile } from './yaml/planned-file.ts';
import type { ImportPage } from '../proposal/proposal.ts';
import type { PageOutcome } from './plan/row-outcome.ts';
import { readTargetFolder } from './record/target-folder.ts';
import { writeFiles } from './files/write-files.ts';

/** How an import goes about its work. */
export interface ImportOptions {
  readonly folder: string;
  /** ISO 8601 day, for `checked`. */
  readonly today: string;
  readonly conflicts: ConflictPolicy;
  /** Tells what would be done, and does nothing. */
  readonly isDryRun: boolean;
}

/** What an import did, or would do. */
export interface ImportResult {
  readonly pages: readonly PageOutcome[];
  /** The files that are new or changed, below the folder. Empty when all was as it should be. */
  readonly files: readonly PlannedFile[];
  /** Titles of folders that the pages brought along and the folder did not get. */
  readonly leftOutTitles: readonly string[];
  readonly drafts: DraftCount;
}

/**
 * Imports pages into a catalog folder, all or nothing. The same pages again change no byte.
 * @throws CodedError CATALOG_INVALID when the folder is faulty or cannot be changed in place, USAGE when it cannot be written.
 */
export function importPages(pages: readonly ImportPage[], options: ImportOptions): ImportResult {
  const { folder, today, conflicts, isDryRun } = options;
  const target = readTargetFolder(folder);
  const builtin = readFolders(builtinFolders().filter((path) => path !== folder)).catalog;
  const keyOf = createMessageKey(createScriptFolder());
  const plan = planImport(pages, target, builtin, { conflicts, today, keyOf });
  const files = planFiles(plan, target);
  checkPlan(files, target);
  if (!isDryRun) writeFiles(folder, files);
  const drafts = countDrafts(plan.entries, plan.pages);
  return { pages: plan.pages, files, leftOutTitles: plan.leftOutTitles ?? [], drafts };
}
