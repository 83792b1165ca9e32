import type { Catalog } from '../entry.ts';
import { indexTexts } from '../grams/gram-index.ts';
import { squash } from '../grams/grams.ts';
import { findRareLabels } from '../read/codes/catalog-labels.ts';
import { readCatalogIdentifiers } from '../read/identifiers.ts';
import type { KnownIdentifiers } from '../read/known-identifiers.ts';
import { createIdentifierCollector, type IdentifierCollector } from '../read/collect-identifiers.ts';
import { foldForComparison, normaliseCharacters, unescapeText } from '../text/normalise.ts';
import type { IndexColumns } from '../grams/posting-lists.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import { listTexts, slotMark, type TextColumns, type TextRow } from './text-table.ts';

/** What a catalog is searched by, as plain data: another thread can make it and hand it over. */
export interface CatalogTables {
  readonly texts: TextColumns;
  readonly index: IndexColumns;
  readonly known: KnownIdentifiers;
}

const placeholder = /\{[A-Za-z][\w-]*\}/g;

/** Makes the tables of a catalog; the cost is one pass over its texts. */
export function tabulateCatalog(catalog: Catalog, script: ScriptFolder): CatalogTables {
  const identifiers = createIdentifierCollector();
  const rows = collectTexts(catalog, script, identifiers);
  const texts = listTexts(
    rows.map(({ row }) => row),
    catalog.entries.length,
  );
  const index = indexTexts(
    rows.map(({ row, squashed }) => ({
      squashed,
      terms: [...row.terms, ...row.entries.map((at) => `app:${catalog.entries[at]?.app ?? ''}`)],
    })),
  );
  return { texts, index, known: identifiers.known };
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
  const appNames = squashedNames(catalog.apps);
  const isRare = findRareLabels(messagesOf(catalog));
  const add = (kind: TextRow['kind'], text: string, entry: number): void => {
    const clean = cleanMessage(text);
    const squashed = squash(foldForComparison(clean, script));
    const known = kind === 'message' ? messages : causes;
    const same = known.get(squashed);
    if (same) {
      if (same.row.entries.at(-1) !== entry) same.row.entries.push(entry);
      return;
    }
    const terms =
      kind === 'message'
        ? identifiers.add(
            readCatalogIdentifiers(clean.replaceAll(slotMark, ' '), isRare).filter(
              ({ value }) => !appNames.has(squash(value.toLowerCase())),
            ),
          )
        : identifiers.add([]);
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

function* messagesOf({ entries }: Catalog): Generator<readonly [number, string]> {
  for (const [at, { messages }] of entries.entries())
    for (const message of messages) yield [at, cleanMessage(message).replaceAll(slotMark, ' ')];
}

function cleanMessage(text: string): string {
  const plain = unescapeText(normaliseCharacters(text));
  const filled = plain.includes('{') ? plain.replace(placeholder, ` ${slotMark} `) : plain;
  return /\s\s|[\n\t\r]|^\s|\s$/.test(filled) ? filled.replace(/\s+/g, ' ').trim() : filled;
}

/** `AnyConnect` in a message names the app, and no error. */
function squashedNames(apps: Catalog['apps']): ReadonlySet<string> {
  return new Set(
    apps.flatMap(({ name, aliases }) =>
      [...Object.values(name), ...aliases].map((one) => squash(one.toLowerCase())),
    ),
  );
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
