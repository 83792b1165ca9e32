import type { CatalogTables } from '../../core/engine.ts';
import type { App, Entry } from '../../core/entry.ts';
import { deepFreeze } from '../load/deep-freeze.ts';
import type { CatalogReading } from '../load/read-folders.ts';
import { toList, toMap, toPieces, toSet, type Pieces } from './pieces.ts';

/** A catalog with all that it is searched by. */
export interface TabulatedCatalog extends Pick<CatalogReading, 'catalog' | 'problems' | 'summary'> {
  readonly tables: CatalogTables;
}

/** The same on its way to another thread: what is long is in pieces, and the columns of numbers change hands uncopied. */
export interface HandedCatalog extends Pick<TabulatedCatalog, 'problems' | 'summary'> {
  readonly apps: readonly App[];
  readonly entries: Pieces<Entry>;
  readonly texts: Omit<CatalogTables['texts'], 'cleans' | 'termLists'>;
  readonly cleans: Pieces<string>;
  readonly termLists: Pieces<readonly string[]>;
  readonly descriptions?: NonNullable<CatalogTables['descriptions']>;
  readonly index: Omit<CatalogTables['index'], 'termIds'>;
  readonly termIds: Pieces<readonly [string, number]>;
  readonly known: {
    readonly codes: Pieces<string>;
    readonly codeKinds: Pieces<string>;
    readonly codesByDigits: Pieces<readonly [string, readonly string[]]>;
    readonly codesByKey: Pieces<readonly [string, string]>;
    readonly names: Pieces<string>;
    readonly classes: Pieces<string>;
    readonly classesByInitials: Pieces<readonly [string, readonly string[]]>;
  };
}

/** Makes a catalog ready to be handed over. */
export function packCatalog({ catalog, tables, ...told }: TabulatedCatalog): HandedCatalog {
  const { cleans, termLists, ...texts } = tables.texts;
  const { termIds, ...index } = tables.index;
  const { known } = tables;
  return {
    ...told,
    apps: catalog.apps,
    entries: toPieces(catalog.entries),
    texts,
    cleans: toPieces(cleans),
    termLists: toPieces(termLists),
    index,
    ...(tables.descriptions === undefined ? {} : { descriptions: tables.descriptions }),
    termIds: toPieces([...termIds]),
    known: {
      codes: toPieces([...known.codes]),
      codeKinds: toPieces([...known.codeKinds]),
      codesByDigits: toPieces([...known.codesByDigits]),
      codesByKey: toPieces([...known.codesByKey]),
      names: toPieces([...known.names]),
      classes: toPieces([...known.classes]),
      classesByInitials: toPieces([...known.classesByInitials]),
    },
  };
}

/** Takes up what was handed over, deeply frozen; the event loop turns while it does. */
export async function unpackCatalog(handed: HandedCatalog): Promise<TabulatedCatalog> {
  const { apps, problems, summary, texts, index, descriptions, known } = handed;
  const entries = await toList(handed.entries, deepFreeze);
  return {
    catalog: deepFreeze({ apps, entries: Object.freeze(entries) }),
    problems,
    summary,
    tables: {
      texts: {
        ...texts,
        cleans: await toList(handed.cleans),
        termLists: await toList(handed.termLists),
      },
      index: { ...index, termIds: await toMap(handed.termIds) },
      ...(descriptions === undefined ? {} : { descriptions }),
      known: {
        codes: await toSet(known.codes),
        codeKinds: await toSet(known.codeKinds),
        codesByDigits: await toMap(known.codesByDigits),
        codesByKey: await toMap(known.codesByKey),
        names: await toSet(known.names),
        classes: await toSet(known.classes),
        classesByInitials: await toMap(known.classesByInitials),
      },
    },
  };
}

/** The memory in all that is handed over. */
export function memoryOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value) || isPlain(value)) {
    for (const inner of Object.values(value)) memoryOf(inner, found);
  }
  return found;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
