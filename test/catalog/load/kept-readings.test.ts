import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { openKeptReadings } from '../../../src/catalog/load/kept-readings.ts';
import type { FindReading } from '../../../src/catalog/load/read-catalog-file.ts';
import { readFolders, type CatalogReading } from '../../../src/catalog/load/read-folders.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';

const catalog = { 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries, 'cache/empty': '' };

/** As a start reads: with what an earlier one has kept. Gives also what was taken from it. */
function read(cache: string, folders: readonly string[]) {
  const kept = openKeptReadings(cache, folders);
  const taken: string[] = [];
  const find: FindReading = (file, digest) => {
    const known = kept.find(file, digest);
    if (known !== undefined) taken.push(path.basename(file));
    return known;
  };
  const reading = readFolders(folders, { find });
  kept.keep(reading);
  return { reading, taken };
}

function open(files: Readonly<Record<string, string>> = catalog) {
  const root = writeCatalog(files);
  const [folder, cache] = [path.join(root, 'a'), path.join(root, 'cache')];
  return {
    cache,
    again: () => read(cache, [folder]),
    plain: (): CatalogReading => readFolders([folder]),
    write: (name: string, text: string) => {
      writeFileSync(path.join(folder, name), text);
    },
    keptFile: () => path.join(cache, readdirSync(cache).find((name) => name.endsWith('.json')) ?? ''),
  };
}

describe('what a run has read of the catalog', () => {
  test('is the same to the next one, without parsing', () => {
    const { cache } = open();
    const folders = builtinFolders();
    expect(read(cache, folders).taken).toEqual([]);
    const { reading, taken } = read(cache, folders);
    expect(reading).toStrictEqual(readFolders(folders));
    expect(taken.length).toBe(reading.folders.flatMap(({ files }) => files).length);
  });

  test('does not count for a file that changed, nor for one that was moved', () => {
    const { again, plain, write } = open();
    again();
    write('acme.yaml', goodEntries.replace('Fill the tray.', 'Buy paper.'));
    const changed = again();
    expect(changed.taken).toEqual(['apps.yaml']);
    expect(changed.reading).toStrictEqual(plain());
    expect(JSON.stringify(changed.reading)).toContain('Buy paper.');
    write('other.yaml', goodEntries.replace('acme-out-of-paper', 'acme-other'));
    expect(again().taken).toEqual(['acme.yaml', 'apps.yaml']);
    expect(again().taken).toEqual(['acme.yaml', 'apps.yaml', 'other.yaml']);
    expect(again().reading).toStrictEqual(plain());
  });

  test('leaves out a file with a fault, which is told at every start', () => {
    const { again, plain } = open({ ...catalog, 'a/bad.yaml': goodEntries.replace('app-admin', 'boss') });
    again();
    const { reading, taken } = again();
    expect(taken).toEqual(['acme.yaml', 'apps.yaml']);
    expect(reading).toStrictEqual(plain());
    expect(reading.problems).toHaveLength(1);
  });

  test.each([
    ['another word in it', (text: string) => text.replace('Fill the tray.', 'Burn the tray.')],
    ['its end missing', (text: string) => text.slice(0, -9)],
    ['nothing in it', () => ''],
    ['another version', (text: string) => text.split('\n').with(1, 'another').join('\n')],
    ['no JSON in it', () => 'a\nb\n{'],
  ])('does not count with %s', (_, damage) => {
    const { again, plain, keptFile } = open();
    again();
    const text = readFileSync(keptFile(), 'utf8');
    expect(damage(text)).not.toBe(text);
    writeFileSync(keptFile(), damage(text));
    const { reading, taken } = again();
    expect(taken).toEqual([]);
    expect(reading).toStrictEqual(plain());
    expect(again().taken).toEqual(['acme.yaml', 'apps.yaml']);
  });

  test('can be read by nobody else, and is not written again while nothing changes', () => {
    const { again, keptFile } = open();
    again();
    const { mode, ino } = statSync(keptFile());
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
    again();
    expect(statSync(keptFile()).ino).toBe(ino);
  });

  test('is nothing where it cannot be written, and the catalog is read all the same', () => {
    const { cache, again, plain } = open({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries, cache: '' });
    expect(again().reading).toStrictEqual(plain());
    expect(again().taken).toEqual([]);
    expect(readFileSync(cache, 'utf8')).toBe('');
  });
});

/** All files of ours that a file of ours imports, itself included. */
function listImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g))
    listImports(path.resolve(path.dirname(file), name), found);
  return found;
}

test('the version of the reader covers all that a catalog file is read with', () => {
  const src = path.resolve('src');
  const used = [...listImports(path.join(src, 'catalog/load/read-catalog-file.ts'))].map((file) =>
    path.relative(src, file),
  );
  expect(used).toContain('catalog/format/schema.ts');
  const isCovered = (file: string) =>
    ['catalog', 'catalog/load', 'catalog/file', 'catalog/format'].includes(path.dirname(file)) ||
    ['core/entry.ts', 'errors.ts'].includes(file);
  expect(used.filter((file) => !isCovered(file))).toEqual([]);
});
