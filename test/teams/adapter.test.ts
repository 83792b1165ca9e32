import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createAuthentication,
  credentials,
  sign,
  startFakeIdentity,
  stopFakeIdentity,
  stranger,
} from './fake-identity.ts';
import { readActivity } from './read-activity.ts';
import { startTestBot } from './start-test-bot.ts';
import type { TestBot } from './start-test-bot.ts';

let keysUrl: string;
let bot: TestBot;

beforeAll(async () => {
  keysUrl = await startFakeIdentity();
});
afterAll(stopFakeIdentity);

beforeEach(async () => {
  bot = await startTestBot({
    credentials,
    authentication: createAuthentication(keysUrl),
    isTrusted: (url) => url === bot.connector.url,
  });
});
afterEach(async () => {
  await bot.stop();
});

const now = () => Math.floor(Date.now() / 1_000);
const claims = (changes: object = {}) => ({
  iss: 'https://api.botframework.com',
  aud: credentials.appId,
  serviceurl: bot.connector.url,
  iat: now(),
  exp: now() + 600,
  ...changes,
});
const post = (token: string | undefined, changes: Readonly<Record<string, unknown>> = {}) =>
  bot.post(
    readActivity('personal-plain', changes),
    token === undefined ? {} : { authorization: `Bearer ${token}` },
  );

describe('with credentials', () => {
  it('answers who has a token of the Bot Framework, with a token of its own', async () => {
    expect(await post(sign(claims()))).toEqual({ status: 200, text: '' });
    expect(bot.connector.sent).toHaveLength(1);
    expect(bot.connector.sent[0]?.authorization).toBe('Bearer outbound');
  });

  it.each([
    ['no token', () => undefined],
    ['a signature of another key', () => sign(claims(), { key: stranger.privateKey })],
    ['no algorithm', () => sign(claims(), { alg: 'none' })],
    ['an algorithm that does not fit the key', () => sign(claims(), { alg: 'HS256' })],
    ['another audience', () => sign(claims({ aud: 'somebody-else' }))],
    ['another issuer', () => sign(claims({ iss: 'https://evil.example' }))],
    ['an old token', () => sign(claims({ exp: now() - 3_600 }))],
    [
      'a token for another service',
      () => sign(claims({ serviceurl: 'https://smba.trafficmanager.net/other/' })),
    ],
    ['no token at all but words', () => 'not.a.token'],
    ['a token of three dots', () => '..'],
  ])('refuses %s with 401 and nothing else', async (_, token) => {
    expect(await post(token())).toEqual({ status: 401, text: '' });
    expect(bot.connector.sent).toEqual([]);
  });

  it.each(['Basic abc', 'Bearer', 'Bearer a b'])('refuses the header %j with 401', async (authorization) => {
    expect(await bot.post(readActivity('personal-plain'), { authorization })).toEqual({
      status: 401,
      text: '',
    });
  });

  it.each([
    { channelId: undefined },
    { channelId: 1 },
    { type: undefined },
    { type: null },
    { serviceUrl: '' },
    { serviceUrl: 7 },
  ])('refuses %j with 400 and nothing else', async (changes) => {
    expect(await post(sign(claims()), changes)).toEqual({ status: 400, text: '' });
  });

  it('refuses a service that is not of Teams, though the token names it', async () => {
    const serviceUrl = 'https://evil.example/';
    expect(await post(sign(claims({ serviceurl: serviceUrl })), { serviceUrl })).toEqual({
      status: 403,
      text: '',
    });
  });

  it.each([
    [
      'another tenant',
      { channelData: { tenant: { id: 'other' } }, conversation: { id: 'a:1', tenantId: 'other' } },
    ],
    ['two tenants', { channelData: { tenant: { id: 'other' } } }],
    ['a tenant that is no text', { channelData: { tenant: { id: ['x'] } } }],
  ])('refuses %s', async (_, changes) => {
    expect(await post(sign(claims()), changes)).toEqual({ status: 403, text: '' });
    expect(bot.connector.sent).toEqual([]);
  });

  it('answers an activity that names no tenant', async () => {
    const changes = { channelData: null, conversation: { id: 'a:1', conversationType: 'personal' } };
    expect((await post(sign(claims()), changes)).status).toBe(200);
  });

  it('says that it is not its fault when the keys cannot be fetched', async () => {
    const lost = await startTestBot({
      credentials,
      authentication: createAuthentication('http://127.0.0.1:1/openid'),
    });
    const token = sign(claims());
    expect(await lost.post(readActivity('personal-plain'), { authorization: `Bearer ${token}` })).toEqual({
      status: 503,
      text: '',
    });
    await lost.stop();
  });

  it('never writes a token or a secret to the log', async () => {
    const token = sign(claims({ aud: 'somebody-else' }));
    await post(token);
    await post('eyJ.broken.token');
    expect(bot.log.join()).not.toContain(token.slice(0, 40));
    expect(bot.log.join()).not.toContain('broken');
    expect(bot.log.join()).not.toContain(credentials.password);
  });
});

describe('in local mode', () => {
  it('answers this machine alone', async () => {
    const local = await startTestBot();
    expect((await local.post(readActivity('personal-plain'))).status).toBe(200);
    expect(await local.post(readActivity('personal-plain', { serviceUrl: 'http://192.0.2.1/' }))).toEqual({
      status: 403,
      text: '',
    });
    expect(local.connector.sent).toHaveLength(1);
    await local.stop();
  });
});
