import { isDeepStrictEqual } from 'node:util';
import type { RecordedRow } from '../record/import-record.ts';
import { leastLikeness, likenessOf, type AppProposal, type Matcher, type MatchState } from './row-match.ts';

const rowsOf = ({ record, usedRows }: MatchState): RecordedRow[] =>
  (record?.rows ?? []).filter((row) => !usedRows.has(row));

/** The row as it was at the last import, wherever it stands now. */
export function byRecordedText(state: MatchState): Matcher {
  const keyOf = ({ app, codes, messages }: Pick<RecordedRow, 'app' | 'codes' | 'messages'>) =>
    JSON.stringify([app, codes, messages.map(state.keyOf)]);
  const rows = Map.groupBy(rowsOf(state), keyOf);
  return ({ app = '', codes, messages, row }) => {
    const same = rows
      .get(keyOf({ app, codes: [...codes], messages: [...messages] }))
      ?.filter((known) => !state.usedRows.has(known));
    const last = same?.find((known) => known.row === row) ?? same?.[0];
    return last === undefined ? {} : { last, entry: last.entry };
  };
}

/** The one row of the last import with these codes. */
export const byRecordedCodes =
  (state: MatchState): Matcher =>
  (proposal, open) => {
    const { app, codes } = proposal;
    if (codes.length === 0) return {};
    const isSame = (other: { readonly app: string | undefined; readonly codes: readonly string[] }) =>
      other.app === app && isDeepStrictEqual([...other.codes], [...codes]);
    const rows = rowsOf(state).filter(isSame);
    const [last] = rows;
    if (last === undefined || rows.length > 1 || open.filter(isSame).length > 1) return {};
    return { last, entry: last.entry };
  };

/** The row of the last import that this one is a new wording of: the most alike one, the one in its place before others. */
export const byRecordedLikeness =
  (state: MatchState): Matcher =>
  ({ app, row, messages, cause, fix }: AppProposal) => {
    const rated = rowsOf(state)
      .filter((known) => known.app === app && state.byId.has(known.entry))
      .map((known) => {
        const sameRemedy = isDeepStrictEqual(known.cause, cause) && isDeepStrictEqual(known.fix, fix);
        const place = known.row === row ? 0.1 : 0;
        return { known, rate: likenessOf(known.messages, messages) + place + (sameRemedy ? 0.2 : 0) };
      })
      .toSorted((one, other) => other.rate - one.rate);
    const [best] = rated;
    return best === undefined || best.rate < leastLikeness + 0.1
      ? {}
      : { last: best.known, entry: best.known.entry };
  };
