import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokenSource } from '../../../../src/teams/identity/obtain-token.ts';
import { credentials } from '../../fake-identity.ts';
import { createSelfSigned } from '../../self-signed.ts';
import { badAnswers } from '../keys/fake-key-service.ts';
import type { Misbehaviour } from '../keys/fake-key-service.ts';

/** How who gives tokens answers; well unless set. */
let answer: Misbehaviour | undefined;
let asked = 0;
beforeEach(() => {
  answer = undefined;
  asked = 0;
});

const answerWith =
  (good: () => object): RequestListener =>
  (request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    asked += 1;
    const text = JSON.stringify(good());
    if (answer === undefined) response.end(text);
    else answer(response, text);
  };

async function listen(server: Server | https.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const close = (server: Server | https.Server) =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });

const saying =
  (changes: object): Misbehaviour =>
  (response, good) =>
    response.end(JSON.stringify({ ...(JSON.parse(good) as object), ...changes }));

const bad = (changes: Readonly<Record<string, object>>): (readonly [string, Misbehaviour])[] => [
  ...Object.entries(badAnswers),
  ['no token', saying({ access_token: undefined })],
  ['an empty token', saying({ access_token: '' })],
  ...Object.entries(changes).map(([what, change]) => [what, saying(change)] as const),
];

/** What holds of a source whoever gives the token. `create`: of a bot of its own, since the SDK keeps tokens by its id. */
function itKeepsGoodTokensAlone(
  create: () => () => Promise<void>,
  badOnes: readonly (readonly [string, Misbehaviour])[],
): void {
  it('keeps a good token', async () => {
    const obtain = create();
    await obtain();
    await obtain();
    expect(asked).toBe(1);
  });

  it.each(badOnes)(
    'keeps nothing of a bad answer, tells it in time, and is well again with the next one: %s',
    { timeout: 30_000 },
    async (_what, misbehave) => {
      const obtain = create();
      answer = misbehave;
      const begin = performance.now();
      await expect(obtain()).rejects.toThrow();
      expect(performance.now() - begin).toBeLessThan(2_000);
      const tried = asked;
      answer = undefined;
      await obtain();
      // A managed identity is asked for once more where its connection broke.
      const told = asked;
      expect(told).toBeGreaterThan(tried);
      await obtain();
      expect(asked).toBe(told);
    },
  );
}

describe('with a client secret', () => {
  const host = 'login.microsoftonline.com';
  const { cert, key } = createSelfSigned([host]);
  const good = { token_type: 'Bearer', expires_in: 3_600, access_token: 'outbound' };
  const service = https.createServer(
    { cert, key },
    answerWith(() => good),
  );
  const before = https.globalAgent;
  beforeAll(async () => {
    const port = await listen(service);
    // The way to the sign-in service, as a proxy would be.
    https.globalAgent = new https.Agent({
      ca: cert,
      lookup: (_name, _options, done) => {
        done(null, [{ address: '127.0.0.1', family: 4 }]);
      },
    });
    const create = https.globalAgent.createConnection.bind(https.globalAgent);
    https.globalAgent.createConnection = (options, done) => create({ ...options, port }, done);
  });
  afterAll(async () => {
    https.globalAgent.destroy();
    https.globalAgent = before;
    await close(service);
  });

  itKeepsGoodTokensAlone(
    () => createTokenSource({ ...credentials, appId: randomUUID() }, 400),
    bad({
      'a token that is none': { access_token: { token: 1 } },
      'a token that breaks a header': { access_token: 'a\r\nb' },
      'no lifetime': { expires_in: undefined },
      'a lifetime of 30 years': { expires_in: 946_080_000 },
      'a lifetime beyond all dates': { expires_in: 1e300 },
      'a lifetime of nothing': { expires_in: 0 },
      'a negative lifetime': { expires_in: -3_600 },
      'a lifetime in words': { expires_in: 'long' },
    }),
  );
});

describe('as a managed identity, of the endpoint of this machine', () => {
  const good = () => ({
    access_token: 'managed',
    expires_on: String(Math.floor(Date.now() / 1_000) + 3_600),
    token_type: 'Bearer',
  });
  const endpoint = createServer(answerWith(good));
  beforeAll(async () => {
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${await listen(endpoint)}/msi/token`);
    vi.stubEnv('IDENTITY_HEADER', 'of the test');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await close(endpoint);
  });

  const { tenantId, cloud, allowedTenants } = credentials;
  const identity = { tenantId, cloud, allowedTenants, type: 'UserAssignedMSI' } as const;
  itKeepsGoodTokensAlone(
    () => createTokenSource({ ...identity, appId: randomUUID() }, 400),
    bad({ 'no lifetime': { expires_on: undefined } }),
  );
});
