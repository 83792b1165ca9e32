import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchKeys } from '../../src/teams/identity/keys/fetch-keys.ts';
import { createKeyCache } from '../../src/teams/identity/keys/key-cache.ts';
import type { KeyCache } from '../../src/teams/identity/keys/key-cache.ts';
import type { Credentials } from '../../src/settings/credentials.ts';

/** The bot's credentials in tests. */
export const credentials: Credentials = {
  appId: '3f0c4e6a-6c1d-4a5e-9a53-6a8f5b1d9c11',
  tenantId: '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c',
  type: 'SingleTenant',
  password: 'secret of the test',
  cloud: 'public',
  allowedTenants: ['7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c'],
};

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** The keys of somebody whom the service does not know. */
export const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What the service publishes: a key for Teams, and one that other channels use. */
const published = [
  { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', endorsements: ['msteams'] },
  { ...publicKey.export({ format: 'jwk' }), kid: 'key-webchat', endorsements: ['webchat'] },
];

/** The OpenID document or the keys, by the path of a request to `origin`. */
export function describeKeys(origin: string, path: string | undefined): unknown {
  return path === '/keys' ? { keys: published } : { issuer: origin, jwks_uri: `${origin}/keys` };
}

const keys = createServer((request, response) => {
  const origin = `http://${request.headers.host ?? ''}`;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(describeKeys(origin, request.url)));
});

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** How a token is signed, where not as the service does. */
interface Signing {
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: typeof privateKey;
}

/** The published key taken for a secret that both sides know, which is how HS256 is forged. */
const publicSecret = publicKey.export({ format: 'pem', type: 'pkcs1' });

/** A token with these claims, signed with the service's key unless told otherwise. */
export function sign(claims: object, signing: Signing = {}): string {
  const { alg = 'RS256', kid = 'key-1', key = privateKey } = signing;
  const head = `${encode({ alg, typ: 'JWT', kid })}.${encode(claims)}`;
  if (alg === 'none') return `${head}.`;
  if (alg === 'HS256')
    return `${head}.${createHmac('sha256', publicSecret).update(head).digest('base64url')}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`;
}

/** The claims of a token that Teams would send for this service, with some replaced. */
export function claimsFor(serviceUrl: string, changes: object = {}): object {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: 'https://api.botframework.com',
    aud: credentials.appId,
    serviceurl: serviceUrl,
    iat: now,
    nbf: now,
    exp: now + 600,
    ...changes,
  };
}

/** Starts the service that publishes the key; gives the address of its OpenID document. */
export async function startFakeIdentity(): Promise<string> {
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(keys.address() as AddressInfo).port}/openid`;
}

/** Ends the service. */
export function stopFakeIdentity(): void {
  keys.close();
}

/** What tokens are checked with: the keys of `openId`. */
export const createKeys = (openId: string): KeyCache =>
  createKeyCache({ fetchKeys: () => fetchKeys(new URL(openId)) });

/** botbuilder's real authentication, with the keys of `openId` and a fixed token for what the bot sends. */
export function createAuthentication(openId: string): ConfigurationBotFrameworkAuthentication {
  const outbound = {
    isAuthenticationDisabled: () => Promise.resolve(false),
    isValidAppId: (id: string) => Promise.resolve(id === credentials.appId),
  };
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: credentials.appId,
      ToBotFromChannelOpenIdMetadataUrl: openId,
      ToBotFromEmulatorOpenIdMetadataUrl: openId,
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      OAuthUrl: 'https://token.botframework.com',
      CallerId: '',
      ValidateAuthority: 'false',
    },
    {
      ...outbound,
      createCredentials: () =>
        Promise.resolve({
          signRequest: (request: { headers: { set(name: string, value: string): void } }) => {
            request.headers.set('authorization', 'Bearer outbound');
            return Promise.resolve(request);
          },
        }),
    } as never,
  );
}
