import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import { CodedError } from '../../../src/errors.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';

/** What loading says: code and message, with the folder of the test cut off. */
function failureOf(root: string, ...folders: string[]): string {
  try {
    loadCatalog(folders.map((folder) => join(root, folder)));
  } catch (error) {
    if (error instanceof CodedError) return `${error.code} ${error.message.replaceAll(`${root}/`, '')}`;
    throw error;
  }
  return 'loaded';
}

const failureOfFiles = (files: Readonly<Record<string, string>>) => failureOf(writeCatalog(files), 'a');

const failureOfEntries = (find: string, replace: string) =>
  failureOfFiles({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries.replace(find, replace) });

test('loads a folder as the types of core', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  expect(loadCatalog([join(root, 'a')])).toEqual({
    apps: [{ id: 'acme', name: { en: 'Acme', 'zh-TW': '艾克米' }, aliases: ['acme.example'] }],
    entries: [
      {
        id: 'acme-out-of-paper',
        app: 'acme',
        messages: ['PrinterException: out of paper in {tray}'],
        cause: { en: 'The tray is empty.', 'zh-TW': '紙匣沒有紙。' },
        fix: { en: ['Fill the tray.'], 'zh-TW': ['補充紙張。'] },
        who: 'app-admin',
        links: [{ title: { en: 'Guide', 'zh-TW': '指南' }, url: 'https://acme.example/paper' }],
        source: { document: 'handbook', row: 3, checked: '2026-11-23' },
        samples: {
          match: ['PrinterException: out of paper in A4'],
          nearMiss: ['PrinterException: paper jam'],
        },
      },
    ],
  });
});

test('links, samples and the row may be left out', () => {
  const short = goodEntries
    .replace(/ {4}links:[^]*? {4}source/, '    source')
    .replace(/ {4}samples:[^]*/, '');
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': short.replace('row: 3, ', '') });
  const [entry] = loadCatalog([join(root, 'a')]).entries;
  expect(entry?.links).toEqual([]);
  expect(entry?.samples).toEqual({ match: [], nearMiss: [] });
  expect(entry?.source).toEqual({ document: 'handbook', checked: '2026-11-23' });
});

test('nothing of a loaded catalog can be changed', () => {
  const { apps, entries } = loadCatalog(builtinFolders());
  const parts = [
    apps,
    entries,
    apps[0],
    apps[0]?.aliases,
    entries[0]?.fix.en,
    entries[0]?.source,
    entries[0]?.samples.match,
  ];
  expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
});

test('files load in the order of their names, apps.yaml apart', () => {
  const other = goodEntries.replace('acme-out-of-paper', 'acme-other');
  const root = writeCatalog({ 'a/b.yaml': goodEntries, 'a/apps.yaml': goodApps, 'a/a.yaml': other });
  expect(loadCatalog([join(root, 'a')]).entries.map((entry) => entry.id)).toEqual([
    'acme-other',
    'acme-out-of-paper',
  ]);
});

test('reads a file with a byte order mark and Windows line ends, and still knows its lines', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(failureOfFiles({ 'a/apps.yaml': windows(goodApps), 'a/acme.yaml': windows(goodEntries) })).toBe(
    'loaded',
  );
  const broken = windows(goodEntries.replace('who: app-admin', 'who: nobody'));
  expect(failureOfFiles({ 'a/apps.yaml': goodApps, 'a/acme.yaml': broken })).toContain('a/acme.yaml:12:5: ');
});

test.each([
  [
    'an id with capitals',
    'acme-out-of-paper',
    'Acme_1',
    '3:5: entry Acme_1: id is not valid; write an id of 1 to 64',
  ],
  [
    'an empty list of messages',
    "\n      - 'PrinterException: out of paper in {tray}'",
    ' []',
    '4:5: entry acme-out-of-paper: messages is not valid; write at least one literal error text',
  ],
  [
    'a message that is a number',
    "'PrinterException: out of paper in {tray}'",
    '500',
    '5:9: entry acme-out-of-paper: messages item 1 is not valid; write one literal error text, in quotes',
  ],
  [
    'a message that matches everything',
    'PrinterException: out of paper in {tray}',
    '{tray}: {code}',
    '5:9: entry acme-out-of-paper: messages item 1 is not valid; write literal text around the {placeholders}',
  ],
  [
    'a cause without Chinese',
    '      zh-TW: 紙匣沒有紙。\n',
    '',
    '6:5: entry acme-out-of-paper: cause.zh-TW is missing; write the cause in Traditional Chinese',
  ],
  [
    'a blank cause',
    'The tray is empty.',
    "' '",
    '7:7: entry acme-out-of-paper: cause.en is not valid; write the cause in English',
  ],
  [
    'a fix without steps',
    '[補充紙張。]',
    '[]',
    '11:7: entry acme-out-of-paper: fix.zh-TW is not valid; write the fix steps in Traditional Chinese as a list',
  ],
  [
    'a fix that is no list',
    '[Fill the tray.]',
    'Fill the tray.',
    '10:7: entry acme-out-of-paper: fix.en is not valid; write the fix steps in English as a list',
  ],
  [
    'an unknown fixer',
    'app-admin',
    'boss',
    '12:5: entry acme-out-of-paper: who is not valid; write one of connector-admin, app-admin, support, wait',
  ],
  [
    'a link that is not https',
    'https://acme.example/paper',
    'http://acme.example/paper',
    '15:9: entry acme-out-of-paper: links item 1.url is not valid; write an address that starts with https://',
  ],
  [
    'a link that runs a script',
    'https://acme.example/paper',
    "'javascript:alert(1)'",
    '15:9: entry acme-out-of-paper: links item 1.url is not valid',
  ],
  [
    'a day that does not exist',
    '2026-11-23',
    '2026-02-30',
    '16:43: entry acme-out-of-paper: source.checked is not valid; write the day',
  ],
  [
    'a misspelt key',
    'who: app-admin',
    'whom: app-admin\n    who: app-admin',
    '12:5: entry acme-out-of-paper: has the unknown key "whom"; correct its spelling or remove it',
  ],
  ['a missing key', '    who: app-admin\n', '', '3:5: entry acme-out-of-paper: who is missing; write one of'],
  [
    'a key that is there twice',
    'who: app-admin',
    'who: app-admin\n    who: wait',
    '13:5: Map keys must be unique; correct the YAML',
  ],
  ['text that YAML reads as a map', "'PrinterException: out of paper in A4'", 'a: b: c', '18:18: '],
  [
    'an app that nobody knows',
    'app: acme',
    'app: acmee',
    '1:1: no apps.yaml has the app acmee; add it to apps.yaml, or write one of those known: acme',
  ],
  ['no app', 'app: acme\n', '', '1:1: app is missing; write the id of an app of apps.yaml'],
  [
    'no entries',
    /entries:[^]*/.exec(goodEntries)?.[0] ?? '',
    'entries: []',
    '2:1: entries is not valid; write at least one entry',
  ],
  ['an empty file', goodEntries, '', '1:1: the file is not valid; write app: … and entries: […]'],
])('refuses %s with its line and what to write', (_what, find, replace, expected) => {
  expect(failureOfEntries(find, replace)).toContain(`CATALOG_INVALID a/acme.yaml:${expected}`);
});

test('of several faults the topmost is named', () => {
  const broken = goodEntries.replace('who: app-admin', 'who: boss').replace('[Fill the tray.]', '[]');
  expect(failureOfFiles({ 'a/apps.yaml': goodApps, 'a/acme.yaml': broken })).toContain('a/acme.yaml:10:7: ');
});

test('refuses an id that another file of the folder has', () => {
  const files = { 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries, 'a/bcme.yaml': goodEntries };
  expect(failureOfFiles(files)).toBe(
    'CATALOG_INVALID a/bcme.yaml:3:5: entry acme-out-of-paper: the id is taken by a/acme.yaml:3:5; write another id',
  );
});

test('refuses an app that is named twice in a folder', () => {
  const twice = goodApps + goodApps.replace('apps:\n', '');
  expect(failureOfFiles({ 'a/apps.yaml': twice, 'a/acme.yaml': goodEntries })).toContain(
    'a/apps.yaml:5:5: app acme: the id is taken by a/apps.yaml:2:5',
  );
});

test('refuses an app without a name in a language', () => {
  const broken = goodApps.replace(', zh-TW: 艾克米', '');
  expect(failureOfFiles({ 'a/apps.yaml': broken, 'a/acme.yaml': goodEntries })).toContain(
    'a/apps.yaml:3:5: app acme: name.zh-TW is missing; write the name in Traditional Chinese',
  );
});

test('refuses an app without any name', () => {
  const broken = 'apps:\n  - id: acme\n';
  expect(failureOfFiles({ 'a/apps.yaml': broken, 'a/acme.yaml': goodEntries })).toContain(
    'CATALOG_INVALID a/apps.yaml:2:5: app acme: name is missing; write name:',
  );
});

test('refuses YAML aliases that unfold without end', () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) =>
      `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`,
  );
  const bomb = `l0: &l0 [x]\n${levels.join('\n')}\n`;
  expect(failureOfFiles({ 'a/apps.yaml': goodApps, 'a/acme.yaml': bomb })).toContain(
    'CATALOG_INVALID a/acme.yaml:1:1: the YAML aliases expand too far',
  );
});

test('refuses a file that it would silently pass over', () => {
  expect(failureOfFiles({ 'a/apps.yaml': goodApps, 'a/acme.yml': goodEntries })).toContain(
    'CATALOG_INVALID a/acme.yml: the file would not be read; rename it to end in .yaml',
  );
});

test('refuses a catalog without entries', () => {
  expect(failureOfFiles({ 'a/apps.yaml': goodApps })).toContain(
    'CATALOG_INVALID a: the catalog has no entries; add',
  );
});

test('refuses a folder without YAML files', () => {
  expect(failureOfFiles({ 'a/readme.txt': 'nothing here' })).toMatch(
    /^CATALOG_INVALID a: the folder contains no \*\.yaml file; put apps\.yaml and one YAML file an app there/,
  );
});

test('a folder that is missing, or is a file, is not found', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  expect(failureOf(root, 'a', 'gone')).toBe(
    'CATALOG_NOT_FOUND gone: no catalog folder can be read there; create it or correct CATALOG_PATHS',
  );
  expect(failureOf(root, 'a/apps.yaml')).toContain('CATALOG_NOT_FOUND a/apps.yaml: ');
  expect(failureOf(root)).toContain(
    'CATALOG_NOT_FOUND no catalog folder is given; name at least one in CATALOG_PATHS',
  );
});

test('a later folder replaces an entry by its id, where it stands', () => {
  const second = goodEntries.replace('acme-out-of-paper', 'acme-second');
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries,
    'a/second.yaml': second,
    'b/own.yaml': goodEntries.replace('Fill the tray.', 'Call Kim.'),
  });
  const { entries } = loadCatalog([join(root, 'a'), join(root, 'b')]);
  expect(entries.map((entry) => [entry.id, ...entry.fix.en])).toEqual([
    ['acme-out-of-paper', 'Call Kim.'],
    ['acme-second', 'Fill the tray.'],
  ]);
});

test('a later folder adds aliases and apps, and may rename an app', () => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries,
    'b/apps.yaml': `apps:
  - id: acme
    aliases: [ACM, acme.example]
  - id: zeta
    name: { en: Zeta, zh-TW: 澤塔 }
`,
    'c/apps.yaml': 'apps: [{ id: acme, name: { en: Acme Cloud, zh-TW: 艾克米雲端 } }]',
  });
  expect(loadCatalog(['a', 'b', 'c'].map((folder) => join(root, folder))).apps).toEqual([
    { id: 'acme', name: { en: 'Acme Cloud', 'zh-TW': '艾克米雲端' }, aliases: ['acme.example', 'ACM'] },
    { id: 'zeta', name: { en: 'Zeta', 'zh-TW': '澤塔' }, aliases: [] },
  ]);
});

test('a catalog of 27 entries loads in less than 100 ms', () => {
  const folder = builtinFolders().filter((path) => path.endsWith('app-connectors'));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    expect(loadCatalog(folder).entries.length).toBe(27);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
