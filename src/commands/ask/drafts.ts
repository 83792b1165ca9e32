import { languages, type Entry, type Language } from '../../core/entry.ts';
import type { CatalogReading } from '../../catalog/load/read-folders.ts';
import type { TerminalWording } from '../../wording/terminal.ts';

/** What entries that nobody has reviewed lack, by id. */
export type Drafts = ReadonlyMap<string, readonly Language[]>;

/** The drafts of a reading, each with the languages that its cause or its fix is missing in. */
export function draftsOf({ entries }: CatalogReading): Drafts {
  const drafts = new Map<string, readonly Language[]>();
  for (const { value } of entries) {
    const { id, review, cause, fix } = value;
    const missing = languages.filter((each) => cause[each] === undefined || fix[each] === undefined);
    if (review === true) drafts.set(id, missing);
    // A later folder replaces the draft.
    else drafts.delete(id);
  }
  return drafts;
}

/** What a person should know of an entry before following it; empty for one that was reviewed. */
export function draftRemark(
  drafts: Drafts,
  { id }: Entry,
  language: Language,
  wording: TerminalWording,
): string[] {
  const missing = drafts.get(id);
  if (missing === undefined) return [];
  return [missing.includes(language) ? wording.draftInOther : wording.draft];
}
