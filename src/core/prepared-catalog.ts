import { type AppFinder, createAppFinder } from './find-apps.ts';
import type { App, Catalog } from './entry.ts';
import { type EntryIdentifiers, gatherIdentifiers } from './entry-identifiers.ts';
import { createGramIndex, type GramIndex } from './gram-index.ts';
import { squash } from './grams.ts';
import { type KnownIdentifiers, readIdentifiers } from './identifiers.ts';
import { keepByPosition } from './keep-by-position.ts';
import { createIdentifierCollector, type IdentifierCollector } from './known-identifiers.ts';
import { foldForComparison, normaliseCharacters, unescapeText } from './normalise.ts';
import type { ScriptFolder } from './script-fold.ts';
import { createTextTable, type PreparedText, type TextRow, type TextTable } from './text-table.ts';
import { type WeighedText, weighText } from './weigh-text.ts';

/** A catalog made ready for searching. */
export interface PreparedCatalog {
  readonly catalog: Catalog;
  readonly apps: ReadonlyMap<string, App>;
  readonly texts: TextTable;
  readonly index: GramIndex;
  /** The grams of a text of the table. */
  readonly weighed: (text: PreparedText) => WeighedText;
  /** What an entry, by its position in the catalog, names. */
  readonly identifiersOf: (position: number) => EntryIdentifiers;
  readonly findApps: AppFinder;
  readonly known: KnownIdentifiers;
  /** 0 to 1, by class in lower case: how few texts name it. */
  readonly classRarities: ReadonlyMap<string, number>;
}

const placeholder = /\{[A-Za-z][\w-]*\}/g;

/** Prepares a catalog; the cost is one pass over its texts. */
export function prepareCatalog(catalog: Catalog, script: ScriptFolder): PreparedCatalog {
  const identifiers = createIdentifierCollector();
  const rows = collectTexts(catalog, script, identifiers);
  const texts = createTextTable(
    rows.map(({ row }) => row),
    catalog.entries.length,
    script,
  );
  const index = createGramIndex(
    rows.map(({ row, squashed }) => ({
      squashed,
      terms: [...row.terms, ...row.entries.map((at) => `app:${catalog.entries[at]?.app ?? ''}`)],
    })),
  );
  const weighedAt = keepByPosition((position) => {
    const text = texts.at(position);
    return text && weighText(text, index);
  });
  return {
    catalog,
    weighed: (text) => weighedAt(text.position) ?? weighText(text, index),
    identifiersOf: keepByPosition((position) => gatherIdentifiers(texts, position)),
    apps: new Map(catalog.apps.map((app) => [app.id, app])),
    texts,
    index,
    findApps: createAppFinder(catalog.apps, (text) => foldForComparison(text, script)),
    known: identifiers.known,
    classRarities: new Map(
      Array.from(identifiers.known.classes, (name) => [name, index.rarityOf(`class:${name}`)]),
    ),
  };
}

interface Collected {
  readonly row: TextRow & { readonly entries: number[] };
  readonly squashed: string;
}

/** The distinct texts in the order of the catalog; two are the same when they are after squashing. */
function collectTexts(catalog: Catalog, script: ScriptFolder, identifiers: IdentifierCollector): Collected[] {
  const messages = new Map<string, Collected>();
  const causes = new Map<string, Collected>();
  const all: Collected[] = [];
  const withoutNames = createNameRemover(catalog.apps);
  const add = (kind: TextRow['kind'], text: string, entry: number): void => {
    const clean = cleanMessage(text);
    const squashed = squash(foldForComparison(clean, script));
    const known = kind === 'message' ? messages : causes;
    const same = known.get(squashed);
    if (same) {
      if (same.row.entries.at(-1) !== entry) same.row.entries.push(entry);
      return;
    }
    const terms = kind === 'message' ? identifiers.add(readIdentifiers(clean)) : identifiers.add([]);
    const collected = { row: { kind, clean, entries: [entry], terms }, squashed };
    known.set(squashed, collected);
    all.push(collected);
  };
  for (const [at, entry] of catalog.entries.entries()) {
    for (const message of entry.messages) add('message', message, at);
    for (const cause of Object.values(entry.cause)) add('cause', withoutNames(cause, entry.app), at);
  }
  return all;
}

function cleanMessage(text: string): string {
  const plain = unescapeText(normaliseCharacters(text));
  const filled = plain.includes('{') ? plain.replace(placeholder, ' ') : plain;
  return /\s\s|[\n\t\r]|^\s|\s$/.test(filled) ? filled.replace(/\s+/g, ' ').trim() : filled;
}

/** Takes an app's names out of a cause: that the query names the app is evidence of its own, and counts once. */
function createNameRemover(apps: Catalog['apps']): (text: string, app: string) => string {
  const names = new Map(
    apps.map((app) => [
      app.id,
      [...new Set([...Object.values(app.name), ...app.aliases])].sort((a, b) => b.length - a.length),
    ]),
  );
  return (text, app) => (names.get(app) ?? []).reduce((rest, name) => rest.replaceAll(name, ' '), text);
}
