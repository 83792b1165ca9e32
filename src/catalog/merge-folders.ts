import type { App, Catalog, Entry, Source } from '../core/entry.ts';
import { catalogInvalid } from './catalog-invalid.ts';
import type { CatalogFolder, FileApp, FileEntry, Located } from './load-folder.ts';

/**
 * One catalog of several folders: a later folder replaces an entry by its id where it stands, renames an app
 * and adds aliases to it; everything else is added at the end.
 * @throws CodedError CATALOG_INVALID for an app without a name and for an entry of an unknown app.
 */
export function mergeFolders(folders: readonly CatalogFolder[]): Catalog {
  const apps = new Map<string, App>();
  for (const located of folders.flatMap((folder) => folder.apps)) {
    apps.set(located.value.id, mergeApp(apps.get(located.value.id), located));
  }
  const entries = new Map<string, Entry>();
  for (const located of folders.flatMap((folder) => folder.entries)) {
    refuseUnknownApp(apps, located);
    entries.set(located.value.id, toEntry(located.value));
  }
  return { apps: [...apps.values()], entries: [...entries.values()] };
}

function mergeApp(earlier: App | undefined, { value, file, line }: Located<FileApp>): App {
  const name = value.name ?? earlier?.name;
  if (name === undefined) {
    throw catalogInvalid(file, line, `app ${value.id}: name is missing; write name: { en: …, zh-TW: … }`);
  }
  return { id: value.id, name, aliases: [...new Set([...(earlier?.aliases ?? []), ...value.aliases])] };
}

function refuseUnknownApp(apps: ReadonlyMap<string, App>, { value, file, line }: Located<FileEntry>): void {
  if (apps.has(value.app)) return;
  const known = [...apps.keys()].join(', ') || 'none yet';
  const remedy = `add it to apps.yaml, or write one of those known: ${known}`;
  throw catalogInvalid(file, line, `entry ${value.id}: no apps.yaml has the app ${value.app}; ${remedy}`);
}

function toEntry({ source, ...entry }: FileEntry): Entry {
  return { ...entry, source: toSource(source) };
}

const toSource = ({ row, ...source }: FileEntry['source']): Source =>
  row === undefined ? source : { ...source, row };
