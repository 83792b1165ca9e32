import { languages, type Language } from '../../core/entry.ts';

/** A language that an entry should have and lacks, with what to write. */
export interface MissingLanguage {
  /** From the entry: `['cause', 'zh-TW']`; of a draft with neither language the text itself. */
  readonly path: (string | number)[];
  readonly remedy: string;
}

const names: Readonly<Record<Language, string>> = { en: 'English', 'zh-TW': 'Traditional Chinese' };

const remedies = {
  cause: (language: string) => `write the cause in ${language}`,
  fix: (language: string) => `write the fix steps in ${language} as a list, one action a step`,
  title: (language: string) => `write the title in ${language}`,
} as const;

/**
 * The languages that the cause, the fix and the titles of the links lack. A draft (`review: true`) needs one of them
 * only. What is no object, or not there at all, is the schema's to report.
 */
export function findMissingLanguages(entry: unknown): readonly MissingLanguage[] {
  const { cause, fix, links, review } = recordOf(entry);
  const titles: readonly unknown[] = Array.isArray(links) ? links : [];
  const texts = [
    { path: ['cause'], text: cause, kind: 'cause' },
    { path: ['fix'], text: fix, kind: 'fix' },
    ...titles.map((link, index) => {
      return { path: ['links', index, 'title'], text: recordOf(link).title, kind: 'title' } as const;
    }),
  ] as const;
  return texts.flatMap(({ path, text, kind }) => {
    if (typeof text !== 'object' || text === null || Array.isArray(text)) return [];
    const missing = languages.filter((language) => recordOf(text)[language] === undefined);
    const write = remedies[kind];
    if (review !== true) {
      return missing.map((language) => ({ path: [...path, language], remedy: write(names[language]) }));
    }
    const either = languages.map((language) => names[language]).join(' or ');
    return missing.length < languages.length ? [] : [{ path: [...path], remedy: write(either) }];
  });
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
