import { dirname } from 'node:path';
import { daysAt } from '../../catalog/check/entry/check-entry.ts';
import { compareMessages } from '../../catalog/check/compare/compare-messages.ts';
import type { CheckedEntry } from '../../catalog/check/finding.ts';
import { createMessageKey } from '../../catalog/check/compare/message-key.ts';
import { fixers } from '../../core/entry.ts';
import type { Fixer, Localized } from '../../core/entry.ts';
import { readIdentifiers } from '../../core/read/identifiers.ts';
import { normaliseCharacters, unescapeText } from '../../core/text/normalise.ts';
import { createScriptFolder } from '../../core/text/script-fold.ts';
import type { SettledCatalog } from '../settled-catalog.ts';

const scripts = ['latin', 'chinese', 'japanese', 'korean'] as const;

/** What a message is written in, as far as its characters tell; `latin` is also what has no letters. */
export type Script = (typeof scripts)[number];

/** An entry with the day (ISO 8601) somebody last compared it with its source. */
export interface CheckedDay {
  readonly entry: string;
  readonly checked: string;
}

/** A catalog in figures. */
export interface CatalogFigures {
  readonly entries: number;
  /** All apps, also those without entries. */
  readonly apps: readonly {
    readonly id: string;
    readonly name: Localized<string>;
    readonly entries: number;
  }[];
  /** Absolute paths; an entry that a later folder replaces counts there only. */
  readonly folders: readonly { readonly folder: string; readonly entries: number }[];
  readonly who: Readonly<Record<Fixer, number>>;
  readonly messages: {
    readonly count: number;
    readonly scripts: Readonly<Record<Script, number>>;
    /** Entries with both Chinese messages and such in Latin script. */
    readonly entriesInBoth: number;
    /** Texts that entries of several apps have. */
    readonly shared: number;
  };
  /** Distinct error codes in the messages. */
  readonly codes: number;
  readonly drafts: number;
  readonly checked: { readonly newest: CheckedDay; readonly oldest: CheckedDay; readonly overAYear: number };
  readonly samples: {
    readonly match: number;
    readonly nearMiss: number;
    readonly entriesWithout: number;
    /** Of both kinds together. */
    readonly medianPerEntry: number;
  };
}

function scriptOf(message: string): Script {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(message)) return 'japanese';
  if (/\p{Script=Hangul}/u.test(message)) return 'korean';
  return /\p{Script=Han}/u.test(message) ? 'chinese' : 'latin';
}

/** The middle one, or between the two in the middle; 0 of none. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

const countBy = <K extends string, T>(keys: readonly K[], items: readonly T[], keyOf: (item: T) => K) =>
  Object.fromEntries(keys.map((key) => [key, items.filter((item) => keyOf(item) === key).length])) as Record<
    K,
    number
  >;

function countMessages({ catalog, entries }: SettledCatalog): CatalogFigures['messages'] {
  const all = catalog.entries.flatMap(({ messages }) => messages);
  const keyOf = createMessageKey(createScriptFolder());
  return {
    count: all.length,
    scripts: countBy(scripts, all, scriptOf),
    entriesInBoth: catalog.entries.filter(({ messages }) => {
      const found = messages.map(scriptOf);
      return found.includes('chinese') && found.includes('latin');
    }).length,
    shared: compareMessages({ catalog, entries, apps: [], phrases: [] }, keyOf).shared,
  };
}

function countCodes({ catalog }: SettledCatalog): number {
  const found = catalog.entries
    .flatMap(({ messages }) => messages)
    .flatMap((message) => readIdentifiers(unescapeText(normaliseCharacters(message))))
    .filter(({ kind }) => kind === 'code');
  return new Set(found.map(({ value }) => value)).size;
}

function countDays(entries: readonly CheckedEntry[], now: Date): CatalogFigures['checked'] {
  const days = entries
    .map(({ entry }) => ({ entry: entry.id, checked: entry.source.checked }))
    .toSorted((one, other) => (one.checked < other.checked ? -1 : one.checked > other.checked ? 1 : 0));
  const nothing = { entry: '', checked: '' };
  const { oldBefore } = daysAt(now);
  return {
    newest: days.at(-1) ?? nothing,
    oldest: days[0] ?? nothing,
    overAYear: days.filter(({ checked }) => checked < oldBefore).length,
  };
}

/** Counts a catalog with at least one entry, as it is at this moment. */
export function countCatalog(settled: SettledCatalog, now: Date): CatalogFigures {
  const { catalog, entries, folders } = settled;
  const samples = catalog.entries.map((entry) => entry.samples);
  const perEntry = samples.map(({ match, nearMiss }) => match.length + nearMiss.length);
  return {
    entries: entries.length,
    apps: catalog.apps.map(({ id, name }) => {
      return { id, name, entries: entries.filter(({ entry }) => entry.app === id).length };
    }),
    folders: folders.map((folder) => {
      return { folder, entries: entries.filter(({ file }) => dirname(file) === folder).length };
    }),
    who: countBy(fixers, catalog.entries, ({ who }) => who),
    messages: countMessages(settled),
    codes: countCodes(settled),
    drafts: entries.filter(({ isDraft }) => isDraft).length,
    checked: countDays(entries, now),
    samples: {
      match: samples.flatMap(({ match }) => match).length,
      nearMiss: samples.flatMap(({ nearMiss }) => nearMiss).length,
      entriesWithout: perEntry.filter((count) => count === 0).length,
      medianPerEntry: medianOf(perEntry),
    },
  };
}
