import type { Entry } from '../../src/core/entry.ts';
import { builtinEngine } from './builtin-engine.ts';

const { catalog, prepared } = builtinEngine;

/** Every message of the catalog that ships, with its entry. */
export const rows = catalog.entries.flatMap((entry) =>
  entry.messages.map((message) => ({ entry, message, id: entry.id })),
);

/** Those whose entry is for one app. */
export const rowsOfApps = rows.filter(({ entry }) => entry.app !== 'all');

/** The ids of the entries that have a message. */
export function sharing(message: string): string[] {
  return catalog.entries.filter((entry) => entry.messages.includes(message)).map(({ id }) => id);
}

/** The messages that several entries have, each once. */
export const sharedMessages = [
  ...new Set(rows.map(({ message }) => message).filter((message) => sharing(message).length > 1)),
];

/** The names and aliases of an app. */
export function namesOf(app: string): string[] {
  const found = prepared.apps.get(app);
  return found ? [...new Set([...Object.values(found.name), ...found.aliases])] : [];
}

/** The names and aliases that are the app's alone: a host may serve two apps. */
export function ownNamesOf({ app }: Entry): string[] {
  const others = new Set(catalog.apps.filter(({ id }) => id !== app).flatMap(({ id }) => namesOf(id)));
  return namesOf(app).filter((name) => !others.has(name));
}
