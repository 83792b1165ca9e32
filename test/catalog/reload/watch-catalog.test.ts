import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import module from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readFolders } from '../../../src/catalog/load/read-folders.ts';
import { reloadCatalog, type ReloadOrder } from '../../../src/catalog/reload/reload-catalog.ts';
import { watchCatalog } from '../../../src/catalog/reload/watch-catalog.ts';
import type { WatchTimes } from '../../../src/catalog/reload/watch-folders.ts';
import { openCacheFolder } from '../../../src/main/open-cache-folder.mjs';
import type { ReadCatalog } from '../../../src/teams/state/catalog-state.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';
import { rounds } from '../../rounds.ts';

const times: WatchTimes = { longest: 2_000, look: 100 };

/** As the thread does it, which costs more than the reading. */
const readHere = (order: ReloadOrder) => Promise.resolve(reloadCatalog(order));

interface Watched {
  readonly readings: readonly ReadCatalog[];
  readonly errors: readonly unknown[];
  /** The first fix step of each entry, in the latest reading. */
  readonly steps: () => (string | undefined)[];
}

function watchAll(folders: readonly string[], watchTimes: WatchTimes = times): Watched {
  const readings: ReadCatalog[] = [];
  const errors: unknown[] = [];
  const first = readFolders(folders);
  readings.push(first);
  const watch = watchCatalog(first, {
    onCatalog: (reading) => readings.push(reading),
    onFailure: (error) => errors.push(error),
    onUnchanged: () => undefined,
    times: watchTimes,
    read: readHere,
  });
  onTestFinished(() => watch.stop());
  return { readings, errors, steps: () => stepsOf(readings.at(-1)) };
}

const stepsOf = (reading: ReadCatalog | undefined) =>
  reading?.catalog.entries.map(({ fix }) => fix.en[0]) ?? [];

/** An entry file whose fix is this step. */
const saying = (step: string) => goodEntries.replace('Fill the tray.', step);

/** Runs a program with these names. */
async function run(program: string, names: readonly string[]): Promise<void> {
  const running = promisify(execFile)('xargs', [program]);
  running.child.stdin?.end(names.join('\n'));
  await running;
}

const within = { timeout: 20_000, interval: 20 };
vi.setConfig({ testTimeout: 60_000 });
// As the program that starts the bot does: each change is read in a thread that loads what is compiled already.
module.enableCompileCache(openCacheFolder('compiled'));
const folderFiles = { 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries };

test('an edit in place and an atomic one are taken up, one after the other', async () => {
  const root = writeCatalog(folderFiles);
  const { steps, readings } = watchAll([join(root, 'a')]);
  for (const step of ['One.', 'Two.', 'Three.', 'Four.']) {
    const isAtomic = step === 'Two.' || step === 'Four.';
    writeFileSync(join(root, isAtomic ? 'a/.acme.yaml.tmp' : 'a/acme.yaml'), saying(step));
    if (isAtomic) renameSync(join(root, 'a/.acme.yaml.tmp'), join(root, 'a/acme.yaml'));
    await expect.poll(steps, within).toEqual([step]);
  }
  expect(readings).toHaveLength(5);
});

test('files that come and go are taken up', async () => {
  const root = writeCatalog(folderFiles);
  const { steps } = watchAll([join(root, 'a')]);
  writeFileSync(join(root, 'a/other.yaml'), saying('Other.').replace('acme-out-of-paper', 'other'));
  await expect.poll(steps, within).toEqual(['Fill the tray.', 'Other.']);
  unlinkSync(join(root, 'a/other.yaml'));
  await expect.poll(steps, within).toEqual(['Fill the tray.']);
});

test('two hundred files at once are one reading', async () => {
  const root = writeCatalog(folderFiles);
  const { steps, readings } = watchAll([join(root, 'a')]);
  for (let index = 0; index < 200; index += 1) {
    writeFileSync(join(root, `a/f${index}.yaml`), goodEntries.replace('acme-out-of-paper', `entry-${index}`));
    if (index % 20 === 0) await delay(10);
  }
  await expect.poll(() => steps().length, within).toBe(201);
  await delay(1_000);
  expect(readings).toHaveLength(2);
});

test('a change that never ends is taken up all the same', async () => {
  const root = writeCatalog(folderFiles);
  const longest = rounds(2_000, 500);
  const { readings } = watchAll([join(root, 'a')], { ...times, longest });
  const end = performance.now() + 3.5 * longest;
  for (let count = 0; performance.now() < end; count += 1) {
    writeFileSync(join(root, 'a/acme.yaml'), saying(`Step ${count}.`));
    await delay(30);
  }
  expect(readings.length).toBeGreaterThan(1);
  expect(readings.length).toBeLessThan(7);
});

test('what changes nothing is no reading', async () => {
  const root = writeCatalog(folderFiles);
  const { readings } = watchAll([join(root, 'a')]);
  writeFileSync(join(root, 'a/acme.yaml'), goodEntries);
  writeFileSync(join(root, 'a/notes.txt'), 'nothing of the catalog');
  mkdirSync(join(root, 'a/below'));
  writeFileSync(join(root, 'a/below/acme.yaml'), goodEntries);
  await delay(1_500);
  expect(readings).toHaveLength(1);
});

test('a broken file is told, what it held answers on, and it is taken up when mended', async () => {
  const root = writeCatalog(folderFiles);
  const { steps, readings } = watchAll([join(root, 'a')]);
  writeFileSync(join(root, 'a/acme.yaml'), goodEntries.replace('messages:', 'messages: ['));
  await expect.poll(() => readings.at(-1)?.problems.length, within).toBe(1);
  expect(steps()).toEqual(['Fill the tray.']);
  writeFileSync(join(root, 'a/acme.yaml'), saying('Mended.'));
  await expect.poll(steps, within).toEqual(['Mended.']);
  expect(readings.at(-1)?.problems).toEqual([]);
});

test('a folder that goes away answers on, and is taken up when it comes back', async () => {
  const root = writeCatalog(folderFiles);
  const { steps, readings } = watchAll([join(root, 'a')]);
  for (const step of ['Back.', 'Back again.']) {
    rmSync(join(root, 'a'), { recursive: true });
    await expect.poll(() => readings.at(-1)?.problems[0]?.code, within).toBe('CATALOG_NOT_FOUND');
    expect(steps()).toHaveLength(1);
    mkdirSync(join(root, 'a'));
    writeFileSync(join(root, 'a/apps.yaml'), goodApps);
    writeFileSync(join(root, 'a/acme.yaml'), saying(step));
    await expect.poll(steps, within).toEqual([step]);
    writeFileSync(join(root, 'a/acme.yaml'), saying(`${step} Edited.`));
    await expect.poll(steps, within).toEqual([`${step} Edited.`]);
    expect(readings.at(-1)?.problems).toEqual([]);
  }
});

test('a folder that is not there yet is taken up when it comes', async () => {
  const root = writeCatalog(folderFiles);
  const { steps } = watchAll([join(root, 'a'), join(root, 'later/own')]);
  mkdirSync(join(root, 'later/own'), { recursive: true });
  writeFileSync(join(root, 'later/own/acme.yaml'), saying('Ours.'));
  await expect.poll(steps, within).toEqual(['Ours.']);
});

test('a folder that is swapped for another one by renaming is taken up', async () => {
  const root = writeCatalog(folderFiles);
  const { steps } = watchAll([join(root, 'a')]);
  for (const step of ['One.', 'Two.', 'Three.']) {
    cpSync(join(root, 'a'), join(root, 'new'), { recursive: true });
    writeFileSync(join(root, 'new/acme.yaml'), saying(step));
    renameSync(join(root, 'a'), join(root, `old-${step}`));
    renameSync(join(root, 'new'), join(root, 'a'));
    await expect.poll(steps, within).toEqual([step]);
  }
});

/** Turns a link to another target in one step. */
function turnLink(link: string, target: string): void {
  symlinkSync(target, `${link}.new`);
  renameSync(`${link}.new`, link);
}

test.each([
  ['the folder itself', 'current', 'current'],
  ['a folder above it', 'current', 'current/sub'],
])('a link that is turned to another folder is taken up: %s', async (_what, link, below) => {
  const sub = below.slice(link.length);
  const root = writeCatalog({
    [`one${sub}/apps.yaml`]: goodApps,
    [`one${sub}/acme.yaml`]: saying('One.'),
    [`two${sub}/apps.yaml`]: goodApps,
    [`two${sub}/acme.yaml`]: saying('Two.'),
  });
  symlinkSync('one', join(root, link));
  const { steps } = watchAll([join(root, below)]);
  for (const [target = '', step = ''] of [
    ['two', 'Two.'],
    ['one', 'One.'],
    ['two', 'Two.'],
  ].slice(0, rounds(3, 2))) {
    turnLink(join(root, link), target);
    await expect.poll(steps, within).toEqual([step]);
    writeFileSync(join(root, below, 'acme.yaml'), saying('Edited.'));
    await expect.poll(steps, within).toEqual(['Edited.']);
    writeFileSync(join(root, below, 'acme.yaml'), saying(step));
    await expect.poll(steps, within).toEqual([step]);
  }
});

test('a mounted ConfigMap, whose files lead through the link ..data, is taken up as a whole', async () => {
  const root = writeCatalog({ 'a/..v0/apps.yaml': goodApps, 'a/..v0/acme.yaml': goodEntries });
  const folder = join(root, 'a');
  symlinkSync('..v0', join(folder, '..data'));
  for (const name of ['apps.yaml', 'acme.yaml']) symlinkSync(`..data/${name}`, join(folder, name));
  const { steps, readings } = watchAll([folder]);
  for (let version = 1; version <= 3; version += 1) {
    mkdirSync(join(folder, `..v${version}`));
    writeFileSync(join(folder, `..v${version}/apps.yaml`), goodApps);
    writeFileSync(join(folder, `..v${version}/acme.yaml`), saying(`Version ${version}.`));
    turnLink(join(folder, '..data'), `..v${version}`);
    rmSync(join(folder, `..v${version - 1}`), { recursive: true });
    await expect.poll(steps, within).toEqual([`Version ${version}.`]);
  }
  expect(readdirSync(folder)).toContain('..data');
  expect(readings).toHaveLength(4);
  expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
});

test('a file that is a link to one elsewhere is taken up when that one changes', async () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'elsewhere/acme.yaml': goodEntries });
  symlinkSync('../elsewhere/acme.yaml', join(root, 'a/acme.yaml'));
  const { steps } = watchAll([join(root, 'a')]);
  writeFileSync(join(root, 'elsewhere/acme.yaml'), saying('Elsewhere.'));
  await expect.poll(steps, within).toEqual(['Elsewhere.']);
});

test('a change that is made before the watch begins is not lost', async () => {
  const root = writeCatalog(folderFiles);
  const first = readFolders([join(root, 'a')]);
  writeFileSync(join(root, 'a/acme.yaml'), saying('Early.'));
  const readings: ReadCatalog[] = [];
  const parts = {
    onCatalog: (reading: ReadCatalog) => readings.push(reading),
    onFailure: () => undefined,
    onUnchanged: () => undefined,
    times,
  };
  const watch = watchCatalog(first, parts);
  onTestFinished(() => watch.stop());
  await expect.poll(() => stepsOf(readings.at(-1)), within).toEqual(['Early.']);
});

test('after it is stopped nothing is told', async () => {
  const root = writeCatalog(folderFiles);
  const readings: ReadCatalog[] = [];
  const first = readFolders([join(root, 'a')]);
  const watch = watchCatalog(first, {
    onCatalog: (reading) => readings.push(reading),
    onFailure: () => undefined,
    onUnchanged: () => undefined,
    times,
  });
  writeFileSync(join(root, 'a/acme.yaml'), saying('Late.'));
  await watch.stop();
  await delay(400);
  expect(readings).toEqual([]);
});

const others = rounds(15_000, 1_000);
/** Milliseconds in which some looks find that nothing of the catalog has changed. */
const pause = rounds(1_500, 600);

test('thousands of other files that come and go cost no reading, and edits among them are taken up', async () => {
  const root = writeCatalog({ ...folderFiles, 'a/below/notes.txt': 'nothing of the catalog' });
  const { steps, readings } = watchAll([join(root, 'a')]);
  await delay(1_000);
  const before = process.threadCpuUsage();
  for (const place of ['a', 'a/below']) {
    const names = Array.from({ length: others }, (_, index) => join(root, place, `note-${index}`));
    await run('touch', names);
    await delay(pause);
    writeFileSync(join(root, 'a/acme.yaml'), saying(`Beside ${place}.`));
    await expect.poll(steps, within).toEqual([`Beside ${place}.`]);
    await run('rm', names);
    await delay(pause);
  }
  expect(readings).toHaveLength(3);
  const { user, system } = process.threadCpuUsage(before);
  // Microseconds of this thread for each that came or went. A library that asked for each of them took hundreds.
  expect((user + system) / (4 * others)).toBeLessThan(100);
});

test('a folder with more names than are looked through is told, and what it held answers on', async () => {
  const root = writeCatalog(folderFiles);
  const { steps, readings } = watchAll([join(root, 'a')]);
  const names = Array.from({ length: 20_001 }, (_, index) => join(root, 'a', `note-${index}`));
  await run('touch', names);
  const told = () => readings.at(-1)?.problems.map(({ message }) => message);
  await expect
    .poll(told, within)
    .toEqual(['the folder contains more than 20,000 files; give the catalog a folder of its own']);
  writeFileSync(join(root, 'a/acme.yaml'), saying('Unseen.'));
  // Some looks, each of which would see the file.
  await delay(10 * times.look);
  expect(steps()).toEqual(['Fill the tray.']);
  await run('rm', names);
  await expect.poll(steps, within).toEqual(['Unseen.']);
  expect(told()).toEqual([]);
});

test('a link that leads to itself is told as what it is, and a good file in its place is taken up', async () => {
  const root = writeCatalog(folderFiles);
  symlinkSync('loop.yaml', join(root, 'a/loop.yaml'));
  symlinkSync('round', join(root, 'round'));
  const { steps, readings } = watchAll([join(root, 'a'), join(root, 'round')]);
  expect(readings[0]?.problems.map(({ file, code }) => [basename(file), code])).toEqual([
    ['loop.yaml', 'CATALOG_NOT_FOUND'],
    ['round', 'CATALOG_NOT_FOUND'],
  ]);
  for (const name of ['a/loop.yaml', 'round']) unlinkSync(join(root, name));
  mkdirSync(join(root, 'round'));
  writeFileSync(join(root, 'round/more.yaml'), saying('More.').replace('acme-out-of-paper', 'acme-more'));
  await expect.poll(steps, within).toEqual(['Fill the tray.', 'More.']);
  expect(readings.at(-1)?.problems).toEqual([]);
});

test('two edits of one length that follow at once are both taken up', async () => {
  const root = writeCatalog(folderFiles);
  const { steps } = watchAll([join(root, 'a')]);
  for (let round = 0; round < rounds(20, 4); round += 1) {
    const [early, late] = [`Early ${round + 10}.`, `Later ${round + 10}.`];
    writeFileSync(join(root, 'a/acme.yaml'), saying(early));
    await delay(round);
    writeFileSync(join(root, 'a/acme.yaml'), saying(late));
    await expect.poll(steps, within).toEqual([late]);
  }
});
