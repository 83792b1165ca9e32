import { type AppFinder, createAppFinder } from '../read/find-apps.ts';
import type { CatalogTables } from './catalog-tables.ts';
import { type ContextWords, createContextReader } from './context-words.ts';
import { indexDescriptions } from '../describe/description-index.ts';
import { type Descriptions, openDescriptions } from '../describe/find-described.ts';
import type { App, Catalog, EntryContext } from '../entry.ts';
import { type EntryIdentifiers, gatherIdentifiers } from './entry-identifiers.ts';
import { type GramIndex, openGramIndex } from '../grams/gram-index.ts';
import type { KnownIdentifiers } from '../read/known-identifiers.ts';
import { keepByPosition } from '../grams/keep-by-position.ts';
import { foldForComparison } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import { openTextTable, type PreparedText, type TextTable } from './text-table.ts';
import { type WeighedText, weighText } from './weigh-text.ts';
import { type WeighedWords, weighWords } from './weigh-words.ts';

/** A catalog made ready for searching. */
export interface PreparedCatalog {
  readonly catalog: Catalog;
  readonly apps: ReadonlyMap<string, App>;
  readonly texts: TextTable;
  readonly index: GramIndex;
  /** The grams of a text of the table. */
  readonly weighed: (text: PreparedText) => WeighedText;
  /** The words of a text of the table. */
  readonly weighedWords: (text: PreparedText) => WeighedWords;
  /** What an entry, by its position in the catalog, names. */
  readonly identifiersOf: (position: number) => EntryIdentifiers;
  /** How many entries name an identifier, such as `code:aadsts70008`; of one that many texts have the number of texts. */
  readonly ownersOf: (term: string) => number;
  /** Whether an entry of this app names an identifier. */
  readonly isOfApp: (app: string, term: string) => boolean;
  /** The words of an entry's context, folded. */
  readonly wordsOfContext: (context: EntryContext) => ContextWords;
  readonly findApps: AppFinder;
  /** Made at the first call, unless the tables have them. */
  readonly descriptions: () => Descriptions;
  readonly known: KnownIdentifiers;
  /** 0 to 1, by class in lower case: how few texts name it. */
  readonly classRarities: ReadonlyMap<string, number>;
}

/** Opens a catalog by its tables. */
export function openPreparedCatalog(
  catalog: Catalog,
  tables: CatalogTables,
  script: ScriptFolder,
): PreparedCatalog {
  const { known } = tables;
  let descriptions: Descriptions | undefined;
  const [texts, index] = [openTextTable(tables.texts, script), openGramIndex(tables.index)];
  const weighedAt = keepByPosition((position) => {
    const text = texts.at(position);
    return text && weighText(text, index);
  });
  const wordsAt = keepByPosition((position) => {
    const text = texts.at(position);
    return text && weighWords(text.words(), index);
  });
  return {
    catalog,
    weighed: (text) => weighedAt(text.position) ?? weighText(text, index),
    weighedWords: (text) => wordsAt(text.position) ?? weighWords(text.words(), index),
    identifiersOf: keepByPosition((position) => gatherIdentifiers(texts, position)),
    ownersOf: (term) => countOwners(index.textsWith(term), texts),
    isOfApp: (app, term) => {
      const of = index.textsWith(term);
      const isOf = (entry: number): boolean => catalog.entries[entry]?.app === app;
      return of.length <= fewTexts && of.some((at) => texts.at(at)?.entries.some(isOf) === true);
    },
    wordsOfContext: createContextReader(script),
    apps: new Map(catalog.apps.map((app) => [app.id, app])),
    texts,
    index,
    findApps: createAppFinder(catalog.apps, (text) => foldForComparison(text, script)),
    descriptions: () =>
      (descriptions ??= openDescriptions(
        tables.descriptions ?? indexDescriptions(catalog, script),
        catalog.entries,
        script,
      )),
    known,
    classRarities: new Map(Array.from(known.classes, (name) => [name, index.rarityOf(`class:${name}`)])),
  };
}

/** Beyond so many texts it is no matter how many entries these are of. */
const fewTexts = 16;

function countOwners(positions: Int32Array, texts: TextTable): number {
  if (positions.length > fewTexts) return positions.length;
  const entries = new Set<number>();
  for (const position of positions) for (const entry of texts.at(position)?.entries ?? []) entries.add(entry);
  return entries.size;
}
