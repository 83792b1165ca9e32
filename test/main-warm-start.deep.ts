import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProgram } from './copy-program.ts';
import { rounds } from './rounds.ts';
import { createStarter, freePort, waitFor } from './start-main.ts';
import type { StartMain } from './start-main.ts';

let folder: string;
let main: string;
let start: StartMain;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'warm-start-test-'));
  main = copyProgram(path.join(folder, 'program'));
  start = createStarter(folder);
});
afterEach(async () => {
  await start.stopAll();
  rmSync(folder, { recursive: true });
});

const cacheFolder = () => path.join(folder, 'program/node_modules/.cache');

async function runOnce(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const run = start({ PORT: String(await freePort()), ...env }, main);
  await waitFor(run, /^Ready: .* 155 known errors\.$/m);
  run.child.kill('SIGTERM');
  expect(await run.status).toBe(0);
  return run.errors();
}

/** What Node.js compiled, and what the catalog files hold. */
const listKept = (): string[] =>
  readdirSync(cacheFolder(), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name));

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('what a start keeps for the next one', { timeout: 60_000 }, () => {
  it('is beside the packages and taken, unless it is damaged', async () => {
    expect(await runOnce()).toBe('');
    const kept = listKept();
    // Of every module of ours its text without types, and its code; the catalog.
    expect(kept.length).toBeGreaterThan(400);
    const before = new Map(kept.map((file) => [file, `${digestOf(file)} ${statSync(file).mtimeMs}`]));
    expect(await runOnce()).toBe('');
    // What is not taken is written anew.
    expect(
      listKept().filter((file) => before.get(file) !== `${digestOf(file)} ${statSync(file).mtimeMs}`),
    ).toEqual([]);
    for (const file of kept) writeFileSync(file, 'something else');
    expect(await runOnce()).toBe('');
    expect(kept.filter((file) => readFileSync(file, 'utf8') === 'something else')).toEqual([]);
  });

  it('serves the commands too', () => {
    const ask = () =>
      spawnSync(process.execPath, [main.replace('start.mjs', 'cli.mjs'), 'ask', 'Okta 401'], {
        cwd: folder,
        env: {},
      });
    expect(ask().status).toBe(0);
    const kept = listKept();
    expect(kept.length).toBeGreaterThan(100);
    const before = kept.map((file) => statSync(file).mtimeMs);
    expect(ask().status).toBe(0);
    expect(kept.map((file) => statSync(file).mtimeMs)).toEqual(before);
  });

  it('is not kept where everybody could change it', async () => {
    mkdirSync(cacheFolder());
    chmodSync(cacheFolder(), 0o777);
    expect(await runOnce()).toBe('');
    expect(listKept()).toEqual([]);
  });

  it('is not kept where the folder cannot be written, and nothing else changes', async () => {
    writeFileSync(cacheFolder(), 'a file in the place of the folder');
    for (let count = 0; count < rounds(2, 1); count += 1) expect(await runOnce()).toBe('');
  });
});
