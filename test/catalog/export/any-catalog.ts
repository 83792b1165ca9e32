import fc from 'fast-check';
import { fixers } from '../../../src/core/entry.ts';
import type { ExportedCatalog } from '../../../src/catalog/export/exported-catalog.ts';
import { entrySchema } from '../../../src/catalog/format/schema.ts';

const pieces = [
  ...[
    '|',
    '\\',
    '\\|',
    '`',
    '``',
    '<br>',
    '<b>',
    '&amp;',
    '&#124;',
    '&lt;',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '{"error":"x"}',
    '{name}',
    '**bold**',
    '[立即測試]',
    '權杖',
    '，',
    '：',
    'é',
    '😀',
    '1. ',
    '- ',
    '=1+1',
    '@a',
    '#',
  ],
  ...[' ', '  ', '\n', '\t', 'code', '0x87D1', 'Error', ','],
];

/** What spreadsheets run, change or lose, and where they begin a cell. */
const spreadsheetPieces = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '\uFF1D',
    '\uFF0B',
    '\uFF0D',
    '\uFF20',
    "'",
    '"',
    "'=",
    '=cmd|',
    '+886',
    '-1',
    '=1+1',
  ],
  ...[';', ',', '\t', '\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u00A0', '\u200B', '\uFEFF', ' '],
  ...[
    '\u0000',
    '\u001B',
    '\uD800',
    '\uDC00',
    '\u{1F600}',
    '0017',
    '1E5',
    '2-1',
    'TRUE',
    '[',
    ']',
    '["x"]',
    '"x"',
    'é',
    '立',
  ],
];

const hasLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replaceAll(/\{[A-Za-z][\w-]*\}/g, ''));

const textOf = (parts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 })
    .map((chosen) => chosen.join(''))
    .filter(hasLetter);

/** A text with a letter that holds what could break a table. */
export const anyTableText = textOf(pieces);

/** A text with a letter that holds what could break a spreadsheet. */
export const anySpreadsheetText = textOf(spreadsheetPieces);

const localized = <T>(item: fc.Arbitrary<T>) =>
  fc.record({ en: item, 'zh-TW': item }, { noNullPrototype: true });
const url = fc.stringMatching(/^[a-z0-9|()&<>\\%-]{0,8}$/).map((path) => `https://acme.example/${path}`);

const fieldsOf = (anyText: fc.Arbitrary<string>) =>
  fc.record(
    {
      messages: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }),
      cause: localized(anyText),
      fix: localized(fc.array(anyText, { minLength: 1, maxLength: 3 })),
      who: fc.constantFrom(...fixers),
      links: fc.uniqueArray(fc.record({ title: localized(anyText), url }, { noNullPrototype: true }), {
        maxLength: 2,
        selector: (link) => link.url,
      }),
      source: fc.record(
        { document: anyText, row: fc.integer({ min: 1, max: 99 }), checked: fc.constant('2026-11-23') },
        { noNullPrototype: true, requiredKeys: ['document', 'checked'] },
      ),
      samples: fc.record(
        { match: fc.array(anyText, { maxLength: 2 }), nearMiss: fc.array(anyText, { maxLength: 2 }) },
        { noNullPrototype: true },
      ),
      review: fc.constantFrom(undefined, true),
    },
    { noNullPrototype: true },
  );

const contextOf = (anyText: fc.Arbitrary<string>) =>
  fc.option(
    fc.record(
      {
        title: localized(anyText),
        signs: fc.uniqueArray(anyText, { maxLength: 2 }),
        unless: fc.uniqueArray(anyText, { maxLength: 2 }),
      },
      { noNullPrototype: true },
    ),
  );

/** A catalog of up to three apps with these texts; its entries apply in one context, or nothing is said of it. */
export const catalogOf = (anyText: fc.Arbitrary<string>): fc.Arbitrary<ExportedCatalog> =>
  fc.tuple(appsOf(anyText), contextOf(anyText)).map(([catalog, context]) => ({
    ...catalog,
    contexts: context === null ? [] : [{ ...context, entries: catalog.entries.map(({ id }) => id) }],
  }));

const appsOf = (anyText: fc.Arbitrary<string>): fc.Arbitrary<Omit<ExportedCatalog, 'contexts'>> =>
  fc
    .array(
      fc.record({
        name: localized(anyText),
        aliases: fc.uniqueArray(anyText, { maxLength: 2 }),
        entries: fc.array(fieldsOf(anyText), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((apps) => ({
      apps: apps.map(({ name, aliases }, at) => ({ id: `app-${at}`, name, aliases })),
      entries: apps.flatMap(({ entries }, at) =>
        entries.map(({ review, ...entry }, number) => ({
          ...entrySchema.parse({
            id: `app-${at}-e${number}`,
            ...(review === undefined ? {} : { review }),
            ...entry,
          }),
          app: `app-${at}`,
        })),
      ),
    }));

/** A catalog of up to three apps whose texts hold what could break a table. */
export const anyCatalog = catalogOf(anyTableText);
