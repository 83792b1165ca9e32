import type { FileEntry } from '../load/read-catalog-file.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** An entry that an export holds with all its fields, on its way back into a folder. */
export function toWholeProposal(
  entry: FileEntry,
  place: { readonly document: string; readonly row: number; readonly line: number },
): Proposal {
  const { id, app, messages, cause, fix, who, links, source, samples, review, phrases } = entry;
  return {
    ...place,
    language: 'mul',
    appName: app,
    codes: [],
    messages,
    cause: withoutGaps(cause),
    fix: withoutGaps(fix),
    links: links.map(({ title, url }) => ({ title: withoutGaps(title), url })),
    who,
    carried: {
      id,
      source: withoutGaps(source),
      samples,
      ...(review === undefined ? {} : { review }),
      ...(phrases === undefined ? {} : { phrases }),
    },
    joined: [],
  };
}

/** Without keys whose value is `undefined`. */
const withoutGaps = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
