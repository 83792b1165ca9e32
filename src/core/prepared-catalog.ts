import { type AppFinder, createAppFinder } from './find-apps.ts';
import type { App, Catalog, Entry } from './entry.ts';
import { createGramIndex, type GramIndex } from './gram-index.ts';
import { squash } from './grams.ts';
import { type KnownIdentifiers, initialsOf, readIdentifiers } from './identifiers.ts';
import { foldForComparison, normaliseCharacters, unescapeText } from './normalise.ts';
import type { ScriptFolder } from './script-fold.ts';

/** A distinct text of the catalog, with the entries that it belongs to. */
export interface PreparedText {
  /** `message` is what a product shows; `cause` is what an entry says of it. */
  readonly kind: 'message' | 'cause';
  readonly squashed: string;
  /** Normalised, for showing and for string-similarity. */
  readonly clean: string;
  /** Positions in `Catalog.entries`. */
  readonly entries: readonly number[];
  /** Identifiers as `code:aadsts70008`, `class:ioexception`, `status:401`, shared by all texts that have the same. */
  readonly terms: readonly string[];
}

/** A catalog made ready for searching. */
export interface PreparedCatalog {
  readonly catalog: Catalog;
  readonly apps: ReadonlyMap<string, App>;
  readonly texts: readonly PreparedText[];
  readonly index: GramIndex;
  /** The message texts of the entry at a position in `Catalog.entries`. */
  readonly messagesOf: (position: number) => readonly PreparedText[];
  readonly findApps: AppFinder;
  readonly known: KnownIdentifiers;
}

const placeholder = /\{[A-Za-z][\w-]*\}/g;

/** Prepares a catalog; the cost is one pass over its texts. */
export function prepareCatalog(catalog: Catalog, script: ScriptFolder): PreparedCatalog {
  const texts = collectTexts(catalog, script);
  const appsOf = (text: PreparedText): string[] =>
    text.entries.map((at) => `app:${catalog.entries[at]?.app ?? ''}`);
  const index = createGramIndex(
    texts.map((text) => ({ squashed: text.squashed, terms: [...text.terms, ...appsOf(text)] })),
  );
  return {
    catalog,
    apps: new Map(catalog.apps.map((app) => [app.id, app])),
    texts,
    index,
    messagesOf: createMessageLookup(texts, catalog.entries.length),
    findApps: createAppFinder(catalog.apps, (text) => foldForComparison(text, script)),
    known: collectIdentifiers(catalog.entries),
  };
}

function collectTexts(catalog: Catalog, script: ScriptFolder): PreparedText[] {
  const texts = new Map<
    string,
    {
      kind: PreparedText['kind'];
      squashed: string;
      clean: string;
      entries: number[];
      terms: readonly string[];
    }
  >();
  const interned = new Map<string, readonly string[]>();
  const withoutNames = createNameRemover(catalog.apps);
  const add = (kind: PreparedText['kind'], text: string, entry: number): void => {
    const clean = unescapeText(normaliseCharacters(text))
      .replace(placeholder, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const squashed = squash(foldForComparison(clean, script));
    const key = `${kind}:${squashed}`;
    const known = texts.get(key);
    if (known) {
      if (known.entries.at(-1) !== entry) known.entries.push(entry);
      return;
    }
    texts.set(key, {
      kind,
      squashed,
      clean,
      entries: [entry],
      terms: kind === 'message' ? termsOf(clean, interned) : [],
    });
  };
  for (const [at, entry] of catalog.entries.entries()) {
    for (const message of entry.messages) add('message', message, at);
    for (const cause of Object.values(entry.cause)) add('cause', withoutNames(cause, entry.app), at);
  }
  return [...texts.values()];
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

/** Flat arrays: a list object an entry would take more memory than the texts. */
function createMessageLookup(texts: readonly PreparedText[], entries: number): PreparedCatalog['messagesOf'] {
  const starts = new Int32Array(entries + 1);
  const messages = texts.map((text, at) => ({ text, at })).filter(({ text }) => text.kind === 'message');
  for (const { text } of messages)
    for (const entry of text.entries) starts[entry + 1] = (starts[entry + 1] ?? 0) + 1;
  for (let at = 1; at <= entries; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const flat = new Int32Array(starts[entries] ?? 0);
  for (const { text, at } of messages) {
    for (const entry of text.entries) {
      flat[next[entry] ?? 0] = at;
      next[entry] = (next[entry] ?? 0) + 1;
    }
  }
  return (position) =>
    Array.from(flat.subarray(starts[position] ?? 0, starts[position + 1] ?? 0), (at) => texts[at]).filter(
      (text) => text !== undefined,
    );
}

function termsOf(text: string, interned: Map<string, readonly string[]>): readonly string[] {
  const terms = readIdentifiers(text).map(({ kind, value }) => `${kind}:${value.toLowerCase()}`);
  const key = terms.join('|');
  const known = interned.get(key);
  if (known) return known;
  interned.set(key, terms);
  return terms;
}

function collectIdentifiers(entries: readonly Entry[]): KnownIdentifiers {
  const codes = new Set<string>();
  const codePrefixes = new Set<string>();
  const codesByDigits = new Map<string, string[]>();
  const classes = new Set<string>();
  const classesByInitials = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, value: string): void => {
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else if (!list.includes(value)) list.push(value);
  };
  for (const entry of entries) {
    for (const { kind, value } of entry.messages.flatMap((message) => readIdentifiers(message))) {
      if (kind === 'code' && !codes.has(value)) {
        const digits = value.replace(/^\D+/, '');
        codes.add(value);
        codePrefixes.add(value.slice(0, value.length - digits.length));
        push(codesByDigits, digits, value);
      } else if (kind === 'class') {
        classes.add(value.toLowerCase());
        if (initialsOf(value)) push(classesByInitials, initialsOf(value), value);
      }
    }
  }
  return { codes, codePrefixes, codesByDigits, classes, classesByInitials };
}
