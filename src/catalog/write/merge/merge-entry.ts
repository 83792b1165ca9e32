import { isDeepStrictEqual } from 'node:util';
import { languages, type Language } from '../../../core/entry.ts';
import type { FileEntry } from '../../load/read-catalog-file.ts';
import { isPlaceholder } from './placeholders.ts';
import { mergeLinks } from './merge-links.ts';
import { mergeList, mergeText, type ConflictPolicy, type Merge } from './merge-text.ts';
import type { MessageKey } from '../../proposal/join-rows.ts';
import type { Drafted, Proposal, RowTexts } from '../../proposal/proposal.ts';

/** What one row of a page brings to an entry that is there. */
export interface EntryMerge {
  readonly entry: FileEntry;
  /** Fields that were taken from the page: `cause.en`. Empty when nothing changed. */
  readonly changed: readonly string[];
  /** Fields that a person changed as well and that stay as they are in the file. */
  readonly conflicts: readonly string[];
}

/** What the merge needs beside the entry and the row. */
export interface MergeContext {
  /** What the last import took from the row; `undefined` when it is new to the entry. */
  readonly last: RowTexts | undefined;
  readonly policy: ConflictPolicy;
  readonly keyOf: MessageKey;
  /** Messages that other pages gave to the entry. */
  readonly shared: ReadonlySet<string>;
  /** ISO 8601 day. */
  readonly today: string;
}

/** Merges what a page says now into an entry, three ways: a text that a person changed is never overwritten silently. */
export function mergeEntry(entry: FileEntry, page: Proposal, context: MergeContext): EntryMerge {
  const { last, policy } = context;
  const isOwn = entry.source.document === (page.carried?.source?.document ?? page.document);
  // Another page may say the same error in other words: the words of the first stay.
  const settled = last === undefined && !isOwn && policy === 'report' ? 'keep' : policy;
  const outcomes = new Map<string, Merge>();
  const { merge, items } = mergeList(
    { last: last?.messages ?? [], page: page.messages, file: entry.messages, shared: context.shared },
    policy,
    context.keyOf,
  );
  outcomes.set('messages', merge);
  const pick = <T>(field: string, file: T, now: T | undefined, before: T | undefined): T => {
    const outcome = mergeText({ last: before, page: now, file }, settled);
    outcomes.set(field, outcome);
    return outcome === 'taken' && now !== undefined ? now : file;
  };
  const merged: FileEntry = {
    ...entry,
    messages: [...items],
    cause: mergeDrafted('cause', entry.cause, page.cause, last?.cause, pick),
    fix: mergeDrafted<readonly string[]>('fix', entry.fix, page.fix, last?.fix, pick) as FileEntry['fix'],
    links: mergeLinks(entry.links, page.links, last?.links ?? [], outcomes),
    who: isOwn && last !== undefined ? pick('who', entry.who, page.who, last.who) : entry.who,
    samples: pick('samples', entry.samples, page.carried?.samples, last?.carried?.samples),
  };
  const of = (wanted: Merge) =>
    [...outcomes].flatMap(([field, outcome]) => (outcome === wanted ? [field] : []));
  const changed = of('taken');
  return finish(merged, page, { ...context, isOwn }, { changed, conflicts: of('conflict') });
}

function finish(
  merged: FileEntry,
  page: Proposal,
  { last, today, isOwn }: MergeContext & { readonly isOwn: boolean },
  { changed, conflicts }: Omit<EntryMerge, 'entry'>,
): EntryMerge {
  const { source } = merged;
  if (!isOwn || page.carried?.source !== undefined) return { entry: merged, changed, conflicts };
  const moved = source.row !== page.row && (source.row === last?.row || last === undefined);
  const row = moved && source.row !== undefined ? page.row : source.row;
  const checked = changed.length > 0 ? today : source.checked;
  const next = row === undefined ? { ...source, checked } : { ...source, row, checked };
  const isMoved = !isDeepStrictEqual(row, source.row);
  return {
    entry: { ...merged, source: next },
    changed: isMoved ? [...changed, 'source.row'] : changed,
    conflicts,
  };
}

type Pick = <T>(field: string, file: T, now: T | undefined, before: T | undefined) => T;

function mergeDrafted<T>(
  field: 'cause' | 'fix',
  file: { readonly [K in Language]?: T | undefined },
  page: Drafted<T>,
  last: Drafted<T> | undefined,
  pick: Pick,
): { [K in Language]?: T } {
  const merged: { [K in Language]?: T } = {};
  for (const language of languages) {
    const text = file[language];
    // A stand-in that the import wrote itself is as good as nothing.
    const isStandIn = isPlaceholder(field, language, text);
    const now = page[language];
    const picked =
      isStandIn && now !== undefined
        ? pick<T | undefined>(`${field}.${language}`, undefined, now, undefined)
        : pick<T | undefined>(`${field}.${language}`, text, now, last?.[language]);
    if (picked !== undefined) merged[language] = picked;
  }
  return merged;
}
