import { basename } from 'node:path';
import type * as z from 'zod';
import type { EntryContext } from '../../core/entry.ts';
import { wholeFile, type CatalogProblem, type Place } from '../catalog-problem.ts';
import { checkList, valueAt, type ListSchemas } from './check-file.ts';
import { limitProblems } from '../file/limit-problems.ts';
import { parseYaml, type DataPath, type YamlFile } from '../file/read-yaml-file.ts';
import { readTextFile } from '../file/read-text-file.ts';
import { readContext } from './read-context.ts';
import {
  appSchema,
  appsFrameSchema,
  entryFrameSchema,
  entrySchema,
  phrasesFrameSchema,
  phrasesSchema,
} from '../format/schema.ts';

const appList: ListSchemas = { list: 'apps', file: appsFrameSchema, item: appSchema };
const entryList: ListSchemas = { list: 'entries', file: entryFrameSchema, item: entrySchema };
const phraseList: ListSchemas = { list: 'phrases', file: phrasesFrameSchema, item: phrasesSchema };

/** An app as its file has it; the name may come from an earlier folder. */
export type FileApp = z.infer<typeof appSchema>;

/** An entry as its file has it, with the app that the file names. A draft (`review: true`) may lack a language. */
export type FileEntry = z.infer<typeof entrySchema> & { readonly app: string };

/** The phrases of an entry as a file of phrases has them; `id` is the entry's. */
export type FilePhrases = Omit<z.infer<typeof phrasesSchema>, 'entry'> & { readonly id: string };

/** Something of a catalog file, with the place where its id stands. */
export interface Located<T> extends Place {
  readonly value: T;
  readonly file: string;
  /** The way to it in the file's data, for `readYamlFile(file).placeOf([...path, 'messages', 0])`. */
  readonly path: DataPath;
  /** Set when the file has a fault there now, and this is how it was before. */
  readonly isKept?: true;
}

/** What one catalog file holds. */
export interface FileReading {
  readonly file: string;
  /** Of the text, to tell whether it changed; empty when it cannot be read. */
  readonly digest: string;
  /** How long it is; 0 when it cannot be read. */
  readonly bytes: number;
  /** Where an entry file names its app. */
  readonly appPlace: Place;
  /** What an `apps.yaml` says of where its folder applies. */
  readonly context?: EntryContext | undefined;
  readonly apps: readonly Located<FileApp>[];
  readonly entries: readonly Located<FileEntry>[];
  readonly phrases: readonly Located<FilePhrases>[];
  readonly problems: readonly CatalogProblem[];
  /** Set when it has changed and is not parsed yet, so that this is how it was before. */
  readonly isLater?: true;
}

/** What is already known of a file with this digest; `undefined` when it must be parsed. */
export type FindReading = (file: string, digest: string) => FileReading | undefined;

/** What a file is read with. */
export interface FileReadOptions {
  /** The file as it was before. */
  readonly last?: FileReading | undefined;
  readonly find?: FindReading | undefined;
  readonly mostBytes?: number;
  /** False when there is no time left to parse. */
  readonly mayParse?: () => boolean;
}

/**
 * Reads `apps.yaml`, an entry file or a file of phrases. A bad app or entry costs itself alone, a bad file itself. With `last`, what is bad
 * now stays as it was then: a file with all that it held, an app or entry by its id. What `find` knows is not parsed.
 * Of a file longer than `mostBytes` nothing is read. Throws nothing.
 */
export function readCatalogFile(
  file: string,
  { last, find, mostBytes, mayParse = () => true }: FileReadOptions = {},
): FileReading {
  const text = readTextFile(file, mostBytes);
  if (!('text' in text)) return keepAll(file, '', [text], last && { ...last, bytes: 0 });
  const { digest, bytes } = text;
  if (last?.digest === digest) return last;
  const known = find?.(file, digest);
  if (known !== undefined) return known;
  if (!mayParse()) return { ...keepAll(file, '', [], last), bytes, isLater: true };
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) return keepAll(file, digest, limitProblems(file, yaml.problems), last);
  if (basename(file) === 'apps.yaml') {
    const read = readList(yaml, appList, (item) => item as FileApp, last?.apps);
    if (read.items === undefined) return keepAll(file, digest, read.problems, last);
    const { context, problems } = readContext(yaml, last?.context);
    return {
      file,
      digest,
      bytes,
      appPlace: wholeFile,
      ...(context === undefined ? {} : { context }),
      apps: read.items,
      entries: [],
      phrases: [],
      problems: limitProblems(file, [...problems, ...read.problems]),
    };
  }
  if (isOfPhrases(yaml.data)) {
    const read = readList(yaml, phraseList, toPhrases, last?.phrases);
    if (read.items === undefined) return keepAll(file, digest, read.problems, last);
    const { items: phrases, problems } = read;
    return { file, digest, bytes, appPlace: wholeFile, apps: [], entries: [], phrases, problems };
  }
  const app = String(valueAt(yaml.data, ['app']));
  const toEntry = (item: unknown): FileEntry => ({ ...(item as z.infer<typeof entrySchema>), app });
  const read = readList(yaml, entryList, toEntry, last?.entries);
  if (read.items === undefined) return keepAll(file, digest, read.problems, last);
  return {
    file,
    digest,
    bytes,
    appPlace: yaml.placeOf(['app']),
    apps: [],
    entries: read.items,
    phrases: [],
    problems: read.problems,
  };
}

const isOfPhrases = (data: unknown): boolean =>
  valueAt(data, ['phrases']) !== undefined && valueAt(data, ['entries']) === undefined;

function toPhrases(item: unknown): FilePhrases {
  const { entry, ...phrases } = item as z.infer<typeof phrasesSchema>;
  return { id: entry, ...phrases };
}

/** A file that is bad as a whole, with what it held before. */
function keepAll(
  file: string,
  digest: string,
  problems: readonly CatalogProblem[],
  last: FileReading | undefined,
): FileReading {
  const { bytes = 0, appPlace = wholeFile, context, apps = [], entries = [], phrases = [] } = last ?? {};
  return {
    file,
    digest,
    bytes,
    appPlace,
    ...(context === undefined ? {} : { context }),
    apps: apps.map(keep),
    entries: entries.map(keep),
    phrases: phrases.map(keep),
    problems,
  };
}

const keep = <T>(located: Located<T>): Located<T> => ({ ...located, isKept: true });

interface ListReading<T> {
  /** `undefined` when the file is bad as a whole. */
  readonly items: readonly Located<T>[] | undefined;
  readonly problems: readonly CatalogProblem[];
}

function readList<T extends { readonly id: string }>(
  yaml: YamlFile,
  schemas: ListSchemas,
  toItem: (checked: unknown) => T,
  last: readonly Located<T>[] = [],
): ListReading<T> {
  const checked = checkList(yaml, schemas);
  const { problems } = checked;
  if (checked.isBadAsAWhole) return { items: undefined, problems };
  const before = new Map(last.map((located) => [located.value.id, located]));
  const items = checked.items.map((item, index) => {
    const path = [schemas.list, index];
    const idPath = [...path, schemas.list === 'phrases' ? 'entry' : 'id'];
    if (item !== undefined) return { value: toItem(item), file: yaml.path, path, ...yaml.placeOf(idPath) };
    const known = before.get(String(valueAt(yaml.data, idPath)));
    return known === undefined ? undefined : keep(known);
  });
  return { items: items.filter((item) => item !== undefined), problems };
}
