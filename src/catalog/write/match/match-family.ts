import type { RecordedRow } from '../record/import-record.ts';
import type { AppProposal, Matcher, MatchState } from './row-match.ts';
import { signatureOf } from './signature.ts';

interface Counterpart {
  readonly row: RecordedRow;
  readonly signature: string;
  /** The page has as many error rows as this one. */
  readonly isAsLong: boolean;
}

function collectCounterparts({ family, count, byId, record }: MatchState): Counterpart[] {
  const recorded = new Set(record?.rows.map(({ entry }) => entry));
  return family.flatMap((other) =>
    other.rows
      .filter(({ entry }) => byId.has(entry) && !recorded.has(entry))
      .map((row) => ({
        row,
        signature: signatureOf(row.messages, row.codes),
        isAsLong: other.count === count,
      })),
  );
}

const isSameApp = (proposal: AppProposal, { row }: Counterpart) =>
  proposal.app === undefined || proposal.app === row.app;

/**
 * The same row of the same page in another language: same app and identifiers. Of mere prose, or an app that is new,
 * only where both pages have the same number of rows.
 */
export function byPosition(state: MatchState): Matcher {
  const rows = Map.groupBy(collectCounterparts(state), ({ row }) => row.row);
  return (proposal) => {
    const signature = signatureOf(proposal.messages, proposal.codes);
    const found = rows
      .get(proposal.row)
      ?.find(
        (other) =>
          !state.claimed.has(other.row.entry) &&
          isSameApp(proposal, other) &&
          other.signature === signature &&
          (other.isAsLong || (signature !== '' && proposal.app !== undefined)),
      );
    return { entry: found?.row.entry };
  };
}

/** The row of the same page in another language that alone has these identifiers, where it stands elsewhere. */
export function bySignature(state: MatchState): Matcher {
  const counterparts = Map.groupBy(
    collectCounterparts(state),
    ({ signature, row }) => `${row.app} ${signature}`,
  );
  const signatures = new Map<AppProposal, string>();
  const signatureFor = (proposal: AppProposal): string => {
    const known = signatures.get(proposal) ?? signatureOf(proposal.messages, proposal.codes);
    signatures.set(proposal, known);
    return known;
  };
  return (proposal, open) => {
    const signature = signatureFor(proposal);
    if (signature === '' || proposal.app === undefined) return {};
    const isSame = (other: AppProposal) => other.app === proposal.app && signatureFor(other) === signature;
    const found = (counterparts.get(`${proposal.app} ${signature}`) ?? []).filter(
      ({ row }) => !state.claimed.has(row.entry),
    );
    const entries = new Set(found.map(({ row }) => row.entry));
    return entries.size === 1 && open.filter(isSame).length === 1 ? { entry: found[0]?.row.entry } : {};
  };
}
