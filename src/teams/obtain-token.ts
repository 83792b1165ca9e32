import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Credentials } from '../settings/credentials.ts';
import { clouds } from './clouds.ts';

/** What the SDK takes for the public cloud. https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const publicCloud = {
  scope: 'https://api.botframework.com',
  login: 'https://login.microsoftonline.com/botframework.com',
};

/**
 * Gives the function that gets the token that answers are sent with, from the SDK's own cache as long as it is good, and
 * throws what the sign-in service says where there is none.
 */
export function createTokenSource(credentials: Credentials): () => Promise<void> {
  const { appId, tenantId, type, password, cloud } = credentials;
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: type,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  });
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
