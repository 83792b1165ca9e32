import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  claimsFor,
  createAuthentication,
  createKeys,
  credentials,
  sign,
  startFakeIdentity,
  stopFakeIdentity,
} from '../fake-identity.ts';
import { readActivity } from '../read-activity.ts';
import { startTestBot } from '../start-test-bot.ts';
import type { TestBot } from '../start-test-bot.ts';

let keysUrl: string;
let bot: TestBot;

beforeAll(async () => {
  keysUrl = await startFakeIdentity();
});
afterAll(stopFakeIdentity);

beforeEach(async () => {
  bot = await startTestBot({
    credentials,
    keys: createKeys(keysUrl),
    authentication: createAuthentication(keysUrl),
    isTrusted: (url) => url === bot.connector.url,
  });
});
afterEach(async () => {
  await bot.stop();
});

const claims = (changes: object = {}) => claimsFor(bot.connector.url, changes);
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

  it('refuses a service that is not of Teams, though the token names it', async () => {
    const serviceUrl = 'https://evil.example/';
    expect(await post(sign(claims({ serviceurl: serviceUrl })), { serviceUrl })).toEqual({
      status: 403,
      text: '',
    });
  });

  it('says that it is not its fault when the keys cannot be fetched', async () => {
    const lost = await startTestBot({
      credentials,
      keys: createKeys('http://127.0.0.1:1/openid'),
      authentication: createAuthentication('http://127.0.0.1:1/openid'),
    });
    const token = sign(claimsFor(lost.connector.url));
    expect(await lost.post(readActivity('personal-plain'), { authorization: `Bearer ${token}` })).toEqual({
      status: 503,
      text: '',
    });
    await lost.stop();
  });

  it('does not wait for the keys for ever', { timeout: 15_000 }, async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const lost = await startTestBot({
      credentials,
      keys: createKeys(`http://127.0.0.1:${port}/openid`),
      authentication: createAuthentication(`http://127.0.0.1:${port}/openid`),
    });
    const start = performance.now();
    const authorization = `Bearer ${sign(claimsFor(lost.connector.url))}`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => lost.post(readActivity('personal-plain'), { authorization })),
    );
    expect(answers).toEqual([1, 2, 3].map(() => ({ status: 503, text: '' })));
    expect(performance.now() - start).toBeLessThan(8_000);
    silent.closeAllConnections();
    silent.close();
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
