import fc from 'fast-check';
import { fixers } from '../../../src/core/entry.ts';
import type { ExportedCatalog } from '../../../src/catalog/export/exported-catalog.ts';
import { entrySchema } from '../../../src/catalog/schema.ts';

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
/** A text with a letter that holds what could break a table. */
export const anyTableText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
  .filter((joined) => /[\p{L}\p{N}]/u.test(joined.replaceAll(/\{[A-Za-z][\w-]*\}/g, '')));

const localized = <T>(item: fc.Arbitrary<T>) =>
  fc.record({ en: item, 'zh-TW': item }, { noNullPrototype: true });
const url = fc.stringMatching(/^[a-z0-9|()&<>\\%-]{0,8}$/).map((path) => `https://acme.example/${path}`);

const fields = fc.record(
  {
    messages: fc.uniqueArray(anyTableText, { minLength: 1, maxLength: 3 }),
    cause: localized(anyTableText),
    fix: localized(fc.array(anyTableText, { minLength: 1, maxLength: 3 })),
    who: fc.constantFrom(...fixers),
    links: fc.uniqueArray(fc.record({ title: localized(anyTableText), url }, { noNullPrototype: true }), {
      maxLength: 2,
      selector: (link) => link.url,
    }),
    source: fc.record(
      { document: anyTableText, row: fc.integer({ min: 1, max: 99 }), checked: fc.constant('2026-11-23') },
      { noNullPrototype: true, requiredKeys: ['document', 'checked'] },
    ),
    samples: fc.record(
      { match: fc.array(anyTableText, { maxLength: 2 }), nearMiss: fc.array(anyTableText, { maxLength: 2 }) },
      { noNullPrototype: true },
    ),
    review: fc.constantFrom(undefined, true),
  },
  { noNullPrototype: true },
);

/** A catalog of up to three apps whose texts hold what could break a table. */
export const anyCatalog: fc.Arbitrary<ExportedCatalog> = fc
  .array(
    fc.record({
      name: localized(anyTableText),
      aliases: fc.uniqueArray(anyTableText, { maxLength: 2 }),
      entries: fc.array(fields, { minLength: 1, maxLength: 3 }),
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
