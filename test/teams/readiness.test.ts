import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolders } from '../../src/catalog/read-folders.ts';
import { createCatalogState } from '../../src/teams/catalog-state.ts';
import { isFromHere } from '../../src/teams/readiness.ts';
import { goodApps, goodEntries, writeCatalog } from '../catalog/write-catalog.ts';
import { startTestBot } from './start-test-bot.ts';

const loadedAt = new Date('2026-11-24T02:47:05.123Z');

/** A bot that answers from these files of the folder `a`. */
async function startWith(files: Readonly<Record<string, string>>) {
  const root = writeCatalog(files);
  const state = createCatalogState(readFolders([join(root, 'a')]), loadedAt);
  const bot = await startTestBot({}, { catalog: () => state });
  onTestFinished(() => bot.stop());
  return { bot, root };
}

/** A GET with headers that fetch would not let through. */
function get(url: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve(JSON.parse(text));
      });
    });
    sent.on('error', reject).end();
  });
}

test('is ready with a sound catalog', async () => {
  const { bot } = await startWith({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const response = await fetch(`${bot.origin}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ready',
    catalog: { entries: 1, loadedAt: '2026-11-24T02:47:05.123Z', problems: 0 },
  });
});

test('is not ready with nothing to answer with, but healthy', async () => {
  const { bot } = await startWith({ 'a/apps.yaml': goodApps });
  const response = await fetch(`${bot.origin}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: 'not ready', catalog: { entries: 0, problems: 1 } });
  expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
});

test('is ready with what is sound, and tells this machine alone what is not', async () => {
  const files = {
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries,
    'a/bad.yaml': 'app: acme\nentries: 1\n',
  };
  const { bot, root } = await startWith(files);
  const catalog = { entries: 1, loadedAt: '2026-11-24T02:47:05.123Z', problems: 1 };
  const problem = `${join(root, 'a/bad.yaml')}:2:1: entries is not valid; write the entries as a list`;
  expect(await get(`${bot.origin}/readyz`, {})).toEqual({ status: 'ready', catalog, problems: [problem] });
  const brief = { status: 'ready', catalog };
  expect(await get(`${bot.origin}/readyz`, { 'X-Forwarded-For': '203.0.113.7' })).toEqual(brief);
  expect(await get(`${bot.origin}/readyz`, { Forwarded: 'for=203.0.113.7' })).toEqual(brief);
  expect(await get(`${bot.origin}/readyz`, { Host: 'bot.example.com' })).toEqual(brief);
});

test.each([
  ['127.0.0.1', 'localhost:3978', true],
  ['::1', '[::1]:3978', true],
  ['::ffff:127.0.0.1', '127.0.0.1', true],
  ['192.168.0.7', 'localhost', false],
  ['::ffff:10.0.0.7', 'localhost', false],
  ['127.0.0.1', undefined, false],
  [undefined, 'localhost', false],
])('a request from %s to %s is of this machine: %s', (remoteAddress, host, expected) => {
  expect(isFromHere({ socket: { remoteAddress }, headers: host === undefined ? {} : { host } })).toBe(
    expected,
  );
});
