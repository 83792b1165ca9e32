import { languages, type Language } from '../../../core/entry.ts';
import type { FileEntry } from '../../load/read-catalog-file.ts';
import type { PageOutcome } from './row-outcome.ts';

/** The drafts that pages went into. */
export interface DraftCount {
  readonly count: number;
  /** How many of them lack a cause or a fix in a language, so that its readers see the other one. */
  readonly lacking: Readonly<Record<Language, number>>;
}

/** Counts the entries that rows of the pages are in and that nobody has reviewed yet. */
export function countDrafts(entries: readonly FileEntry[], pages: readonly PageOutcome[]): DraftCount {
  const told = new Set(pages.flatMap(({ rows }) => rows.map(({ entry }) => entry)));
  const drafts = entries.filter(({ id, review }) => review === true && told.has(id));
  const lacking = (language: Language): number =>
    drafts.filter(({ cause, fix }) => cause[language] === undefined || fix[language] === undefined).length;
  const counts = languages.map((language) => [language, lacking(language)] as const);
  return { count: drafts.length, lacking: Object.fromEntries(counts) as Record<Language, number> };
}
