import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Credentials } from '../../settings/credentials.ts';
import { clouds } from './clouds.ts';
import { checkToken, readToken } from './keys/check-token.ts';
import type { KeyCache } from './keys/key-cache.ts';
import { isEndorsed } from './keys/read-keys.ts';
import { createCredentialsFactory } from './sign-in/create-credentials-factory.ts';
import { createSigner } from './sign-requests.ts';
import type { Sign } from './sign-requests.ts';

/** Whether a request is of Teams: how what is sent back is signed, or the status to refuse it with, and why. */
export type Authentication = { readonly sign: Sign | undefined } | Refused;

/** Why a request is not taken. */
export interface Refused {
  readonly status: 401 | 503;
  readonly reason: 'token' | 'keys';
  readonly why: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
  readonly error?: unknown;
}

/** The SDK's authentication in the cloud of these credentials; without credentials it takes everybody. */
export function createAuthentication(
  credentials: Credentials | undefined,
): ConfigurationBotFrameworkAuthentication {
  if (credentials === undefined) return new ConfigurationBotFrameworkAuthentication({});
  const { appId, tenantId, type, cloud } = credentials;
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...clouds[cloud].settings(tenantId),
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: type,
    },
    createCredentialsFactory(credentials),
  );
}

/** Checks the token of a request for an activity. Never throws. */
export type Authenticate = (activity: Activity, authorization: string) => Promise<Authentication>;

/** Of local mode, where nothing is proved: the SDK would say so as well, by a longer way. */
export const letIn: Authenticate = () => Promise.resolve({ sign: undefined });

const refuseToken = (why: string, error?: unknown): Refused => ({
  status: 401,
  reason: 'token',
  why,
  ...(error === undefined ? {} : { error }),
});

/**
 * Checks tokens as the SDK does and what it leaves unchecked. Not by the SDK: it takes a bad list of keys for a good one and
 * refuses everybody for an hour, and gets other keys for whoever says to be an emulator.
 */
export function createAuthenticate(
  authentication: ConfigurationBotFrameworkAuthentication,
  keys: Pick<KeyCache, 'find'>,
  { appId, cloud }: Credentials,
): Authenticate {
  const { issuer } = clouds[cloud];
  const signerFor = createSigner(authentication, appId);
  return async ({ serviceUrl, channelId }, authorization) => {
    const token = readToken(authorization, { issuer, audience: appId, serviceUrl });
    if (token === undefined) return refuseToken('a request had no valid token');
    const found = keys.find(token.keyId);
    const key = found instanceof Promise ? await found : found;
    if (key === 'unknown') return refuseToken('a request had a token of a key that is not published');
    if ('retryAfter' in key) {
      const why = 'the keys of the Bot Framework could not be fetched';
      return { status: 503, reason: 'keys', why, retryAfter: key.retryAfter };
    }
    if (!isEndorsed(key, channelId)) return refuseToken('a request had a token of another channel');
    try {
      checkToken(token, key.key);
    } catch (error) {
      return refuseToken('a request had no valid token', error);
    }
    return { sign: async () => (await signerFor(serviceUrl))() };
  };
}
