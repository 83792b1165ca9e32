import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolders } from '../../../src/catalog/load/read-folders.ts';
import { unpackCatalog } from '../../../src/catalog/reload/handed-catalog.ts';
import { readInThread } from '../../../src/catalog/reload/read-in-thread.ts';
import { packReading } from '../../../src/catalog/reload/reload-catalog.ts';
import { answer, createEngine, openEngine } from '../../../src/core/engine.ts';
import { rounds } from '../../rounds.ts';
import { synthesiseCatalog } from '../../bench/synthesise-catalog.ts';
import { synthesiseQueries } from '../../bench/synthesise-queries.ts';
import { writeFolder } from '../write-folder.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';

const never = new AbortController().signal;
const limits = { time: 60_000, heap: 500 };

/** A folder that was read, and then got another entry. */
function changedFolder(): { folders: string[]; last: Uint8Array } {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const folders = [join(root, 'a')];
  const last = packReading(readFolders(folders));
  writeFileSync(join(root, 'a/more.yaml'), goodEntries.replace('acme-out-of-paper', 'acme-more'));
  return { folders, last };
}

describe('a catalog that is read in a thread', { timeout: 60_000 }, () => {
  it('is the same as one that is read here, deeply frozen, and answers in the same way', async () => {
    const made = synthesiseCatalog(rounds(1_200, 400), 5, 12);
    const folders = [writeFolder(made)];
    const where = 'title: { en: Depots, zh-TW: 倉庫 }\nsigns: [depot]\nunless: [harbour]\n';
    for (const folder of folders) appendFileSync(join(folder, 'apps.yaml'), where);
    const none = packReading(readFolders([writeFolder({ apps: made.apps, entries: [] })]));
    const result = await readInThread({ folders, last: none }, never, limits);
    if (result === 'same') throw new Error('the folders hold something else');
    const { catalog, problems, summary, tables } = await unpackCatalog(result.handed);

    const here = readFolders(folders);
    expect(catalog).toEqual(here.catalog);
    expect(catalog.entries.at(-1)?.context?.title.en).toBe('Depots');
    expect({ problems, summary }).toEqual({ problems: here.problems, summary: here.summary });
    expect([catalog, catalog.entries, catalog.entries[7]?.fix.en].every(Object.isFrozen)).toBe(true);

    const ours = createEngine(here.catalog);
    const theirs = openEngine(catalog, tables, ours.script);
    const shapes = ['message', 'paste', 'short', 'trace'] as const;
    const queries = shapes.flatMap((shape) => synthesiseQueries(made, shape, rounds(80, 30), 5));
    for (const { text } of queries) expect(answer(theirs, text)).toEqual(answer(ours, text));
  });

  it('is "same" when no file has changed', async () => {
    const { folders } = changedFolder();
    const last = packReading(readFolders(folders));
    expect(await readInThread({ folders, last }, never, limits)).toBe('same');
  });

  it('takes what has become bad from the reading before, over any number of readings', async () => {
    const { folders, last } = changedFolder();
    let latest = last;
    for (const text of ['[', goodEntries.replace('app-admin', 'boss'), '- {}']) {
      writeFileSync(join(folders[0] ?? '', 'acme.yaml'), text);
      const result = await readInThread({ folders, last: latest }, never, limits);
      if (result === 'same') throw new Error('a file has changed');
      const { catalog, problems } = await unpackCatalog(result.handed);
      expect(catalog.entries.map(({ id }) => id)).toEqual(['acme-out-of-paper', 'acme-more']);
      expect(problems.length).toBeGreaterThan(0);
      latest = result.reading;
    }
  });
});

describe('a thread that reads', { timeout: 60_000 }, () => {
  it('is ended when it takes too much of the processor', async () => {
    await expect(readInThread(changedFolder(), never, { ...limits, time: 1 })).rejects.toThrow(
      'it took more than 0.001 s',
    );
  });

  it('ends alone when its memory is used up', async () => {
    await expect(readInThread(changedFolder(), never, { ...limits, heap: 4 })).rejects.toThrow(/memory/i);
  });

  it('is ended by its signal, before and while it reads', async () => {
    const stop = new AbortController();
    const reading = readInThread(changedFolder(), stop.signal, limits);
    stop.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
    await expect(readInThread(changedFolder(), stop.signal, limits)).rejects.toThrow('stopped');
  });
});
