import Database from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStorage } from '../../src/storage/drivers/sqlite.ts';
import { sqliteFileName } from '../../src/storage/drivers/sqlite-file-name.ts';
import { after, listAll } from './conformance.ts';
import { startChild } from './start-child.ts';
import { newFolder } from './new-folder.ts';
import { rounds } from '../rounds.ts';

const kills = rounds(50, 5);

/** The ids of the questions that are in the file, and what SQLite says of it. */
async function readFile(
  folder: string,
): Promise<{ readonly ids: ReadonlySet<string>; readonly check: unknown }> {
  const raw = new Database(path.join(folder, sqliteFileName));
  const check = raw.pragma('integrity_check', { simple: true });
  raw.close();
  const storage = await openSqliteStorage({ folder });
  const records = await listAll(storage);
  await storage.close();
  const ids = new Set(records.map((record) => (record.kind === 'question' ? record.question.id : '')));
  return { ids, check };
}

describe('SQLite', () => {
  it(`loses no acknowledged row when the process is killed ${kills} times over its writes`, async () => {
    const folder = newFolder();
    const acknowledged: string[] = [];
    let next = startChild('write', folder);
    for (let kill = 1; kill <= kills; kill++) {
      const child = await next;
      child.go();
      await child.said(1);
      await after((kill * 7) % 40);
      child.kill();
      acknowledged.push(...(await child.lines));
      const { ids, check } = await readFile(folder);
      // Starts while this one looks on, to be in time.
      if (kill < kills) next = startChild('write', folder);
      expect(check).toBe('ok');
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(kills);
  }, 120_000);
});
