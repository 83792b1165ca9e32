import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolders } from '../../../src/catalog/load/read-folders.ts';
import { plainHealth } from '../../../src/teams/state/bot-health.ts';
import type { BotHealth } from '../../../src/teams/state/bot-health.ts';
import { createCatalogState } from '../../../src/teams/state/catalog-state.ts';
import { describeReadiness } from '../../../src/teams/door/readiness.ts';
import { goodApps, goodEntries, writeCatalog } from '../../catalog/write-catalog.ts';
import { startTestBot } from '../start-test-bot.ts';

const loadedAt = new Date('2026-11-24T02:47:05.123Z');

/** A bot that answers from these files of the folder `a`. */
async function startWith(files: Readonly<Record<string, string>>) {
  const root = writeCatalog(files);
  const state = createCatalogState(readFolders([join(root, 'a')]), loadedAt);
  const bot = await startTestBot({}, { catalog: () => state });
  onTestFinished(() => bot.stop());
  return { bot, root };
}

test('is ready with a sound catalog', async () => {
  const { bot } = await startWith({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const response = await fetch(`${bot.opsOrigin}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ready',
    catalog: { entries: 1, loadedAt: '2026-11-24T02:47:05.123Z', problems: 0 },
    ...plainHealth,
  });
});

test('is not ready with nothing to answer with, but healthy', async () => {
  const { bot } = await startWith({ 'a/apps.yaml': goodApps });
  const response = await fetch(`${bot.opsOrigin}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    status: 'not ready',
    reasons: ['CATALOG_INVALID'],
    catalog: { entries: 0, problems: 1 },
  });
  expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
});

test('is ready with what is sound, and tells whoever watches it alone what is not', async () => {
  const files = {
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries,
    'a/bad.yaml': 'app: acme\nentries: 1\n',
  };
  const { bot, root } = await startWith(files);
  const brief = { status: 'ready' };
  const problem = `${join(root, 'a/bad.yaml')}:2:1: entries is not valid; write the entries as a list`;
  const ready = async (origin: string) => (await fetch(`${origin}/readyz`)).json();
  expect(await ready(bot.opsOrigin)).toEqual({
    ...brief,
    warnings: ['CATALOG_INVALID'],
    catalog: { entries: 1, loadedAt: '2026-11-24T02:47:05.123Z', problems: 1 },
    ...plainHealth,
    problems: [problem],
  });
  expect(await ready(bot.origin)).toEqual(brief);
});

const at = new Date('2026-11-24T02:47:05Z');
const bad = (code: 'SECRET_REJECTED' | 'TOKEN_FAILED') =>
  ({ state: 'bad', code, reason: 'x', since: at }) as const;

test.each<[string, Partial<BotHealth>, readonly string[], readonly string[]]>([
  ['with a token', { token: { state: 'good' } }, [], []],
  ['before the first look at its credentials', { token: { state: 'unchecked' } }, ['TOKEN_UNCHECKED'], []],
  ['with a rejected secret', { token: bad('SECRET_REJECTED') }, ['SECRET_REJECTED'], []],
  ['without a token', { token: bad('TOKEN_FAILED') }, ['TOKEN_FAILED'], []],
  ['before the first look at its keys', { keys: { state: 'unchecked' } }, ['KEYS_UNCHECKED'], []],
  ['without keys', { keys: { state: 'bad', reason: 'x', since: at } }, ['KEYS_FAILED'], []],
  [
    'with old keys',
    { keys: { state: 'old', keys: 1, loadedAt: at, reason: 'x', since: at } },
    [],
    ['KEYS_FAILED'],
  ],
  ['31 days before the secret expires', { secretDays: 31 }, [], []],
  ['30 days before the secret expires', { secretDays: 30 }, [], ['SECRET_EXPIRES']],
  [
    'with the store down',
    { store: { isUp: false, driver: 'sqlite', reason: 'full', since: 0 } },
    ['STORAGE_FAILED'],
    [],
  ],
  [
    'with a new store in the place of a damaged one',
    { store: { isUp: true, driver: 'sqlite', notice: 'moved' } },
    [],
    ['STORAGE_FAILED'],
  ],
  [
    'after a send that failed',
    { sends: { waiting: 0, lastFailure: { at, reason: '500' } } },
    [],
    ['SEND_FAILED'],
  ],
  [
    'after a send that failed before one that did not',
    { sends: { waiting: 0, lastFailure: { at, reason: '500' }, lastSuccess: at } },
    [],
    [],
  ],
])('%s is ready or not, and says why by codes, but not to strangers', (_, changes, reasons, warnings) => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const state = createCatalogState(readFolders([join(root, 'a')]), loadedAt);
  const health = { ...plainHealth, ...changes };
  const { status, body } = describeReadiness(state, health, true);
  const said = reasons.length === 0 ? 'ready' : 'not ready';
  expect(status).toBe(reasons.length === 0 ? 200 : 503);
  expect(describeReadiness(state, health, false)).toEqual({ status, body: { status: said } });
  expect(body).toEqual({
    ...health,
    status: said,
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(warnings.length === 0 ? {} : { warnings }),
    catalog: { entries: 1, loadedAt: '2026-11-24T02:47:05.123Z', problems: 0 },
  });
});
