import { randomUUID } from 'node:crypto';
import { createServer } from 'node:https';
import type { ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTokenSource } from '../../../../src/teams/identity/obtain-token.ts';
import { credentials } from '../../fake-identity.ts';
import { badAnswers } from '../keys/fake-key-service.ts';
import type { Misbehaviour } from '../keys/fake-key-service.ts';
import { createSelfSigned } from '../../self-signed.ts';

const host = 'login.microsoftonline.com';
const { cert, key } = createSelfSigned([host]);
const good = { token_type: 'Bearer', expires_in: 3_600, access_token: 'outbound' };

/** How the service answers for a token; well unless set. */
let answer: Misbehaviour | undefined;
let asked = 0;
const service = createServer({ cert, key }, (request, response: ServerResponse) => {
  request.resume();
  response.setHeader('content-type', 'application/json');
  asked += 1;
  if (answer === undefined) response.end(JSON.stringify(good));
  else answer(response, JSON.stringify(good));
});

const before = https.globalAgent;
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
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
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
});
beforeEach(() => {
  answer = undefined;
  asked = 0;
});

/** Of a bot of its own: the SDK keeps tokens by the id of the bot. */
const createSource = () => createTokenSource({ ...credentials, appId: randomUUID() }, 400);

const saying =
  (changes: object): Misbehaviour =>
  (response) =>
    response.end(JSON.stringify({ ...good, ...changes }));

it('keeps a good token', async () => {
  const obtain = createSource();
  await obtain();
  await obtain();
  expect(asked).toBe(1);
});

it.each([
  ...Object.entries(badAnswers),
  ['no token', saying({ access_token: undefined })],
  ['an empty token', saying({ access_token: '' })],
  ['a token that is none', saying({ access_token: { token: 1 } })],
  ['a token that breaks a header', saying({ access_token: 'a\r\nb' })],
  ['no lifetime', saying({ expires_in: undefined })],
  ['a lifetime of 30 years', saying({ expires_in: 946_080_000 })],
  ['a lifetime beyond all dates', saying({ expires_in: 1e300 })],
  ['a lifetime of nothing', saying({ expires_in: 0 })],
  ['a negative lifetime', saying({ expires_in: -3_600 })],
  ['a lifetime in words', saying({ expires_in: 'long' })],
] as const)('keeps nothing of a bad answer and is well again with the next one: %s', async (_, bad) => {
  const obtain = createSource();
  answer = bad;
  const start = performance.now();
  await expect(obtain()).rejects.toThrow();
  expect(performance.now() - start).toBeLessThan(2_000);
  const tried = asked;
  answer = undefined;
  await obtain();
  expect(asked).toBe(tried + 1);
  await obtain();
  expect(asked).toBe(tried + 1);
});
