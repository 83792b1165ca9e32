import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  importInto,
  loadEntries,
  makeFolder,
  makePage,
  outcomesOf,
  readTexts,
  type ShortRow,
} from './import-into.ts';

const paper = { messages: ['PrinterException: out of paper'] };
const jam = { messages: ['JamException: stuck'], cause: 'Paper is stuck.', steps: ['Open it.', 'Pull.'] };
const toner = { messages: ['TonerException: empty'], cause: 'No toner.' };
const page = (...rows: readonly ShortRow[]) => makePage('printer', 'en', rows);

/** Exchanges a piece of the entry file, as a person would. */
function edit(folder: string, from: string, to: string): void {
  const file = join(folder, 'acme-printer.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function imported(...rows: readonly ShortRow[]): string {
  const folder = makeFolder();
  importInto(folder, [page(...rows)]);
  return folder;
}

const readEntries = (folder: string) => readFileSync(join(folder, 'acme-printer.yaml'), 'utf8');

test('a changed page updates its entry, and the day it was checked', () => {
  const folder = imported(paper, jam);
  const [outcome] = importInto(
    folder,
    [page(paper, { ...jam, cause: 'A sheet is stuck.', steps: ['Open it.'] })],
    {
      today: '2026-12-01',
    },
  );
  expect(outcome?.rows[1]).toMatchObject({
    outcome: 'updated',
    changes: [
      { field: 'cause.en', from: 'Paper is stuck.', to: 'A sheet is stuck.' },
      { field: 'fix.en', from: ['Open it.', 'Pull.'], to: ['Open it.'] },
      { field: 'source.checked', from: '2026-11-24', to: '2026-12-01' },
    ],
  });
  expect(loadEntries(folder).map(({ source }) => source.checked)).toEqual(['2026-11-24', '2026-12-01']);
});

test('a text that a person changed stays while the page stays', () => {
  const folder = imported(paper, jam);
  edit(folder, 'en: No paper.', 'en: The tray is empty.   # as the panel says');
  const before = readTexts(folder);
  expect(outcomesOf(importInto(folder, [page(paper, jam)]))).toEqual(['unchanged', 'unchanged']);
  expect(readTexts(folder)).toEqual(before);
});

test('where page and person changed the same text the file stays, and every import tells it', () => {
  const folder = imported(paper, jam);
  edit(folder, 'en: No paper.', 'en: The tray is empty.');
  const before = readEntries(folder);
  const changed = page({ ...paper, cause: 'Out of A4.' }, jam);
  for (let time = 0; time < 2; time += 1) {
    const [outcome] = importInto(folder, [changed]);
    expect(outcome?.rows[0]).toMatchObject({ outcome: 'conflict', conflicts: ['cause.en'] });
    expect(readEntries(folder)).toBe(before);
  }
});

test('a conflict is settled for the file, or for the page', () => {
  const changed = page({ ...paper, cause: 'Out of A4.' }, jam);
  for (const [conflicts, cause] of [
    ['keep', 'The tray is empty.'],
    ['replace', 'Out of A4.'],
  ] as const) {
    const folder = imported(paper, jam);
    edit(folder, 'en: No paper.', 'en: The tray is empty.');
    importInto(folder, [changed], { conflicts });
    expect(loadEntries(folder)[0]?.cause.en).toBe(cause);
    expect(outcomesOf(importInto(folder, [changed]))).toEqual(['unchanged', 'unchanged']);
  }
});

test('without a record a text that differs is kept and told, as nobody knows who changed it', () => {
  const folder = imported(paper);
  edit(folder, 'en: No paper.', 'en: The tray is empty.');
  const file = join(folder, '.import', 'printer.en.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"rows": \[[^]*\]/, '"rows": []'));
  expect(outcomesOf(importInto(folder, [page(paper)]))).toEqual(['conflict']);
  expect(loadEntries(folder)[0]?.cause.en).toBe('The tray is empty.');
});

test('a changed message takes the place of the old one; one that a person added stays', () => {
  const folder = imported(paper);
  edit(
    folder,
    "- 'PrinterException: out of paper'",
    "- 'PrinterException: out of paper'\n      - no paper in tray",
  );
  expect(outcomesOf(importInto(folder, [page({ messages: ['PrinterException: out of papers'] })]))).toEqual([
    'updated',
  ]);
  expect(loadEntries(folder)[0]?.messages).toEqual(['PrinterException: out of papers', 'no paper in tray']);
});

test('a link that a person took out stays out, a new one of the page is added', () => {
  const [one, two] = ['one', 'two'].map((text) => ({ text, url: `https://acme.example/${text}` }));
  if (one === undefined || two === undefined) throw new Error('no links');
  const folder = imported({ ...paper, links: [one] });
  edit(folder, '    links:\n      - title: { en: one }\n        url: https://acme.example/one\n', '');
  expect(outcomesOf(importInto(folder, [page({ ...paper, links: [one] })]))).toEqual(['unchanged']);
  importInto(folder, [page({ ...paper, links: [one, two] })]);
  expect(loadEntries(folder)[0]?.links).toEqual([{ title: { en: 'two' }, url: two.url }]);
});

test('rows that moved change the number of their source alone, new ones are added at the end', () => {
  const folder = imported(paper, jam);
  const [outcome] = importInto(folder, [page(toner, jam, paper)], { today: '2026-12-01' });
  expect(outcome?.rows.map((row) => row.outcome)).toEqual(['imported', 'unchanged', 'updated']);
  expect(outcome?.rows[2]?.changes).toEqual([{ field: 'source.row', from: 1, to: 3 }]);
  expect(loadEntries(folder).map(({ source }) => [source.row, source.checked])).toEqual([
    [3, '2026-11-24'],
    [2, '2026-11-24'],
    [1, '2026-12-01'],
  ]);
});

test('a row that is gone is told each time, and its entry stays', () => {
  const folder = imported(paper, jam);
  const before = readEntries(folder);
  for (let time = 0; time < 2; time += 1) {
    const [outcome] = importInto(folder, [page(paper)]);
    expect(outcome?.gone).toEqual([
      { row: 2, entry: 'acme-printer-jamexception-stuck', message: 'JamException: stuck' },
    ]);
    expect(readEntries(folder)).toBe(before);
  }
  expect(importInto(folder, [page(paper, jam)])[0]).toMatchObject({ gone: [] });
});

test('an entry that a person removed stays away; one that a person renamed is found', () => {
  const folder = imported(paper, jam);
  edit(folder, 'id: acme-printer-jamexception-stuck', 'id: acme-jam');
  expect(outcomesOf(importInto(folder, [page(paper, jam)]))).toEqual(['unchanged', 'unchanged']);
  edit(folder, readEntries(folder).slice(readEntries(folder).indexOf('\n  - id: acme-jam')), '');
  const [outcome] = importInto(folder, [page(paper, jam)]);
  expect(outcome?.rows[1]).toMatchObject({
    outcome: 'removed',
    reason: expect.stringContaining('acme-jam') as string,
  });
  expect(loadEntries(folder)).toHaveLength(1);
});

test('an update keeps every other line of a file that was written by hand', () => {
  const folder = imported(paper, jam);
  const file = join(folder, 'acme-printer.yaml');
  const byHand = readEntries(folder)
    .replace('entries:', '\n# Lin keeps these.\nentries:')
    .replaceAll(/^ {4}cause:\n {6}en: (.*)$/gm, '    cause: {  en: "$1"  }   # checked')
    .replace("- 'JamException: stuck'", '- "JamException: stuck"  # panel\n');
  writeFileSync(file, byHand);
  importInto(folder, [page(paper, { ...jam, cause: 'A sheet is stuck.' })]);
  expect(readEntries(folder)).toBe(byHand.replace('"Paper is stuck."', 'A sheet is stuck.'));
});
