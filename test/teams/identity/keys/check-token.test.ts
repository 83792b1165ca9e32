import type { Activity } from 'botbuilder';
import { createHmac, createPublicKey, createSign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createAuthenticate } from '../../../../src/teams/identity/authenticate.ts';
import type { Authenticate } from '../../../../src/teams/identity/authenticate.ts';
import { createAuthentication, createKeys, credentials } from '../../fake-identity.ts';
import { createPair, startKeyService } from './fake-key-service.ts';
import type { KeyService } from './fake-key-service.ts';

const pairs = {
  good: createPair('good'),
  doubled: createPair('doubled'),
  webchat: createPair('webchat', { endorsements: ['webchat'] }),
  several: createPair('several', { endorsements: ['webchat', 'msteams'] }),
  unendorsed: createPair('unendorsed', { endorsements: [] }),
  silent: createPair('silent', { endorsements: undefined }),
  stranger: createPair('stranger'),
};
const { stranger, ...known } = pairs;
const short = createPair('short', {}, 1_024);
const published = [
  short.published,
  ...Object.values(known).map((pair) => pair.published),
  { ...stranger.published, kid: 'doubled' },
  { kty: 'EC', kid: 'elliptic', crv: 'P-256', x: 'AA', y: 'AA' },
];

let service: KeyService;
let ours: Authenticate;
/** What the SDK says, and what it left to us. */
let theirs: (activity: Activity, authorization: string) => Promise<boolean>;
beforeAll(async () => {
  // It prints the key that a token was refused with.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  service = await startKeyService(published);
  const authentication = createAuthentication(service.openId);
  const keys = createKeys(service.openId);
  ours = createAuthenticate(authentication, keys, credentials);
  theirs = async (activity, authorization) => {
    try {
      const { claimsIdentity } = await authentication.authenticateRequest(activity, authorization);
      const claim = (name: string): unknown => claimsIdentity.getClaimValue(name);
      return (
        claim('iss') === 'https://api.botframework.com' &&
        claim('aud') === credentials.appId &&
        claim('serviceurl') === activity.serviceUrl &&
        typeof claim('exp') === 'number'
      );
    } catch {
      return false;
    }
  };
});
afterAll(async () => {
  vi.restoreAllMocks();
  await service.stop();
});

const activity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/somewhere/',
} as Activity;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hashes: Readonly<Record<string, string>> = { RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' };

/** A token with this header and these claims, signed as its `alg` says. */
function sign(header: object, claims: unknown, key: KeyObject): string {
  const head = `${encode(header)}.${encode(claims)}`;
  const { alg } = header as { readonly alg?: unknown };
  if (alg === 'none') return `${head}.`;
  if (alg === 'HS256') {
    const secret = createPublicKey(key).export({ format: 'pem', type: 'pkcs1' });
    return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
  }
  return `${head}.${createSign(hashes[String(alg)] ?? 'RSA-SHA256')
    .update(head)
    .sign(key, 'base64url')}`;
}

const now = Math.floor(Date.now() / 1_000);
const goodClaims = {
  iss: 'https://api.botframework.com',
  aud: credentials.appId,
  serviceurl: activity.serviceUrl,
  nbf: now,
  exp: now + 3_600,
};

/** A value that somebody may put in the place of a good one. */
const odd = fc.constantFrom<unknown>(undefined, null, '', 0, 1, -1, true, [], {}, 'x', now, `${now}`, 1e300);
/** Mostly the good value. */
const mostly = (value: unknown, ...others: readonly unknown[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(value) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
    { weight: 1, arbitrary: odd },
  );
/** Seconds around now, where clocks may differ by 300. */
const around = fc.constantFrom(-3_600, -310, -290, -1, 0, 290, 310, 3_600).map((seconds) => now + seconds);

const claims = fc.record({
  iss: mostly(goodClaims.iss, 'https://api.botframework.us', [goodClaims.iss], 'https://sts.windows.net/x/'),
  aud: mostly(goodClaims.aud, [goodClaims.aud], goodClaims.aud.toUpperCase(), goodClaims.iss),
  serviceurl: mostly(goodClaims.serviceurl, `${goodClaims.serviceurl}x`, [goodClaims.serviceurl]),
  nbf: fc.oneof({ weight: 4, arbitrary: fc.constant(now) }, around, odd),
  exp: fc.oneof({ weight: 4, arbitrary: fc.constant(now + 3_600) }, around, odd),
  ver: mostly(undefined, '1.0', '2.0', '3.0'),
  appid: mostly(undefined, goodClaims.aud, 'AnonymousSkill', 'somebody'),
  azp: mostly(undefined, goodClaims.aud, 'somebody'),
});
const headers = fc.record({
  alg: mostly('RS256', 'none', 'HS256', 'rs256', 'PS256'),
  typ: mostly('JWT', 'jwt'),
  kid: mostly('good', ...Object.keys(pairs), 'Good', 'GOOD', 'good ', 'elliptic', ['good'], '__proto__'),
});
const byId = new Map<unknown, (typeof pairs)['good']>(Object.entries(pairs));
const keyOf = (kid: unknown) => byId.get(kid) ?? pairs.good;
const schemes = fc.oneof(
  { weight: 9, arbitrary: fc.constant('Bearer ') },
  fc.constantFrom('bearer ', '', ' Bearer ', 'Bearer  '),
);

it('takes and refuses the tokens that the SDK takes and refuses', { timeout: 60_000 }, async () => {
  let [taken, refused] = [0, 0];
  const cases = fc.asyncProperty(
    schemes,
    headers,
    claims,
    fc.constantFrom('own', 'own', 'own', 'own', 'stranger'),
    async (scheme, header, said, signer) => {
      const key = signer === 'own' ? keyOf(header.kid) : stranger;
      const authorization = scheme + sign(header, said, key.privateKey);
      const expected = await theirs(activity, authorization);
      const answer = await ours(activity, authorization);
      expect('sign' in answer).toBe(expected);
      if (!('sign' in answer)) expect(answer.status).toBe(401);
      if (expected) taken += 1;
      else refused += 1;
    },
  );
  await fc.assert(cases, { numRuns: 1_500 });
  expect(taken).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(500);
});

it('takes RS256 and keys of 2,048 bits alone, as the Bot Framework has them, where the SDK takes less', async () => {
  for (const [alg, kid, { privateKey }] of [
    ['RS384', 'good', pairs.good],
    ['RS512', 'good', pairs.good],
    ['RS256', 'short', short],
  ] as const) {
    const authorization = `Bearer ${sign({ alg, kid, typ: 'JWT' }, goodClaims, privateKey)}`;
    expect(await theirs(activity, authorization)).toBe(true);
    expect(await ours(activity, authorization)).toMatchObject({ status: 401 });
  }
});

it('asks nobody else for keys, whoever a token says to be of', async () => {
  const before = service.requests.length;
  const said = { ...goodClaims, iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' };
  const authorization = `Bearer ${sign({ alg: 'RS256', kid: 'x', typ: 'JWT' }, said, stranger.privateKey)}`;
  expect(await ours(activity, authorization)).toMatchObject({ status: 401 });
  expect(service.requests).toHaveLength(before);
});
