import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Credentials } from '../settings/credentials.ts';
import { isFromTeams } from './check-identity.ts';
import { clouds } from './clouds.ts';
import { recordOf } from './json-value.ts';
import { within } from './within.ts';

/** Whom the SDK takes the sender for. */
export type Authenticated = Awaited<
  ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
>;

/** Whether a request is of Teams: its sender, or the status to refuse it with, and why. */
export type Authentication =
  | { readonly identity: Authenticated }
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
  return error instanceof Error && (error.name === 'FetchError' || recordOf(error).statusCode === 500);
}

/** Checks the token of a request for this activity. Never throws. */
export async function authenticate(
  authentication: ConfigurationBotFrameworkAuthentication,
  credentials: Credentials | undefined,
  activity: Activity,
  authorization: string,
): Promise<Authentication> {
  try {
    const identity = await within(keysTimeout, authentication.authenticateRequest(activity, authorization));
    if (identity === undefined)
      return { status: 503, reason: 'keys', why: 'the keys of the Bot Framework did not come in time' };
    if (credentials === undefined) return { identity };
    const { issuer } = clouds[credentials.cloud];
    const { serviceUrl } = activity;
    return isFromTeams(identity.claimsIdentity, { issuer, audience: credentials.appId, serviceUrl })
      ? { identity }
      : { status: 401, reason: 'token', why: 'a request had a token that is not of Teams' };
  } catch (error) {
    return isUnavailable(error)
      ? { status: 503, reason: 'keys', why: 'the keys of the Bot Framework could not be fetched', error }
      : { status: 401, reason: 'token', why: 'a request had no valid token', error };
  }
}
