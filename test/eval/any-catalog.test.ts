import { expect, test } from 'vitest';
import { goodApps, goodEntries, writeCatalog } from '../catalog/write-catalog.ts';
import { measureAnyCatalog, measureHalf } from './any-catalog.ts';

const messages = [
  'out of paper in {tray}',
  'spool folder is locked',
  'toner cartridge not recognised',
  'fuser too hot',
];
const idOf = (at: number) => `acme-${at}`;
const [head = '', item = ''] = goodEntries.split(/(?<=entries:\n)/);
const entries = messages.map((message, at) =>
  item
    .replace('acme-out-of-paper', idOf(at))
    .replaceAll(
      /PrinterException: out of paper in (\{tray\}|A4)/g,
      `PrinterException: ${message.replace('{tray}', '$1')}`,
    ),
);
const toLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const asked = messages.map((message, at) => ({
  id: `q${at}`,
  query: `Acme: PrinterException: ${message.replace('{tray}', 'B5')}`,
  kind: at % 2 === 0 ? 'real' : 'typed',
  expect: [idOf(at)],
}));

function writeAll(): string {
  return `${writeCatalog({
    'own/apps.yaml': goodApps,
    'own/acme.yaml': head + entries.join(''),
    'own/queries.jsonl': toLines(asked),
    'own/negatives.jsonl': toLines([{ id: 'n1', query: 'good morning', kind: 'smalltalk' }]),
  })}/own`;
}

test('a catalog is measured by the queries beside it, whose entries are named by their ids', () => {
  const { rows, entries: count } = measureAnyCatalog(writeAll());
  expect(count).toBe(4);
  expect(rows.map(({ name }) => name.trim())).toEqual(['negatives', 'smalltalk', 'queries', 'real', 'typed']);
  expect(rows.find(({ name }) => name === 'queries')?.tally).toMatchObject({
    positives: 4,
    top1: 4,
    wrong: 0,
  });
  expect(rows.find(({ name }) => name === 'negatives')?.tally).toMatchObject({
    negatives: 1,
    falseAnswers: 0,
  });
});

test('without every second entry the queries to these have no answer, and the others keep theirs', () => {
  const folder = writeAll();
  const [one, again] = [measureHalf(folder, 7), measureHalf(folder, 7)];
  expect(one).toEqual(again);
  expect(one.entries).toBe(2);
  expect(one.takenOut).toMatchObject({ positives: 0, negatives: 2 });
  expect(one.rows.find(({ name }) => name === 'queries')?.tally).toMatchObject({
    positives: 2,
    top1: 2,
    negatives: 2,
  });
  const kept = Array.from({ length: 20 }, (_, seed) => JSON.stringify(measureHalf(folder, seed).rows));
  expect(new Set(kept).size).toBeGreaterThan(1);
});
