import type { RecordedRow } from '../record/import-record.ts';
import { matchRows } from '../match/match-rows.ts';
import { planMerge } from './plan-merge.ts';
import { planNew } from './plan-new.ts';
import type { PlannedFolder, PlannedRow } from './planned-folder.ts';
import type { Proposal } from '../../proposal/proposal.ts';
import { toRecorded } from '../record/recorded-row.ts';
import type { AppProposal, MatchSources, RowMatch } from '../match/row-match.ts';
import type { GoneRow, RowOutcome } from './row-outcome.ts';

/** What a page makes of the folder. */
export interface PlannedPage {
  readonly rows: readonly RowOutcome[];
  readonly gone: readonly GoneRow[];
  /** For the next import. */
  readonly recorded: readonly RecordedRow[];
}

/** Takes the errors of a page into the planned folder, which it changes, and accounts for each. */
export function planPage(
  proposals: readonly Proposal[],
  sources: Omit<MatchSources, 'entries' | 'keyOf'>,
  folder: PlannedFolder,
): PlannedPage {
  const { entries, apps, keyOf } = folder;
  const located = proposals.map((proposal): AppProposal => ({
    ...proposal,
    app: apps.find(proposal.appName),
  }));
  const matches = matchRows(located, { ...sources, entries: [...entries.values()], keyOf });
  const used = new Set([...matches.values()].map(({ last }) => last));
  const shared = sharedMessages(sources);
  const planned = located.map((proposal) => planRow(proposal, matches.get(proposal), shared, folder));
  const left = (sources.record?.rows ?? []).filter((row) => !used.has(row) && entries.has(row.entry));
  return {
    rows: planned.flatMap(({ outcome }, at) => [outcome, ...joinedOutcomes(located[at], outcome)]),
    gone: left.map(({ row, entry, messages }) => ({ row, entry, message: messages[0] ?? '' })),
    recorded: [...planned.flatMap(({ recorded }) => (recorded === undefined ? [] : [recorded])), ...left],
  };
}

function planRow(
  proposal: AppProposal,
  match: RowMatch | undefined,
  shared: ReadonlyMap<string, ReadonlySet<string>>,
  folder: PlannedFolder,
): PlannedRow {
  const entry = folder.entries.get(match?.entry ?? '');
  if (entry !== undefined) return planMerge(proposal, entry, match?.last, shared.get(entry.id), folder);
  return match?.last === undefined ? planNew(proposal, folder) : planRemoved(proposal, match.last);
}

function planRemoved(proposal: AppProposal, last: RecordedRow): PlannedRow {
  const { line, row } = proposal;
  const reason = `its entry ${last.entry} was removed by hand and is not imported again; remove "${last.entry}" from the records in .import to import the row again`;
  return {
    outcome: { outcome: 'removed', line, row, reason, changes: [], conflicts: [] },
    recorded: { ...toRecorded(proposal, { id: last.entry, app: last.app }) },
  };
}

function joinedOutcomes(proposal: AppProposal | undefined, first: RowOutcome): RowOutcome[] {
  const isNew = first.outcome === 'imported' || first.outcome === 'updated' || first.outcome === 'merged';
  return (proposal?.joined ?? []).map(({ row, line }) => ({
    ...first,
    line,
    row,
    changes: [],
    conflicts: [],
    outcome: isNew ? 'merged' : first.outcome,
    reason: first.reason ?? `same app and message as row ${proposal?.row ?? 0}`,
  }));
}

/** Messages by entry that the page's other languages gave. */
function sharedMessages({ family }: Pick<MatchSources, 'family'>): Map<string, Set<string>> {
  const shared = new Map<string, Set<string>>();
  for (const { entry, messages } of family.flatMap(({ rows }) => rows)) {
    shared.set(entry, new Set([...(shared.get(entry) ?? []), ...messages]));
  }
  return shared;
}
