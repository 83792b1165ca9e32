import type { Catalog } from '../entry.ts';
import type { DescriptionColumns } from '../describe/description-index.ts';
import { indexTexts } from '../grams/gram-index.ts';
import { squash } from '../grams/grams.ts';
import { findCommonLabels, readCatalogLabels } from '../read/codes/catalog-labels.ts';
import type { Label } from '../read/codes/label-form.ts';
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
  /** Absent where they are made when the first description is read: they take as long as all else. */
  readonly descriptions?: DescriptionColumns;
  readonly known: KnownIdentifiers;
}

const placeholder = /\{[A-Za-z][\w-]*\}/g;

/** Makes the tables of a catalog, but for its descriptions; the cost is one pass over its texts. */
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

/** A distinct text before its identifiers are read. */
interface DistinctText {
  readonly kind: TextRow['kind'];
  readonly clean: string;
  readonly squashed: string;
  readonly entries: number[];
  readonly labels: readonly Label[];
}

/** The distinct texts in the order of the catalog, with their identifiers: which of their tokens are codes depends on all of them. */
function collectTexts(catalog: Catalog, script: ScriptFolder, identifiers: IdentifierCollector): Collected[] {
  const distinct = findDistinct(catalog, script);
  const appNames = squashedNames(catalog.apps);
  const common = findCommonLabels(distinct);
  return distinct.map(({ kind, clean, squashed, entries, labels }) => {
    const own = labels.filter(({ value }) => !common.has(value));
    const found = kind === 'message' ? readCatalogIdentifiers(plainMessage(clean), own) : [];
    const terms = identifiers.add(found.filter(({ value }) => !appNames.has(squash(value.toLowerCase()))));
    return { row: { kind, clean, entries, terms }, squashed };
  });
}

/** Two texts are the same when they are after squashing. */
function findDistinct(catalog: Catalog, script: ScriptFolder): DistinctText[] {
  const messages = new Map<string, DistinctText>();
  const causes = new Map<string, DistinctText>();
  const all: DistinctText[] = [];
  const withoutNames = createNameRemover(catalog.apps);
  const add = (kind: TextRow['kind'], text: string, entry: number): void => {
    const clean = cleanMessage(text);
    const squashed = squash(foldForComparison(clean, script));
    const known = kind === 'message' ? messages : causes;
    const same = known.get(squashed);
    if (same) {
      if (same.entries.at(-1) !== entry) same.entries.push(entry);
      return;
    }
    const labels = kind === 'message' ? readCatalogLabels(plainMessage(clean)) : [];
    const distinct = { kind, clean, squashed, entries: [entry], labels };
    known.set(squashed, distinct);
    all.push(distinct);
  };
  for (const [at, entry] of catalog.entries.entries()) {
    for (const message of entry.messages) add('message', message, at);
    for (const cause of Object.values(entry.cause)) add('cause', withoutNames(cause, entry.app), at);
  }
  return all;
}

const address = /https?:\/\/\S{1,2000}/g;

/** A message without slots, and without pages that it names. */
const plainMessage = (clean: string): string => clean.replaceAll(slotMark, ' ').replace(address, ' ');

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
