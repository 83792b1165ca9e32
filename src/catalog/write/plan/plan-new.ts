import { longest } from '../../format/text-schema.ts';
import { makeEntry } from './new-entry.ts';
import type { PlannedFolder, PlannedRow } from './planned-folder.ts';
import { toRecorded } from '../record/recorded-row.ts';
import type { AppProposal } from '../match/row-match.ts';

/** Adds the entry of a new row to the folder, and its app. */
export function planNew(
  proposal: AppProposal,
  { entries, apps, builtinIds, today }: PlannedFolder,
): PlannedRow {
  const place = { line: proposal.line, row: proposal.row, changes: [], conflicts: [] };
  const made = makeEntry(proposal, {
    app: apps.idOf(proposal.appName),
    today,
    isTaken: (id) => entries.has(id) || builtinIds.has(id),
    isOwn: (id) => entries.has(id),
  });
  const { appName } = proposal;
  if (appName.length > longest.name) {
    const reason = `the name of its app has more than ${longest.name} characters`;
    return { outcome: { ...place, outcome: 'refused', reason } };
  }
  if ('reason' in made) return { outcome: { ...place, outcome: 'refused', reason: made.reason } };
  const { entry } = made;
  // Only an app that gets an entry is added to the folder.
  apps.use(appName);
  entries.set(entry.id, entry);
  return {
    outcome: { ...place, outcome: 'imported', entry: entry.id },
    recorded: toRecorded(proposal, entry),
  };
}
