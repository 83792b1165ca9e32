import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Credentials } from '../settings/credentials.ts';
import { isFromTeams } from './check-identity.ts';
import { clouds } from './clouds.ts';
import { recordOf } from './json-value.ts';
import type { JsonRecord } from './json-value.ts';
import { createSigner } from './sign-requests.ts';
import type { Sign } from './sign-requests.ts';
import { within } from './within.ts';

/** Whether a request is of Teams: how what is sent back is signed, or the status to refuse it with, and why. */
export type Authentication =
  | { readonly sign: Sign | undefined }
  | {
      readonly status: 401 | 503;
      readonly reason: 'token' | 'keys';
      readonly why: string;
      readonly error?: unknown;
    };

/** The SDK's authentication in the cloud of these credentials; without credentials it takes everybody. */
export function createAuthentication(
  credentials: Credentials | undefined,
): ConfigurationBotFrameworkAuthentication {
  if (credentials === undefined) return new ConfigurationBotFrameworkAuthentication({});
  const { appId, tenantId, type, password, cloud } = credentials;
  return new ConfigurationBotFrameworkAuthentication({
    ...clouds[cloud].settings(tenantId),
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: type,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  });
}

/** Milliseconds to wait for the keys that tokens are checked with. The SDK waits for ever. */
const keysTimeout = 5_000;

/** True when the keys to check a token with could not be fetched, which says nothing about the token. */
function isUnavailable(error: unknown): boolean {
  const { statusCode }: JsonRecord = { ...recordOf(error) };
  return error instanceof Error && (error.name === 'FetchError' || statusCode === 500);
}

/** Checks the token of a request for an activity. Never throws. */
export type Authenticate = (activity: Activity, authorization: string) => Promise<Authentication>;

/** Of local mode, where nothing is proved: the SDK would say so as well, by a longer way. */
export const letIn: Authenticate = () => Promise.resolve({ sign: undefined });

/** Checks tokens by the SDK and by what it leaves unchecked. */
export function createAuthenticate(
  authentication: ConfigurationBotFrameworkAuthentication,
  { appId, cloud }: Credentials,
): Authenticate {
  const { issuer } = clouds[cloud];
  const signerFor = createSigner();
  return async (activity, authorization) => {
    try {
      const identity = await within(keysTimeout, authentication.authenticateRequest(activity, authorization));
      if (identity === undefined)
        return { status: 503, reason: 'keys', why: 'the keys of the Bot Framework did not come in time' };
      const { serviceUrl } = activity;
      return isFromTeams(identity.claimsIdentity, { issuer, audience: appId, serviceUrl })
        ? { sign: async () => (await signerFor(identity, serviceUrl))() }
        : { status: 401, reason: 'token', why: 'a request had a token that is not of Teams' };
    } catch (error) {
      return isUnavailable(error)
        ? { status: 503, reason: 'keys', why: 'the keys of the Bot Framework could not be fetched', error }
        : { status: 401, reason: 'token', why: 'a request had no valid token', error };
    }
  };
}
