import { expect, test } from 'vitest';
import { checkFolders } from '../../../src/catalog/check/check-folders.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { synthesiseCatalog } from '../../bench/synthesise-catalog.ts';
import { writeFolder } from '../write-folder.ts';

const size = 600;
const everyNth = 60;
const made = synthesiseCatalog(size, 11, 20);
const now = new Date('2026-11-24T08:00:00Z');

test('finds no error in a made-up catalog without any', { timeout: 60_000 }, () => {
  const { findings, entries } = checkFolders({ folders: [writeFolder(made)], now });
  expect(entries).toBe(size);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('finds every planted copy of a message, and tells how far it is', { timeout: 60_000 }, () => {
  const copied = made.entries.filter((_, at) => at % everyNth === 0);
  const copies = copied.map((entry): Entry => ({ ...entry, id: `${entry.id}-copy` }));
  const progress: number[] = [];
  const { findings } = checkFolders({
    folders: [writeFolder({ ...made, entries: [...made.entries, ...copies] })],
    now,
    onProgress: (done, total) => progress.push(done / total),
  });
  const pairs = findings.filter(({ rule }) => rule === 'same-message');
  expect(new Set(pairs.map(({ entry }) => entry))).toEqual(new Set(copies.map(({ id }) => id)));
  expect(pairs.length).toBe(copies.length);
  expect(progress.at(-1)).toBe(1);
  expect(progress.length).toBe(size + copies.length);
});
