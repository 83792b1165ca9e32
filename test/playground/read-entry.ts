import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import type { Language } from '../../src/core/entry.ts';

/** What a person should see of an entry. */
export interface EntryText {
  readonly app: string;
  readonly cause: string;
  /** Each step without its marks for bold. */
  readonly steps: readonly string[];
}

/**
 * The words of an entry of the built-in catalog.
 * @throws when there is no such entry
 */
export function readEntry(id: string, language: Language): EntryText {
  const { entries, apps } = loadCatalog(builtinFolders());
  const entry = entries.find((one) => one.id === id);
  const app = apps.find((one) => one.id === entry?.app);
  if (entry === undefined || app === undefined) throw new Error(`The catalog has no entry ${id}.`);
  return {
    app: app.name[language],
    cause: entry.cause[language],
    steps: entry.fix[language].map((step) => step.replaceAll('**', '')),
  };
}
