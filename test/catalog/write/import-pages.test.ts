import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importInto, loadEntries, makeFolder, makePage, outcomesOf, readTexts } from './import-into.ts';

const paper = { messages: ['PrinterException: out of paper'] };
const jam = { messages: ['JamException: stuck'], cause: 'Paper is stuck.', steps: ['Contact support.'] };
const english = makePage('printer.en-us', 'en', [paper, jam]);

test('a row becomes a draft that a person would write, in a file of its app', () => {
  const folder = makeFolder();
  const links = [{ text: 'Guide', url: 'https://acme.example/paper' }];
  const page = makePage('printer.en-us', 'en', [{ ...paper, codes: ['E-17'], links }]);
  expect(outcomesOf(importInto(folder, [page]))).toEqual(['imported']);
  const [, ...lines] = readFileSync(join(folder, 'acme-printer.yaml'), 'utf8').split('\n');
  expect(lines.join('\n')).toBe(`app: acme-printer
entries:
  - id: acme-printer-e-17
    review: true
    messages:
      - 'PrinterException: out of paper'
    cause:
      en: No paper.
    fix:
      en:
        - Fill the tray.
    who: app-admin
    links:
      - title: { en: Guide }
        url: https://acme.example/paper
    source: { document: printer.en-us, row: 1, checked: 2026-11-24 }
`);
});

test('an app that no catalog knows is added and marked for review', () => {
  const folder = makeFolder();
  importInto(folder, [english]);
  const [schema, ...lines] = readFileSync(join(folder, 'apps.yaml'), 'utf8').split('\n');
  expect(schema).toMatch(/^# yaml-language-server: \$schema=.*\/catalog\/apps\.schema\.json$/);
  expect(lines.join('\n')).toBe(`apps:
  # review: made by an import; give its name in both languages, and other names as aliases
  - id: acme-printer
    name: { en: Acme Printer, zh-TW: Acme Printer }
    aliases: []
`);
});

test.each(['CON', 'Aux', 'COM1', 'lpt9'])(
  'the entries of an app named %s go to a file that Windows can have, and to the same one again',
  (app) => {
    const folder = makeFolder();
    importInto(folder, [makePage('page', 'en', [{ ...paper, app }])]);
    importInto(folder, [
      makePage(
        'page',
        'en',
        [paper, jam].map((row) => ({ ...row, app })),
      ),
    ]);
    const names = Object.keys(readTexts(folder)).filter((name) => name.endsWith('.yaml'));
    expect(names.toSorted()).toEqual(['apps.yaml', `${app.toLowerCase()}-app.yaml`].toSorted());
  },
);

test('an app of the built-in catalog keeps its id, and the folder loads alone', () => {
  const folder = makeFolder();
  importInto(folder, [makePage('page', 'zh-TW', [{ messages: ['權杖無效'], app: '方塊' }])]);
  expect(loadEntries(folder)[0]).toMatchObject({ app: 'box', id: 'box-error-1' });
  expect(readFileSync(join(folder, 'apps.yaml'), 'utf8')).toContain('- 方塊');
});

test('the same page again, on another day, changes no byte', () => {
  const folder = makeFolder();
  importInto(folder, [english]);
  const before = readTexts(folder);
  expect(outcomesOf(importInto(folder, [english], { today: '2026-12-31' }))).toEqual([
    'unchanged',
    'unchanged',
  ]);
  expect(readTexts(folder)).toEqual(before);
});

test('without the record of the last import the rows are found again as well', () => {
  const folder = makeFolder();
  importInto(folder, [english]);
  const before = readTexts(folder);
  rmSync(join(folder, '.import'), { recursive: true });
  expect(outcomesOf(importInto(folder, [english], { today: '2026-12-31' }))).toEqual([
    'unchanged',
    'unchanged',
  ]);
  expect(readTexts(folder)).toEqual(before);
});

test('the row in another language goes into the same entry, found by its place and identifiers', () => {
  const folder = makeFolder();
  const chinese = makePage('printer.zh-tw', 'zh-TW', [
    { messages: ['PrinterException: 缺紙'], app: '艾克米印表機', cause: '沒有紙。', steps: ['補充紙張。'] },
    { messages: ['JamException: 卡紙'], app: '艾克米印表機', cause: '卡紙。', steps: ['請連絡支援部門'] },
  ]);
  expect(outcomesOf(importInto(folder, [english, chinese]))).toEqual([
    'imported',
    'imported',
    'merged',
    'merged',
  ]);
  const [first, second] = loadEntries(folder);
  expect(first).toMatchObject({
    messages: ['PrinterException: out of paper', 'PrinterException: 缺紙'],
    cause: { en: 'No paper.', 'zh-TW': '沒有紙。' },
    fix: { en: ['Fill the tray.'], 'zh-TW': ['補充紙張。'] },
  });
  expect(second).toMatchObject({ who: 'support', source: { document: 'printer.en-us', row: 2 } });
  expect(readFileSync(join(folder, 'apps.yaml'), 'utf8')).toContain('- 艾克米印表機');
  const before = readTexts(folder);
  expect(new Set(outcomesOf(importInto(folder, [chinese, english])))).toEqual(new Set(['unchanged']));
  expect(readTexts(folder)).toEqual(before);
});

test('rows that stand elsewhere in the other language are found when their identifiers are their own', () => {
  const folder = makeFolder();
  importInto(folder, [english]);
  const turned = makePage('printer.zh-tw', 'zh-TW', [
    { messages: ['JamException: 卡紙'], cause: '卡紙。' },
    { messages: ['OtherException: 其他'] },
    { messages: ['PrinterException: 缺紙'] },
  ]);
  expect(outcomesOf(importInto(folder, [turned]))).toEqual(['merged', 'imported', 'merged']);
  expect(loadEntries(folder)[1]).toMatchObject({ cause: { en: 'Paper is stuck.', 'zh-TW': '卡紙。' } });
});

test('a page in a third language adds its messages and makes no entry', () => {
  const folder = makeFolder();
  const japanese = makePage('printer.ja-jp', 'ja', [
    { messages: ['PrinterException: 用紙切れ'] },
    { messages: ['NewException: 新しい'] },
  ]);
  const pages = importInto(folder, [japanese, english]);
  expect(outcomesOf(pages)).toEqual(['merged', 'refused', 'imported', 'imported']);
  expect(pages[0]?.rows[1]?.reason).toContain('import the English or Traditional Chinese page first');
  expect(loadEntries(folder)[0]?.messages).toContain('PrinterException: 用紙切れ');
  expect(loadEntries(folder)[0]?.cause).toEqual({ en: 'No paper.' });
});

test('rows of the same app and message become one entry; with other codes they stay apart', () => {
  const folder = makeFolder();
  const page = makePage('page', 'en', [
    { messages: ['Access denied'], codes: ['4.1'] },
    { messages: ['access  denied.'], codes: ['4.1'], cause: 'Blocked.', steps: ['Unblock it.'] },
    { messages: ['Access denied'], codes: ['4.2'] },
  ]);
  const [outcome] = importInto(folder, [page]);
  expect(outcome?.rows.map((row) => row.outcome)).toEqual(['imported', 'merged', 'imported']);
  expect(outcome?.rows[1]?.reason).toBe('same app and message as row 1');
  expect(loadEntries(folder).map(({ id }) => id)).toEqual(['acme-printer-4-1', 'acme-printer-4-2']);
  expect(loadEntries(folder)[0]).toMatchObject({
    cause: { en: 'No paper. Blocked.' },
    fix: { en: ['Fill the tray.', 'Unblock it.'] },
  });
  expect(outcomesOf(importInto(folder, [page]))).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test('a row that makes no sound entry is refused with the reason, the others are taken', () => {
  const folder = makeFolder();
  const [page] = importInto(folder, [makePage('page', 'en', [{ messages: ['{name}'] }, paper])]);
  expect(page?.rows.map(({ outcome, line }) => [outcome, line])).toEqual([
    ['refused', 10],
    ['imported', 11],
  ]);
  expect(page?.rows[0]?.reason).toContain('write literal text around the {placeholders}');
});

test('an entry whose page tells no cause and no steps says so', () => {
  const folder = makeFolder();
  importInto(folder, [makePage('page', 'zh-TW', [{ ...paper, cause: '', steps: [] }])]);
  expect(loadEntries(folder)[0]).toMatchObject({
    cause: { 'zh-TW': '來源頁面沒有說明原因。' },
    fix: { 'zh-TW': ['來源頁面沒有提供這個錯誤的解決步驟。'] },
  });
  const told = makePage('page', 'zh-TW', [{ ...paper, cause: '沒有紙。', steps: [] }]);
  expect(outcomesOf(importInto(folder, [told]))).toEqual(['updated']);
  expect(loadEntries(folder)[0]?.cause).toEqual({ 'zh-TW': '沒有紙。' });
});

test('ids are new in the folder and to the built-in catalog', () => {
  const folder = makeFolder();
  const rows = [
    { messages: ['AccessDenied: first words here'], app: 'Okta', codes: ['401'] },
    { messages: ['AccessDenied: other words'], app: 'Okta', codes: ['401'] },
    { messages: ['IOException:'], app: 'Okta' },
  ];
  importInto(folder, [makePage('page', 'en', rows)]);
  expect(loadEntries(folder).map(({ id }) => id)).toEqual([
    'okta-401',
    'okta-401-accessdenied-other-words',
    'okta-ioexception-2',
  ]);
});

test('a dry run tells what it would do and writes nothing', () => {
  const folder = join(makeFolder(), 'new');
  expect(outcomesOf(importInto(folder, [english], { isDryRun: true }))).toEqual(['imported', 'imported']);
  expect(() => readTexts(folder)).toThrow('ENOENT');
});

test('a folder with a fault is told and left as it is', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'acme.yaml'), 'app: acme\nentries:\n  - id: Acme\n');
  const before = readTexts(folder);
  expect(() => importInto(folder, [english])).toThrow(/acme\.yaml:3:5: /);
  expect(readTexts(folder)).toEqual(before);
});

test('pages of other names are one page in two languages when most of their identifiers are the same', () => {
  const folder = makeFolder();
  const codes = ['AC1001', 'AC1002', 'AC1003', 'AC1004', 'AC1005', 'AC1006'];
  const english = codes.map((code) => ({ messages: [`${code}: The printer has stopped.`] }));
  const chinese = codes.slice(0, 5).map((code) => ({ messages: [`${code}: 印表機已停止。`] }));
  const pages = [
    makePage('printer-errors', 'en', english),
    makePage('印表機錯誤', 'zh-TW', [...chinese, { messages: ['AC2001: 沒有墨水。'] }]),
  ];
  const [, outcomes] = importInto(folder, pages);
  expect(outcomes?.rows.map(({ outcome }) => outcome)).toEqual([
    ...codes.slice(0, 5).map(() => 'merged'),
    'imported',
  ]);
});

test('two pages of the same app that have few identifiers in common stay apart', () => {
  const folder = makeFolder();
  const rows = (first: number, text: string) =>
    Array.from({ length: 6 }, (_, at) => ({ messages: [`AC${first + at}: ${text}`] }));
  const pages = [
    makePage('printer', 'en', rows(1000, 'It has stopped.')),
    makePage('掃描', 'zh-TW', rows(1004, '已停止。')),
  ];
  const [, outcomes] = importInto(folder, pages);
  expect(outcomes?.rows.map(({ outcome }) => outcome)).not.toContain('merged');
});
