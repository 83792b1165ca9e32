import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The bot's credentials in tests. */
export const credentials = {
  appId: '3f0c4e6a-6c1d-4a5e-9a53-6a8f5b1d9c11',
  tenantId: '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c',
  type: 'SingleTenant',
  password: 'secret of the test',
} as const;

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** The keys of somebody whom the service does not know. */
export const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = createServer((request, response) => {
  const origin = `http://${request.headers.host ?? ''}`;
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', endorsements: ['msteams'] };
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify(
      request.url === '/keys' ? { keys: [key] } : { issuer: origin, jwks_uri: `${origin}/keys` },
    ),
  );
});

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with these claims, signed with the service's key unless told otherwise. */
export function sign(
  claims: object,
  { alg = 'RS256', key = privateKey }: { alg?: string; key?: typeof privateKey } = {},
): string {
  const head = `${encode({ alg, typ: 'JWT', kid: 'key-1' })}.${encode(claims)}`;
  if (alg === 'none') return `${head}.`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`;
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
