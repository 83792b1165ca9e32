import type { FileEntry } from '../../load/read-catalog-file.ts';
import type { RecordedRow } from '../record/import-record.ts';
import { listChanges } from './list-changes.ts';
import { mergeEntry } from '../merge/merge-entry.ts';
import type { PlannedFolder, PlannedRow } from './planned-folder.ts';
import { settleRecord, toRecorded } from '../record/recorded-row.ts';
import type { AppProposal } from '../match/row-match.ts';

/** Merges a row into the entry that it is in already. */
export function planMerge(
  proposal: AppProposal,
  entry: FileEntry,
  last: RecordedRow | undefined,
  shared: ReadonlySet<string> = new Set(),
  { entries, apps, keyOf, policy, today }: PlannedFolder,
): PlannedRow {
  const merged = mergeEntry(entry, proposal, { last, policy, keyOf, shared, today });
  apps.addName(entry.app, proposal.appName);
  entries.set(entry.id, merged.entry);
  const isOwn =
    last !== undefined || entry.source.document === (proposal.carried?.source?.document ?? proposal.document);
  const { changed, conflicts } = merged;
  const followed = changed.length > 0 ? 'updated' : 'unchanged';
  const outcome = conflicts.length > 0 ? 'conflict' : isOwn ? followed : 'merged';
  return {
    outcome: {
      outcome,
      line: proposal.line,
      row: proposal.row,
      entry: entry.id,
      changes: listChanges(entry, merged.entry),
      conflicts,
    },
    recorded: settleRecord(toRecorded(proposal, merged.entry), last, conflicts),
  };
}
