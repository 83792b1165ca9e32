import { languages } from '../../../core/entry.ts';
import { byCarriedId, byCodes, byMessage, byPlace } from './match-entry.ts';
import { byPosition, bySignature } from './match-family.ts';
import { byRecordedCodes, byRecordedLikeness, byRecordedText } from './match-recorded.ts';
import type { AppProposal, Matcher, MatchSources, MatchState, RowMatch } from './row-match.ts';

/** From sure to likely; each is tried for every error before the next one is. */
const kinds: readonly ((state: MatchState) => Matcher)[] = [
  byCarriedId,
  byRecordedText,
  byRecordedCodes,
  byMessage,
  byRecordedLikeness,
  byPlace,
  byPosition,
  bySignature,
];

/** Finds for every error of a page the entry that it is in already, and what the last import took from it. No entry is found twice. */
export function matchRows(
  proposals: readonly AppProposal[],
  sources: MatchSources,
): ReadonlyMap<AppProposal, RowMatch> {
  const state: MatchState = {
    ...sources,
    byId: new Map(sources.entries.map((entry) => [entry.id, entry])),
    claimed: new Set(),
    usedRows: new Set(),
  };
  const matches = new Map<AppProposal, RowMatch>();
  for (const kind of [...kinds, byCodesElsewhere]) {
    const matcher = kind(state);
    const open = proposals.filter((proposal) => matches.get(proposal)?.entry === undefined);
    for (const proposal of open) {
      const found = settle(matches.get(proposal), matcher(proposal, open), state);
      if (found !== undefined) matches.set(proposal, found);
    }
  }
  return matches;
}

const byCodesElsewhere = (state: MatchState): Matcher => {
  const matcher = byCodes(state);
  const isOurs = ({ language }: AppProposal) =>
    languages.some((ours) => ours === language) || language === 'mul';
  return (proposal, open) => (isOurs(proposal) ? {} : matcher(proposal, open));
};

/** Claims what was found. An entry found without its record gets the record that names it. */
function settle(
  before: RowMatch | undefined,
  found: Partial<RowMatch>,
  state: MatchState,
): RowMatch | undefined {
  const { byId, claimed, usedRows } = state;
  const entry =
    found.entry !== undefined && byId.has(found.entry) && !claimed.has(found.entry) ? found.entry : undefined;
  const ofEntry = () =>
    entry === undefined
      ? undefined
      : state.record?.rows.find((row) => row.entry === entry && !usedRows.has(row));
  const last = before?.last ?? found.last ?? ofEntry();
  if (entry !== undefined) claimed.add(entry);
  if (last !== undefined) usedRows.add(last);
  return entry === undefined && last === undefined ? undefined : { entry, last };
}
