import type { Entry, EntryContext, Language, Localized, Source } from '../../core/entry.ts';
import type { FileEntry } from './read-catalog-file.ts';

/**
 * The entry of core that an entry of a file is, with where its folder applies. A language that a draft lacks gets the text of
 * the other one.
 */
export function toEntry(draft: FileEntry, context?: EntryContext): Entry {
  const { id, app, messages, who, samples, phrases } = draft;
  return {
    id,
    app,
    messages,
    cause: fill(draft.cause),
    fix: fill(draft.fix),
    who,
    links: draft.links.map(({ title, url }) => ({ title: fill(title), url })),
    source: toSource(draft.source),
    samples,
    ...(phrases === undefined ? {} : { phrases: { en: phrases.en ?? [], 'zh-TW': phrases['zh-TW'] ?? [] } }),
    ...(context === undefined ? {} : { context }),
  };
}

type Drafted<T> = { readonly [K in Language]?: T | undefined };

function fill<T>({ en, 'zh-TW': chinese }: Drafted<T>): Localized<T> {
  const either = en ?? chinese;
  if (either === undefined) throw new TypeError('An entry passed the schema without a language.');
  return { en: en ?? either, 'zh-TW': chinese ?? either };
}

const toSource = ({ row, ...source }: FileEntry['source']): Source =>
  row === undefined ? source : { ...source, row };
