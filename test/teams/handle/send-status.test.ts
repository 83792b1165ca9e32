import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolders } from '../../../src/catalog/load/read-folders.ts';
import type { BotHealth } from '../../../src/teams/state/bot-health.ts';
import type { BotParts } from '../../../src/teams/turn/bot-parts.ts';
import { createCatalogState } from '../../../src/teams/state/catalog-state.ts';
import { goodApps, goodEntries, writeCatalog } from '../../catalog/write-catalog.ts';
import { readActivity } from '../read-activity.ts';
import { cardText } from '../sent-card.ts';
import { startTestBot } from '../start-test-bot.ts';

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
  ['狀態', 'zh-TW', '知識庫有 27 個項目，沒有問題。'],
  ['狀態', 'fr-FR', '知識庫有 27 個項目，沒有問題。'],
  ['STATUS', 'zh-TW', '知識庫有 27 個項目，沒有問題。'],
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

const at = new Date('2026-11-24T02:47:05Z');
const troubled: BotHealth = {
  keys: { state: 'old', keys: 2, loadedAt: at, reason: 'NOT_JSON', since: at },
  token: { state: 'bad', code: 'SECRET_REJECTED', reason: 'AADSTS7000222', since: at },
  secretDays: -3,
  store: { isUp: false, driver: 'sqlite', reason: 'the disk is full; free some space (ENOSPC)', since: 0 },
  sends: { waiting: 0, lastFailure: { at, reason: '403' } },
};

test.each([
  [
    'status',
    'en-US',
    [
      'The catalog has 27 entries and no problems. 5 things about the bot itself need attention.',
      'KEYS_FAILED',
      'The bot keeps using the last good ones and tries again by itself. Check that the bot can reach the key service. (NOT_JSON)',
      'SECRET_REJECTED',
      'Create a new one in Microsoft Entra ID under Certificates & secrets, set MicrosoftAppPassword',
      '(AADSTS7000222)',
      'SECRET_EXPIRES',
      'The client secret has expired.',
      'STORAGE_FAILED',
      '(the disk is full; free some space (ENOSPC))',
      'SEND_FAILED',
      '2026-11-24 02:47:05 UTC: The last answer could not be sent.',
    ],
  ],
  [
    '狀態',
    'zh-TW',
    [
      '知識庫有 27 個項目，沒有問題。機器人本身有 5 件事需要處理。',
      '機器人會繼續使用先前取得的金鑰，並自動再試。請確認可以連線到金鑰服務。（NOT_JSON）',
      '「憑證及祕密」建立新的用戶端密碼，設定 MicrosoftAppPassword',
      '用戶端密碼已過期。',
      '儲存區無法使用。',
      '最近一次回答無法送出。',
    ],
  ],
])('%s in %s tells what is wrong with the bot itself, and what to do', async (text, locale, parts) => {
  const state = createCatalogState(readFolders(['catalog/app-connectors']), new Date());
  const say = await start({ catalog: () => state, health: () => Promise.resolve(troubled) });
  const sent = await say(text, { locale });
  for (const part of parts) expect(`${String(sent?.body.summary)} ${cardText(sent)}`).toContain(part);
});

test('nothing is said of the bot itself when nothing is wrong', async () => {
  const say = await start();
  expect(cardText(await say('status', { locale: 'en-US' }))).not.toContain('The bot itself');
});
