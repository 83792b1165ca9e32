import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder of the test file's own, removed when all its tests are done. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'storage-'));
  made.push(folder);
  return folder;
}
