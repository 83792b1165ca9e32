import type { App, Catalog, Entry } from '../../src/core/entry.ts';

/** A message with every entry that has it. */
export interface MessageGroup {
  readonly message: string;
  readonly entries: readonly Entry[];
}

/** What queries are made from. */
export interface MessageGroups {
  readonly groups: readonly MessageGroup[];
  readonly appOf: (entry: Entry) => App;
  /** Ids of the entries with a message that holds the fragment, whatever the case, blanks and punctuation. */
  readonly holdersOf: (fragment: string) => readonly string[];
}

const placeholder = /\{[A-Za-z][\w-]*\}/g;
const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(placeholder, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Brings the entries that share a message together. Throws when an entry's app is not in the catalog. */
export function groupMessages(catalog: Catalog): MessageGroups {
  const byText = new Map<string, { message: string; entries: Entry[] }>();
  for (const entry of catalog.entries) {
    for (const message of entry.messages) {
      const group = byText.get(squash(message));
      if (!group) byText.set(squash(message), { message, entries: [entry] });
      else if (group.entries.at(-1) !== entry) group.entries.push(entry);
    }
  }
  const groups = [...byText.values()];
  const starts: number[] = [];
  let joined = '';
  for (const text of byText.keys()) {
    starts.push(joined.length);
    joined += `${text}\n`;
  }
  const apps = new Map(catalog.apps.map((app) => [app.id, app]));
  return {
    groups,
    appOf: (entry) => {
      const app = apps.get(entry.app);
      if (!app) throw new Error(`entry ${entry.id} names an app that the catalog lacks`);
      return app;
    },
    holdersOf: (fragment) => {
      const wanted = squash(fragment);
      const ids = new Set<string>();
      for (let at = joined.indexOf(wanted); wanted !== '' && at >= 0;) {
        const group = lastAtOrBefore(starts, at);
        for (const entry of groups[group]?.entries ?? []) ids.add(entry.id);
        at = joined.indexOf(wanted, starts[group + 1] ?? joined.length);
        if (at >= joined.length) break;
      }
      return [...ids];
    },
  };
}

function lastAtOrBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
