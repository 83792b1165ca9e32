import type { Credentials } from '../../settings/credentials.ts';
import { clouds } from './clouds.ts';
import { createCredentialsFactory } from './sign-in/create-credentials-factory.ts';
import { signInTimeout } from './sign-in/create-network-client.ts';

/** What the SDK takes for the public cloud. https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const publicCloud = {
  scope: 'https://api.botframework.com',
  login: 'https://login.microsoftonline.com/botframework.com',
};

/**
 * Gives the function that gets the token that answers are sent with, from the SDK's own cache as long as it is good, and
 * throws what the sign-in service says where there is none.
 */
export function createTokenSource(credentials: Credentials, timeout = signInTimeout): () => Promise<void> {
  const { appId, tenantId, cloud } = credentials;
  const factory = createCredentialsFactory(credentials, timeout);
  const { ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrl: login } =
    clouds[cloud].settings(tenantId);
  const created = factory.createCredentials(
    appId,
    scope ?? publicCloud.scope,
    login ?? publicCloud.login,
    true,
  );
  // Only the signature of a request makes every kind of credentials get a token.
  const unsent = { headers: { set: () => undefined } };
  type Signed = Parameters<Awaited<typeof created>['signRequest']>[0];
  return async () => {
    await (await created).signRequest(unsent as unknown as Signed);
  };
}
