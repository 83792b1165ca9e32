import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { freePort, waitFor } from '../start-main.ts';
import { startFakeCloud } from './fake-cloud.ts';
import {
  claimsFor,
  credentials,
  sign,
  startFakeIdentity,
  stopFakeIdentity,
  stranger,
} from './fake-identity.ts';
import { inProduction } from './in-production.ts';
import { readActivity } from './read-activity.ts';
import { sendRaw, statusesOf } from './send-raw.ts';
import { startGuardedBot } from './start-guarded-bot.ts';
import { startInFolder } from './start-in-folder.ts';
import { startTestBot } from './start-test-bot.ts';
import type { TestBot } from './start-test-bot.ts';

const teams = 'smba.trafficmanager.net';

let keysUrl: string;
let bot: TestBot;
beforeAll(async () => {
  keysUrl = await startFakeIdentity();
  bot = await startGuardedBot(keysUrl);
});
afterAll(async () => {
  await bot.stop();
  stopFakeIdentity();
});
beforeEach(() => {
  service = bot.connector.url;
  bot.connector.sent.length = 0;
});

/** The service that tokens are for. */
let service: string;
const now = () => Math.floor(Date.now() / 1_000);
const claims = (changes: object = {}) => claimsFor(service, changes);
const good = () => `Bearer ${sign(claims())}`;
const bearer = (changes: object) => `Bearer ${sign(claims(changes))}`;
const post = (authorization: string | undefined, changes: Readonly<Record<string, unknown>> = {}) =>
  bot.post(readActivity('personal-plain', changes), authorization === undefined ? {} : { authorization });

/** A token that is wrong: the Authorization header it makes. */
const wrong: readonly (readonly [string, () => string | undefined])[] = [
  ['no header', () => undefined],
  ['an empty header', () => ''],
  ['a header of blanks', () => '   '],
  ['the scheme Basic', () => 'Basic dXNlcjpwYXNz'],
  ['a scheme alone', () => 'Bearer'],
  ['words', () => 'Bearer not.a.token'],
  ['three dots', () => 'Bearer ...'],
  ['broken base64', () => 'Bearer e30.e30.'],
  ['a good token in lower-case bearer', () => good().replace('Bearer', 'bearer')],
  ['a good token after two blanks', () => good().replace(' ', '  ')],
  ['a good token after a tab', () => good().replace(' ', '\t')],
  ['a good token without a scheme', () => sign(claims())],
  ['two tokens in one header', () => `${good()} ${sign(claims())}`],
  ['two tokens with a comma', () => `${good()}, ${good()}`],
  ['a good token cut off', () => good().slice(0, -20)],
  ['a token of 12 KB', () => `Bearer ${'a'.repeat(12_000)}`],
  ['no algorithm', () => `Bearer ${sign(claims(), { alg: 'none' })}`],
  ['the public key taken for a secret', () => `Bearer ${sign(claims(), { alg: 'HS256' })}`],
  ['a signature of another key', () => `Bearer ${sign(claims(), { key: stranger.privateKey })}`],
  ['a key that nobody published', () => `Bearer ${sign(claims(), { kid: 'key-9' })}`],
  ['a key of another channel', () => `Bearer ${sign(claims(), { kid: 'key-webchat' })}`],
  [
    'an old token of another key',
    () => `Bearer ${sign(claims({ exp: now() - 3_600 }), { key: stranger.privateKey })}`,
  ],
  ['a date that is no number', () => bearer({ exp: '2099-01-01' })],
  ['a beginning that is no number', () => bearer({ nbf: '2020-01-01' })],
  ['claims that are no object', () => `Bearer ${sign(['claims'])}`],
  ['signs that are of no token', () => `${good()}~`],
  ['an old token', () => bearer({ exp: now() - 3_600 })],
  ['a token of tomorrow', () => bearer({ nbf: now() + 86_400 })],
  ['a token that never runs out', () => bearer({ exp: undefined })],
  ['another issuer', () => bearer({ iss: 'https://evil.example' })],
  ['no issuer', () => bearer({ iss: undefined })],
  ['another audience', () => bearer({ aud: '00000000-0000-4000-8000-000000000000' })],
  ['no audience', () => bearer({ aud: undefined })],
  ['a list of audiences', () => bearer({ aud: [credentials.appId] })],
  ['another service', () => bearer({ serviceurl: 'https://smba.trafficmanager.net/other/' })],
  ['a list of services', () => bearer({ serviceurl: [service] })],
  ['no service', () => bearer({ serviceurl: undefined })],
  [
    'a token that the bot got for itself',
    () =>
      bearer({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: credentials.appId,
        serviceurl: undefined,
      }),
  ],
  [
    'a token that the bot got for itself and that names the service',
    () =>
      bearer({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: credentials.appId,
      }),
  ],
];

describe('a request with credentials', () => {
  it('is answered when Teams sent it, with a token of its own', async () => {
    expect(await post(good())).toEqual({ status: 200, text: '' });
    expect(bot.connector.sent.map(({ authorization }) => authorization)).toEqual(['Bearer outbound']);
  });

  it('is refused for a service that is not of Teams, though the token names it', async () => {
    service = 'https://evil.example/';
    expect(await post(good(), { serviceUrl: service })).toEqual({ status: 403, text: '' });
  });

  it.each(wrong)('is refused for %s, with 401 and nothing else', async (_, header) => {
    expect(await post(header())).toEqual({ status: 401, text: '' });
    expect(bot.connector.sent).toEqual([]);
  });

  it('is refused for a token of 100 KB, and nothing of it is read', async () => {
    const answer = await sendRaw(
      bot.origin,
      `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${'a'.repeat(100_000)}\r\n\r\n`,
    );
    expect(statusesOf(answer)).toEqual([431]);
  });

  it('is refused for two Authorization headers, whichever is good', async () => {
    const body = JSON.stringify({ ...readActivity('personal-plain'), serviceUrl: bot.connector.url });
    const head = `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
    const headers = [`Authorization: ${good()}\r\n`, 'authorization: Bearer x\r\n'];
    for (const both of [headers, headers.toReversed()])
      expect(statusesOf(await sendRaw(bot.origin, `${head}${both.join('')}\r\n${body}`))).toEqual([401]);
    expect(bot.connector.sent).toEqual([]);
  });

  it.each(['AseChannel', 'emulator', 'webchat', 'directline', 'MSTEAMS', 'msteams '])(
    'is refused when it came by the channel %j',
    async (channelId) => {
      expect(await post(good(), { channelId })).toEqual({ status: 403, text: '' });
      expect(bot.connector.sent).toEqual([]);
    },
  );

  it.each(['type', 'channelId', 'serviceUrl'])(
    'is refused without a sensible %s, with 400 and nothing else',
    async (field) => {
      for (const value of [undefined, null, '', 7, true, [], {}, ['msteams']])
        expect(await post(good(), { [field]: value })).toEqual({ status: 400, text: '' });
      expect(bot.connector.sent).toEqual([]);
    },
  );

  it.each(['id', 'replyToId', 'conversation', 'from', 'recipient'])(
    'is refused for an id of %s that no answer could be sent to, with 400 and nothing else',
    async (field) => {
      for (const value of [7, true, [], {}, { toString: 1 }, '\ud800', '..', '.']) {
        const changed = field.endsWith('d') ? value : { id: value };
        expect(await post(good(), { [field]: changed })).toEqual({ status: 400, text: '' });
      }
      expect(bot.connector.sent).toEqual([]);
    },
  );

  it('is answered though its ids are missing or null', async () => {
    for (const value of [undefined, null])
      expect((await post(good(), { id: value, replyToId: value, from: { id: value } })).status).toBe(200);
    expect(bot.connector.sent).toHaveLength(2);
  });
});

describe('a bot in production', { timeout: 60_000 }, () => {
  it('writes of refused tokens one line a reason to the log, and nothing else anywhere', async () => {
    const { folder, start } = startInFolder();
    const fake = await startFakeCloud(['login.botframework.com', 'login.microsoftonline.com', teams]);
    onTestFinished(() => fake.stop());
    const port = await freePort();
    const run = start({
      ...inProduction(fake, folder),
      PORT: String(port),
    });
    await waitFor(run, /^Ready/m);
    const output = run.output();
    service = `https://${teams}/somewhere/`;
    const body = JSON.stringify(readActivity('personal-plain', { serviceUrl: service }));
    const statusFor = async (authorization: string | undefined): Promise<number> => {
      const headers = {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      };
      const url = `http://127.0.0.1:${port}/api/messages`;
      return (await fetch(url, { method: 'POST', headers, body })).status;
    };
    expect(await statusFor(good())).toBe(200);
    for (const [name, header] of wrong) expect([name, await statusFor(header())]).toEqual([name, 401]);
    const refused = run
      .errors()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly msg: string; readonly status?: number })
      .filter(({ status }) => status === 401);
    expect(refused.length).toBeGreaterThan(1);
    expect(refused.length).toBeLessThan(wrong.length);
    for (const { msg } of refused)
      expect(msg).toMatch(
        /^a request had (no valid token|a token of (another channel|a key that is not published))$/,
      );
    expect(run.output()).toBe(output);
    expect(run.errors()).not.toMatch(/BEGIN|eyJ|secret of the test/);
  });
});

describe('in local mode', () => {
  it.each(['msteams', 'emulator', 'webchat'])('the channel %s is answered', async (channelId) => {
    const local = await startTestBot();
    expect((await local.post(readActivity('personal-plain', { channelId }))).status).toBe(200);
    expect(local.connector.sent).toHaveLength(1);
    await local.stop();
  });

  it('another channel is not', async () => {
    const local = await startTestBot();
    expect((await local.post(readActivity('personal-plain', { channelId: 'directline' }))).status).toBe(403);
    await local.stop();
  });
});

describe('the tenants', () => {
  const [own, friend, other] = [
    credentials.tenantId,
    '11111111-2222-4333-8444-555555555555',
    '22222222-2222-4333-8444-555555555555',
  ];
  let open: TestBot;
  beforeAll(async () => {
    open = await startGuardedBot(keysUrl, {
      credentials: { ...credentials, allowedTenants: [own, friend] },
    });
  });
  afterAll(async () => {
    await open.stop();
  });

  /** What an activity says of its tenant, in the conversation and in the channel's data, and how it is answered. */
  const cases: readonly (readonly [unknown, unknown, number])[] = [
    [own, own, 200],
    [friend, friend, 200],
    [friend.toUpperCase(), friend, 200],
    [friend, undefined, 200],
    [undefined, friend, 200],
    [undefined, undefined, 200],
    [other, other, 403],
    [other, undefined, 403],
    [undefined, other, 403],
    [own, other, 403],
    [own, friend, 403],
    [[own], own, 403],
    [own, { id: own }, 403],
  ];
  it.each(cases)('%j and %j are answered with %d', async (conversation, data, status) => {
    const changes = {
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: conversation },
      channelData: { tenant: { id: data } },
    };
    const authorization = `Bearer ${sign(claimsFor(open.connector.url))}`;
    const { status: actual } = await open.post(readActivity('personal-plain', changes), { authorization });
    expect(actual).toBe(status);
  });
});
