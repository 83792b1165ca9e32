import type { FileEntry } from '../../load/read-catalog-file.ts';
import { fitsCodes, leastLikeness, likenessOf, type Matcher, type MatchState } from './row-match.ts';
import { signatureOf } from './signature.ts';

/** The entry that an export names. */
export const byCarriedId =
  ({ byId }: MatchState): Matcher =>
  ({ app, carried }) => {
    const entry = byId.get(carried?.id ?? '');
    return entry !== undefined && entry.app === app ? { entry: entry.id } : {};
  };

/** An entry of the app with one of the messages, and with one of the codes where the row has some. */
export function byMessage(state: MatchState): Matcher {
  const placesOf = ({ app, messages }: Pick<FileEntry, 'app' | 'messages'>) =>
    messages.map((message) => JSON.stringify([app, state.keyOf(message)]));
  const entries = new Map<string, FileEntry[]>();
  for (const entry of state.entries) {
    for (const place of placesOf(entry)) entries.set(place, [...(entries.get(place) ?? []), entry]);
  }
  return ({ app = '', codes, messages, document, row, carried }) => {
    // Another entry of an export is another entry, whatever it says.
    if (carried?.id !== undefined) return {};
    const found = placesOf({ app, messages: [...messages] })
      .flatMap((place) => entries.get(place) ?? [])
      .filter((entry) => !state.claimed.has(entry.id) && fitsCodes(entry, codes));
    const own = found.find(({ source }) => source.document === document && source.row === row);
    return { entry: (own ?? found[0])?.id };
  };
}

/** The entry that says it comes from this row, when its message is alike: for a folder without records. */
export const byPlace =
  (state: MatchState): Matcher =>
  ({ app, messages, document, row }) => {
    const recorded = new Set(state.record?.rows.map(({ entry }) => entry));
    const found = state.entries.find(
      (entry) =>
        entry.app === app &&
        entry.source.document === document &&
        entry.source.row === row &&
        !recorded.has(entry.id) &&
        !state.claimed.has(entry.id) &&
        likenessOf(entry.messages, messages) >= leastLikeness,
    );
    return { entry: found?.id };
  };

/** The one entry of the app that names these codes: for pages in languages that the catalog does not have. */
export const byCodes =
  (state: MatchState): Matcher =>
  ({ app, codes }) => {
    if (codes.length === 0) return {};
    const wanted = signatureOf([], codes).split(' ');
    const found = state.entries.filter((entry) => {
      if (entry.app !== app || state.claimed.has(entry.id)) return false;
      const text = entry.messages.join('\n').toUpperCase();
      return wanted.every((code) => text.includes(code));
    });
    return { entry: found.length === 1 ? found[0]?.id : undefined };
  };
