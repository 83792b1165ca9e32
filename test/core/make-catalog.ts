import type { App, Catalog, Entry } from '../../src/core/entry.ts';

/** An entry with these messages; the rest says nothing that a test could match by chance. */
export function makeEntry(id: string, app: string, messages: readonly string[], cause = id): Entry {
  return {
    id,
    app,
    messages,
    cause: { en: cause, 'zh-TW': cause },
    fix: { en: ['step'], 'zh-TW': ['步驟'] },
    who: 'support',
    links: [],
    source: { document: 'test', checked: '2026-11-01' },
    samples: { match: [], nearMiss: [] },
  };
}

/** An app named as its id, with these aliases. */
export function makeApp(id: string, aliases: readonly string[] = []): App {
  return { id, name: { en: id, 'zh-TW': id }, aliases };
}

/** A catalog of these entries, with an app for each that they name. */
export function makeCatalog(entries: readonly Entry[]): Catalog {
  return { apps: [...new Set(entries.map(({ app }) => app))].map((id) => makeApp(id)), entries };
}
