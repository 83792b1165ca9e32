import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTokenSource } from '../../../../src/teams/identity/obtain-token.ts';
import { credentials } from '../../fake-identity.ts';
import { badAnswers } from '../keys/fake-key-service.ts';
import type { Misbehaviour } from '../keys/fake-key-service.ts';

const good = () => ({
  access_token: 'managed',
  expires_on: String(Math.floor(Date.now() / 1_000) + 3_600),
  token_type: 'Bearer',
});

/** How the endpoint of this machine answers; well unless set. */
let answer: Misbehaviour | undefined;
let asked = 0;
const endpoint = createServer((request, response: ServerResponse) => {
  request.resume();
  response.setHeader('content-type', 'application/json');
  asked += 1;
  if (answer === undefined) response.end(JSON.stringify(good()));
  else answer(response, JSON.stringify(good()));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  const { port } = endpoint.address() as AddressInfo;
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'of the test');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  endpoint.closeAllConnections();
  await new Promise((resolve) => endpoint.close(resolve));
});
beforeEach(() => {
  answer = undefined;
  asked = 0;
});

/** Of an identity of its own: the SDK keeps tokens by it. */
function createSource() {
  const { tenantId, cloud, allowedTenants } = credentials;
  const identity = { appId: randomUUID(), tenantId, cloud, allowedTenants, type: 'UserAssignedMSI' } as const;
  return createTokenSource(identity, 400);
}

const saying =
  (changes: object): Misbehaviour =>
  (response) =>
    response.end(JSON.stringify({ ...good(), ...changes }));

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
  ['no lifetime', saying({ expires_on: undefined })],
])(
  'of the endpoint of this machine, %s is told, in time, and forgotten',
  { timeout: 30_000 },
  async (_what, bad) => {
    const obtain = createSource();
    answer = bad;
    const begin = performance.now();
    await expect(obtain()).rejects.toThrow();
    expect(performance.now() - begin).toBeLessThan(2_000);
    answer = undefined;
    await obtain();
    const tried = asked;
    await obtain();
    expect(asked).toBe(tried);
  },
);
