import pino from 'pino';
import { renameSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { openLiveCatalog, type LiveCatalogOptions } from '../../src/main/live-catalog.ts';
import { openCacheFolder } from '../../src/main/open-cache-folder.mjs';
import { goodApps, goodEntries, writeCatalog } from '../catalog/write-catalog.ts';
import { readActivity } from '../teams/read-activity.ts';
import { cardText } from '../teams/sent-card.ts';
import { startTestBot } from '../teams/start-test-bot.ts';
import { rounds } from '../rounds.ts';

// As the program that starts the bot does.
module.enableCompileCache(openCacheFolder('compiled'));
vi.setConfig({ testTimeout: 60_000 });
const times = { longest: 1_000, look: 100 };
const saying = (step: string) => goodEntries.replace('Fill the tray.', step);

function open(files: Readonly<Record<string, string>>, options: LiveCatalogOptions = {}) {
  const root = writeCatalog(files);
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const live = openLiveCatalog([join(root, 'a')], log, { times, ...options });
  onTestFinished(() => live.stop());
  return { root, live, lines };
}

const chatOf = (id: string) => ({
  conversation: { conversationType: 'personal', id: `a:${id}`, tenantId: `tenant-${id}` },
  channelData: { tenant: { id: `tenant-${id}` } },
});

const loads = rounds(10, 4);

test(`every message is answered while the catalog is loaded anew ${loads} times, also from broken files`, async () => {
  const { root, live } = open({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const bot = await startTestBot({}, { catalog: live.current });
  onTestFinished(() => bot.stop());
  const activity = readActivity('personal-plain', {
    id: undefined,
    text: 'PrinterException: out of paper in A4',
    attachments: [],
    locale: 'en-US',
  });
  let isOver = false;
  const askers = Array.from({ length: 4 }, async (_, asker) => {
    const answers: number[] = [];
    // Each in a chat of its own: Teams takes no more than some messages a second of one.
    for (let chat = 0; !isOver; chat += 1) {
      answers.push((await bot.post({ ...activity, ...chatOf(`${asker}-${chat}`) })).status);
      await delay(15);
    }
    return answers;
  });
  const file = join(root, 'a/acme.yaml');
  for (let index = 0; index < loads; index += 1) {
    const before = live.current();
    writeFileSync(`${file}.tmp`, index % 4 === 2 ? `{${index}` : saying(`Step number ${index}.`));
    renameSync(`${file}.tmp`, file);
    await expect.poll(() => live.current(), { timeout: 20_000, interval: 5 }).not.toBe(before);
  }
  isOver = true;
  const answers = (await Promise.all(askers)).flat();
  expect(answers.length).toBeGreaterThan(loads * 5);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
  const cards = bot.connector.sent.map(cardText);
  expect(cards).toHaveLength(answers.length);
  expect(cards.filter((card) => !/Fill the tray\.|Step number \d+\./.test(card))).toEqual([]);
  expect(new Set(cards).size).toBeGreaterThan(loads / 2);
}, 90_000);

test('what is at hand before a change stays as it was', async () => {
  const { root, live } = open({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const before = live.current();
  writeFileSync(join(root, 'a/acme.yaml'), saying('Call Kim.'));
  await expect.poll(() => live.current(), { timeout: 20_000 }).not.toBe(before);
  expect(before.index.get('acme-out-of-paper')?.entry.fix.en).toEqual(['Fill the tray.']);
  const after = live.current();
  expect(after.index.get('acme-out-of-paper')?.entry.fix.en).toEqual(['Call Kim.']);
  expect(after.engine.catalog.entries).toHaveLength(1);
  expect(after.loadedAt.getTime()).toBeGreaterThanOrEqual(before.loadedAt.getTime());
});

test('what is wrong is logged with its place, at the start and later', async () => {
  const bad = goodEntries.replace('acme-out', 'acme-bad').replace('app-admin', 'boss');
  const { root, lines } = open({
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries,
    'a/bad.yaml': bad,
  });
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    {
      level: 50,
      code: 'CATALOG_INVALID',
      problem: expect.stringContaining('bad.yaml:12:5: entry acme-bad-of-paper: who') as string,
    },
  ]);
  writeFileSync(join(root, 'a/bad.yaml'), '[');
  await expect.poll(() => lines.join(''), { timeout: 20_000 }).toContain('bad.yaml:1:');
});

test('a change that takes too long leaves the old catalog, is told to the operator, and the next one counts', async () => {
  const limits = { time: 1, heap: 200 };
  const { root, live, lines } = open({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries }, { limits });
  writeFileSync(join(root, 'a/acme.yaml'), saying('Call Kim.'));
  const problems = () => live.current().problems.map(({ message }) => message);
  await expect
    .poll(problems, { timeout: 20_000 })
    .toEqual([
      expect.stringMatching(/^what changed here takes too much time or memory .*; undo the last change/),
    ]);
  expect(live.current().index.get('acme-out-of-paper')?.entry.fix.en).toEqual(['Fill the tray.']);
  expect(lines.join('')).toContain('it took more than 0.001 s');
  limits.time = 60_000;
  writeFileSync(join(root, 'a/acme.yaml'), goodEntries);
  await expect.poll(problems, { timeout: 20_000 }).toEqual([]);
  writeFileSync(join(root, 'a/acme.yaml'), saying('Call Bob.'));
  const steps = () => live.current().index.get('acme-out-of-paper')?.entry.fix.en;
  await expect.poll(steps, { timeout: 20_000 }).toEqual(['Call Bob.']);
  expect(problems()).toEqual([]);
});

test('a change that takes too long is told of the folders of ours, not of those that come with the bot', async () => {
  const root = writeCatalog({ 'a/acme.yaml': goodEntries, 'a/apps.yaml': goodApps, 'b/apps.yaml': goodApps });
  const ours = ['a', 'b'].map((name) => join(root, name));
  const live = openLiveCatalog([...builtinFolders(), ...ours], pino({ level: 'silent' }), {
    times,
    limits: { time: 1, heap: 200 },
  });
  onTestFinished(() => live.stop());
  const told = () => live.current().problems.at(-1);
  await expect.poll(() => told()?.file, { timeout: 20_000 }).toBe(ours[0]);
  expect(told()?.message).toContain(`what changed here or in ${ours[1]} takes too much time`);
});

test('without any entry it does not open', () => {
  const log = pino({ level: 'silent' });
  const root = writeCatalog({ 'a/apps.yaml': goodApps });
  expect(() => openLiveCatalog([join(root, 'a')], log)).toThrow(
    expect.objectContaining({ code: 'CATALOG_INVALID' }),
  );
  expect(() => openLiveCatalog([], log)).toThrow(expect.objectContaining({ code: 'CATALOG_NOT_FOUND' }));
});
