import { languages, type Language } from '../../core/entry.ts';
import type { FileEntry, Located } from './read-catalog-file.ts';

/** What an operator is told of a catalog besides its problems. */
export interface CatalogSummary {
  readonly folders: readonly string[];
  readonly drafts: number;
  /** Entries that have both cause and fix in a language. */
  readonly inLanguage: Readonly<Record<Language, number>>;
}

/** Sums up so many entries of these folders, by what their files have. */
export function summariseCatalog(
  folders: readonly string[],
  entries: number,
  written: readonly Located<FileEntry>[],
): CatalogSummary {
  const latest = new Map(written.map(({ value }) => [value.id, value]));
  const drafts = [...latest.values()].filter(({ review }) => review === true);
  const counts = languages.map((language) => {
    const isMissing = ({ cause, fix }: FileEntry) =>
      cause[language] === undefined || fix[language] === undefined;
    return [language, entries - drafts.filter(isMissing).length] as const;
  });
  const inLanguage = Object.fromEntries(counts) as Record<Language, number>;
  return { folders, drafts: drafts.length, inLanguage };
}
