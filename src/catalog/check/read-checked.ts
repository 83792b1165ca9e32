import { dirname } from 'node:path';
import { languages } from '../../core/entry.ts';
import { readTextFile } from '../file/read-text-file.ts';
import type { CatalogProblem } from '../catalog-problem.ts';
import type { FileEntry, Located } from '../load/read-catalog-file.ts';
import type { CatalogReading } from '../load/read-folders.ts';
import type { CheckedApp, CheckedCatalog, CheckedEntry, CheckedPhrases } from './finding.ts';

/** What is checked of a reading: the asked folders, beside those that are only there for comparison. */
export interface Checked extends CheckedCatalog {
  /** What the loader found in the asked folders. */
  readonly problems: readonly CatalogProblem[];
}

/** Sorts a reading by whether its folders are asked; `asked` holds them as the reading has them. */
export function readChecked(reading: CatalogReading, asked: ReadonlySet<string>): Checked {
  const isAsked = (file: string): boolean => asked.has(file) || asked.has(dirname(file));
  const located = locateEntries(reading);
  const entries = reading.catalog.entries.flatMap((entry): CheckedEntry[] => {
    const found = located.get(entry.id);
    if (!found) return [];
    const { value, file, path, line, column } = found;
    const place = { file, data: path, line, column, isAsked: isAsked(file) };
    return [{ entry, isDraft: value.review === true, missing: missingOf(value), ...place }];
  });
  const apps = reading.apps.map(({ value: { id, name, aliases }, file, path, line, column }): CheckedApp => {
    return { id, name, aliases, file, data: path, line, column, isAsked: isAsked(file) };
  });
  const phrases = readPhrases(reading, new Set(entries.map(({ entry }) => entry.id)), isAsked);
  const problems = reading.problems.filter(({ file }) => isAsked(file));
  const faultyApps = appsOfFaulty(problems);
  return { catalog: reading.catalog, entries, apps, phrases, faultyApps, problems };
}

/** The phrases of files of phrases, and of the entries themselves. */
function readPhrases(
  { folders }: CatalogReading,
  known: ReadonlySet<string>,
  isAsked: (file: string) => boolean,
): CheckedPhrases[] {
  const inFiles = folders.flatMap(({ phrases }) =>
    phrases.map(({ value: { id, ...phrases }, ...origin }) => ({ id, phrases, origin })),
  );
  const inEntries = folders.flatMap(({ entries }) =>
    entries.flatMap(({ value: { id, phrases }, path, ...origin }) =>
      phrases === undefined ? [] : [{ id, phrases, origin: { ...origin, path: [...path, 'phrases'] } }],
    ),
  );
  return [...inFiles, ...inEntries]
    .filter(({ id }) => known.has(id))
    .map(({ id, phrases, origin: { file, path, line, column } }): CheckedPhrases => ({
      id,
      phrases: { en: phrases.en ?? [], 'zh-TW': phrases['zh-TW'] ?? [] },
      file,
      data: path,
      line,
      column,
      isAsked: isAsked(file),
    }));
}

/** The app of each file with a fault, read from its text: the file may be no YAML. */
function appsOfFaulty(problems: readonly CatalogProblem[]): Set<string> {
  const files = new Set(problems.map(({ file }) => file).filter((file) => /\.ya?ml$/i.test(file)));
  const named = Array.from(files, (file) => {
    const read = readTextFile(file);
    return 'text' in read ? /^app:\s*['"]?([a-z0-9-]+)/m.exec(read.text)?.[1] : undefined;
  });
  return new Set(named.filter((id) => id !== undefined));
}

/** The entries that the catalog took, by id: a later folder replaces an earlier one's, unless its app is unknown. */
function locateEntries({ catalog, entries }: CatalogReading): Map<string, Located<FileEntry>> {
  const known = new Set(catalog.apps.map(({ id }) => id));
  return new Map(
    entries.filter(({ value }) => known.has(value.app)).map((located) => [located.value.id, located]),
  );
}

function missingOf({ cause, fix, links }: FileEntry): string[] {
  const texts = [
    { name: 'cause', text: cause },
    { name: 'fix', text: fix },
    ...links.map(({ title }, index) => ({ name: `links item ${index + 1}.title`, text: title })),
  ];
  return texts.flatMap(({ name, text }) =>
    languages.filter((language) => text[language] === undefined).map((language) => `${name}.${language}`),
  );
}
