import type { App, Catalog, Entry, Language, Localized } from '../../core/entry.ts';
import { invalidAt, wholeFile, type CatalogProblem } from '../catalog-problem.ts';
import type { FileApp, FilePhrases, Located } from './read-catalog-file.ts';
import type { FolderReading } from './read-folder.ts';
import { toEntry } from './to-entry.ts';

/** A catalog, and what did not fit into it. */
export interface Merged {
  readonly catalog: Catalog;
  readonly problems: readonly CatalogProblem[];
}

/**
 * One catalog of several folders: a later folder replaces an entry by its id where it stands, renames an app and adds
 * aliases to it; everything else is added at the end. An app without a name and an entry of an unknown app are left
 * out, or stay as they were in `last`.
 */
export function mergeFolders(folders: readonly FolderReading[], last?: Catalog): Merged {
  const apps = new Map<string, App>();
  const problems = mergeApps(folders, apps, last);
  const known = new Set(apps.keys());
  const [lastApps, lastEntries] = [byId(last?.apps), byId(last?.entries)];
  const entries = new Map<string, Entry>();
  const strangers = new Map<string, CatalogProblem>();
  const all = folders.flatMap((folder) =>
    folder.entries.map((located) => ({ located, context: folder.context })),
  );
  for (const { located, context } of all) {
    const { value, file, isKept } = located;
    if (known.has(value.app)) {
      entries.set(value.id, toEntry(value, context));
      continue;
    }
    if (isKept !== true && !strangers.has(file))
      strangers.set(file, isStranger(file, value.app, folders, known));
    const before = lastEntries.get(value.id);
    const app = lastApps.get(before?.app ?? '');
    if (before === undefined || app === undefined) continue;
    entries.set(value.id, before);
    if (!apps.has(app.id)) apps.set(app.id, app);
  }
  const lost = addPhrases(folders, entries);
  const catalog = { apps: [...apps.values()], entries: [...entries.values()] };
  return { catalog, problems: [...problems, ...strangers.values(), ...lost] };
}

/** Adds what the files of phrases hold to their entries, each phrase once, and gives those of entries that no folder has. */
function addPhrases(folders: readonly FolderReading[], entries: Map<string, Entry>): CatalogProblem[] {
  const lost = new Map<string, CatalogProblem>();
  for (const { value, file, isKept, ...place } of folders.flatMap(({ phrases }) => phrases)) {
    const entry = entries.get(value.id);
    if (entry !== undefined) entries.set(value.id, { ...entry, phrases: joinPhrases(entry, value) });
    else if (isKept !== true && !lost.has(file))
      lost.set(
        file,
        invalidAt(
          file,
          place,
          `no entry has the id ${value.id}; correct it, or remove its phrases`,
          value.id,
        ),
      );
  }
  return [...lost.values()];
}

function joinPhrases({ phrases }: Entry, more: FilePhrases): Localized<readonly string[]> {
  const inLanguage = (language: Language) => [
    ...new Set([...(phrases?.[language] ?? []), ...(more[language] ?? [])]),
  ];
  return { en: inLanguage('en'), 'zh-TW': inLanguage('zh-TW') };
}

const byId = <T extends { readonly id: string }>(items: readonly T[] = []) =>
  new Map(items.map((item) => [item.id, item]));

/** Fills `apps`, and gives what does not fit. */
function mergeApps(
  folders: readonly FolderReading[],
  apps: Map<string, App>,
  last: Catalog | undefined,
): CatalogProblem[] {
  const before = byId(last?.apps);
  return folders
    .flatMap((folder) => folder.apps)
    .flatMap((located) => {
      const { value, file } = located;
      const merged = mergeApp(apps.get(value.id), located);
      const app = merged ?? before.get(value.id);
      if (app !== undefined) apps.set(app.id, app);
      if (merged !== undefined || located.isKept === true) return [];
      return [invalidAt(file, located, `app ${value.id}: name is missing; write name: { en: …, zh-TW: … }`)];
    });
}

function mergeApp(earlier: App | undefined, { value }: Located<FileApp>): App | undefined {
  const name = value.name ?? earlier?.name;
  if (name === undefined) return undefined;
  return { id: value.id, name, aliases: [...new Set([...(earlier?.aliases ?? []), ...value.aliases])] };
}

/** One problem a file, where it names the app. */
function isStranger(
  file: string,
  app: string,
  folders: readonly FolderReading[],
  known: ReadonlySet<string>,
): CatalogProblem {
  const reading = folders.flatMap(({ files }) => files).find((each) => each.file === file);
  const remedy = `add it to apps.yaml, or write one of those known: ${[...known].join(', ') || 'none yet'}`;
  return invalidAt(file, reading?.appPlace ?? wholeFile, `no apps.yaml has the app ${app}; ${remedy}`);
}
