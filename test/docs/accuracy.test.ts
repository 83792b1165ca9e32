import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { inBoth, read } from './pages.ts';
import { tableWith } from './read-markdown.ts';

interface Tally {
  readonly positives: number;
  readonly top1: number;
  readonly top3: number;
  readonly single: number;
  readonly singleAnswered: number;
  readonly several: number;
  readonly severalOffered: number;
  readonly wrong: number;
  readonly negatives: number;
}

interface Report {
  readonly files: readonly { readonly name: string; readonly tally: Tally }[];
  readonly synthetic: readonly {
    readonly kind: string;
    readonly queries: number;
    readonly top1: number;
    readonly top3: number;
    readonly wrong: number;
  }[];
  readonly leaveAppOut: readonly { readonly queries: number; readonly wrong: number }[];
  readonly allFolders: readonly { readonly count: number; readonly wrong: number }[];
}

const { stdout } = spawnSync(
  process.execPath,
  ['test/eval/run.ts', '--synthetic', '--leave-app-out', '--all-folders', '--json'],
  { encoding: 'utf8', maxBuffer: 64 * 1_024 * 1_024 },
);
const report = JSON.parse(stdout) as Report;

const share = (part: number, whole: number): number => (100 * part) / whole;

/** What the row of a file of queries should say, in the order of the columns behind the name. */
function rowOf(name: string): readonly number[] {
  const tally = report.files.find(
    (file) => file.name.startsWith('test/eval/') && file.name.endsWith(`/${name}`),
  )?.tally;
  if (tally !== undefined) {
    return [
      tally.positives,
      share(tally.top1, tally.positives),
      share(tally.top3, tally.positives),
      share(tally.singleAnswered, tally.single),
      share(tally.severalOffered, tally.several),
      share(tally.wrong, tally.positives),
    ];
  }
  const all = report.synthetic.find(({ kind }) => kind === 'all');
  if (all === undefined) throw new Error(`Nothing was measured for ${name}.`);
  const { queries, top1, top3, wrong } = all;
  return [queries, share(top1, queries), share(top3, queries), NaN, NaN, share(wrong, queries)];
}

/** Percentage points by which what a page says may differ from what is measured: more is another engine or another catalog. */
const slack = 1;

describe.each(inBoth('README'))('%s', (page) => {
  const rows = tableWith(read(page)).filter(([name = '']) => /`(?:queries-|--synthetic)/.test(name));

  test('has a row for each file of queries and for the changed messages', () => {
    expect(rows).toHaveLength(6);
  });

  test.each(rows)('tells the accuracy that npm run eval measures: %s', (name = '', ...cells) => {
    const measured = rowOf(/`([^`]+)`/.exec(name)?.[1] ?? '');
    expect(Number(cells[0])).toBe(measured[0]);
    for (const [index, value] of measured.entries()) {
      if (Number.isNaN(value)) expect(cells[index]).toBe('–');
      else expect(Math.abs(Number(cells[index]) - value)).toBeLessThanOrEqual(slack);
    }
  });
});

test.each(inBoth('docs/how-it-decides'))('%s counts the queries of each measurement as they are', (page) => {
  const text = read(page);
  const negatives = report.files.filter(({ name }) => /\/negatives(?:-entra)?$/.test(name));
  const counts = [
    ...negatives.map(({ tally }) => tally.negatives),
    ...report.allFolders.map(({ count }) => count),
    report.leaveAppOut.reduce((sum, { queries }) => sum + queries, 0),
    report.leaveAppOut.reduce((sum, { wrong }) => sum + wrong, 0),
  ];
  expect(counts.filter((count) => !new RegExp(`(?<![\\d.,])${count}(?![\\d.,]\\d)`).test(text))).toEqual([]);
});
