import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchKeys, keysTimeout } from '../../../../src/teams/identity/keys/fetch-keys.ts';
import { badAnswers, createPair, startKeyService } from './fake-key-service.ts';
import type { KeyService } from './fake-key-service.ts';

const first = createPair('key-1');
let service: KeyService;
beforeAll(async () => {
  service = await startKeyService([first.published]);
});
afterAll(() => service.stop());
beforeEach(() => {
  service.keys = [first.published];
  service.document = undefined;
  service.list = undefined;
});

/** Short, so that an answer that never ends is none soon. */
const timeout = 400;
const fetchNow = (within = timeout) => fetchKeys(new URL(service.openId), within);

/** As a time-out it would be a failure as well, but one that says nothing of the answer. */
const neverEnds = new Set(['a body that never ends', 'no answer']);

describe.each(['document', 'list'] as const)('a bad %s', (which) => {
  it.each(Object.entries(badAnswers))('is refused in time: %s', async (name, answer) => {
    service[which] = answer;
    const start = performance.now();
    const reason = await fetchNow().catch((error: unknown) => error);
    expect(reason).toBeInstanceOf(Error);
    expect(performance.now() - start).toBeLessThan(timeout + 1_000);
    const isLate = (reason as { readonly code?: string }).code === 'ETIMEDOUT';
    expect(isLate).toBe(neverEnds.has(name));
    service[which] = undefined;
    expect([...(await fetchNow(keysTimeout)).keys()]).toEqual(['key-1']);
  });
});

it('gives up after 5 s in all', () => {
  expect(keysTimeout).toBe(5_000);
});

it('gives up in time though the service takes the connection and says nothing at all', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  for (const scheme of ['http', 'https'])
    await expect(fetchKeys(new URL(`${scheme}://127.0.0.1:${port}/`), 100)).rejects.toMatchObject({
      code: 'ETIMEDOUT',
    });
  silent.close();
});

it.each([
  ['no issuer', { jwks_uri: 'https://login.example/keys' }, 'NO_ISSUER'],
  ['no address of keys', { issuer: 'x' }, 'NO_JWKS_URI'],
  ['an address that is none', { issuer: 'x', jwks_uri: 'keys' }, 'NO_JWKS_URI'],
  ['an address of a file', { issuer: 'x', jwks_uri: 'file:///etc/passwd' }, 'NO_JWKS_URI'],
])('a document with %s is refused', async (_, document, code) => {
  service.document = (response) => response.end(JSON.stringify(document));
  await expect(fetchNow()).rejects.toMatchObject({ code });
});

const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });

it.each<[string, readonly unknown[]]>([
  ['no keys', []],
  ['holes', [null, 7, 'key', [], {}]],
  ['a key without an id', [createPair('').published]],
  ['a key of another kind', [{ ...elliptic, kid: 'key-1' }]],
  ['a key that is too short', [createPair('key-1', {}, 1_024).published]],
  ['a key whose numbers are none', [{ kty: 'RSA', kid: 'key-1', n: '!', e: '!' }]],
  ['a key without numbers', [{ kty: 'RSA', kid: 'key-1' }]],
  ['a key of another channel alone', [createPair('key-1', { endorsements: ['webchat'] }).published]],
  ['a key whose channels are no list', [createPair('key-1', { endorsements: 'msteams' }).published]],
])('a list of %s is no list of keys', async (_, keys) => {
  service.keys = keys;
  await expect(fetchNow()).rejects.toMatchObject({ code: 'NO_KEYS' });
});

it('what cannot be used is left out, and of two keys with one id the first counts', async () => {
  const second = createPair('key-1');
  service.keys = [null, { kty: 'RSA', kid: 'bad' }, first.published, second.published];
  const keys = await fetchNow();
  expect([...keys.keys()]).toEqual(['key-1']);
  const jwk = keys.get('key-1')?.key.export({ format: 'jwk' });
  expect(first.published).toMatchObject({ n: jwk?.n });
});
