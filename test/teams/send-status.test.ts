import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolders } from '../../src/catalog/read-folders.ts';
import type { BotParts } from '../../src/teams/bot-parts.ts';
import { createCatalogState } from '../../src/teams/catalog-state.ts';
import { goodApps, goodEntries, writeCatalog } from '../catalog/write-catalog.ts';
import { readActivity } from './read-activity.ts';
import { cardText } from './sent-card.ts';
import { startTestBot } from './start-test-bot.ts';

const ann = '22222222-2222-4333-8444-555555555555';

async function start(parts: Partial<BotParts> = {}) {
  const bot = await startTestBot({}, parts);
  onTestFinished(() => bot.stop());
  return async (text: string, changes: Readonly<Record<string, unknown>> = {}) => {
    await bot.post(readActivity('personal-plain', { id: undefined, text, attachments: [], ...changes }));
    return bot.connector.sent.at(-1);
  };
}

const withProblems = (): Partial<BotParts> => {
  const broken = [0, 1, 2, 3, 4, 5].map((index) => goodEntries.replace('acme-out', `acme-${index}-out`));
  const files = broken.map(
    (text, index) => [`team/f${index}.yaml`, text.replace('app-admin', 'boss')] as const,
  );
  const draft = goodEntries
    .replace('    messages', '    review: true\n    messages')
    .replace('      zh-TW: 紙匣沒有紙。\n', '');
  const root = writeCatalog({
    'team/apps.yaml': goodApps,
    'team/good.yaml': draft,
    ...Object.fromEntries<string>(files),
  });
  const state = createCatalogState(readFolders([join(root, 'team')]), new Date('2026-11-24T02:47:05Z'));
  return { catalog: () => state };
};

test.each([
  ['status', 'en-US', 'The catalog has 27 entries and no problems.'],
  ['Status?', 'en-US', 'The catalog has 27 entries and no problems.'],
  ['/status', 'de-DE', 'The catalog has 27 entries and no problems.'],
  ['狀態', 'zh-TW', '目錄有 27 個已知錯誤，沒有問題。'],
  ['狀態', 'fr-FR', '目錄有 27 個已知錯誤，沒有問題。'],
  ['STATUS', 'zh-TW', '目錄有 27 個已知錯誤，沒有問題。'],
])('%s in %s tells how the catalog is', async (text, locale, summary) => {
  const state = createCatalogState(readFolders(['catalog/app-connectors']), new Date());
  const say = await start({ catalog: () => state });
  expect((await say(text, { locale }))?.body.summary).toBe(summary);
});

test('tells what is wrong, at most five times, with the last parts of the paths alone', async () => {
  const say = await start(withProblems());
  const sent = await say('status', { locale: 'en-US' });
  expect(sent?.body.summary).toBe('The catalog has 1 entry and 6 problems.');
  const text = cardText(sent);
  expect(text).toContain('"team/f0.yaml:12:5 "');
  expect(text).toContain('who is not valid; write one of connector-admin, app-admin, support, wait');
  expect(text).toContain('2026-11-24 02:47:05 UTC');
  expect(text).toContain('English 1, Traditional Chinese 0');
  expect(text.match(/who is not valid/g)).toHaveLength(5);
  expect(text).not.toMatch(/catalog-\w{6}/);
});

test('is for those who look after the bot, by their object id and in any case', async () => {
  const say = await start({ isAdmin: (id) => id?.toLowerCase() === ann });
  const from = { id: '29:x', name: 'Ann', aadObjectId: ann.toUpperCase() };
  expect((await say('status', { from, locale: 'en-US' }))?.body.summary).toMatch(/^The catalog has/);
  for (const stranger of [
    { ...from, aadObjectId: 'x' },
    { id: '29:x', name: 'Ann' },
    { ...from, aadObjectId: [ann] },
  ]) {
    expect((await say('status', { from: stranger, locale: 'en-US' }))?.body.summary).not.toMatch(
      /catalog has/,
    );
  }
});

test('a message that holds more than the word is looked up', async () => {
  const say = await start();
  const sent = await say('HttpRequestFailure: Okta status 401 Unauthorized', { locale: 'en-US' });
  expect(sent?.body.summary).toMatch(/^Okta/);
});

test('with a quote the word asks about the quote', async () => {
  const say = await start();
  const preview = 'Okta HttpRequestFailure: Server returned: 401 Unauthorized';
  const entities = [{ type: 'quotedReply', quotedReply: { preview } }];
  expect((await say('status', { entities, locale: 'en-US' }))?.body.summary).toMatch(/^Okta/);
});
