import type * as Msal from '@azure/msal-node' with { 'resolution-mode': 'require' };
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AppCredentials,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  MsalAppCredentials,
} from 'botframework-connector';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { createRequire } from 'node:module';
import type { Credentials } from '../../settings/credentials.ts';
import { DocumentError } from '../document-error.ts';
import { within } from '../within.ts';
import { longestLifetime } from './check-answer.ts';
import { createNetworkClient, signInTimeout } from './create-network-client.ts';

// The one that the SDK has loaded, which is another one than an import would give.
const { ConfidentialClientApplication } = createRequire(import.meta.url)('@azure/msal-node') as typeof Msal;

/** The SDK's factory for a client secret, whose credentials ask the sign-in service by a client of ours. */
class SecretFactory extends ConfigurationServiceClientCredentialFactory {
  readonly #secret: string;
  readonly #timeout: number;

  constructor({ appId, tenantId, type }: Credentials, secret: string, timeout: number) {
    super({
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: type,
      MicrosoftAppPassword: secret,
    });
    this.#secret = secret;
    this.#timeout = timeout;
  }

  override async createCredentials(
    ...asked: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>
  ) {
    // The SDK's own know where to sign in, and for what.
    const own = await super.createCredentials(...asked);
    if (!(own instanceof AppCredentials)) return own;
    const { appId, oAuthEndpoint, oAuthScope } = own;
    const application = new ConfidentialClientApplication({
      auth: { clientId: appId, clientSecret: this.#secret, authority: oAuthEndpoint },
      system: { networkClient: createNetworkClient(this.#timeout) },
    });
    return new MsalAppCredentials(application, appId, oAuthEndpoint, oAuthScope);
  }
}

/** Tokens of a managed identity, in time, and kept no longer than a token is good. */
class IdentityTokens extends JwtTokenProviderFactory {
  override createAzureServiceTokenProvider(appId: string) {
    const provider = super.createAzureServiceTokenProvider(appId);
    const getToken = provider.getToken.bind(provider);
    provider.getToken = async (...asked) => {
      const token = await within(signInTimeout, getToken(...asked));
      if (token === undefined) throw new DocumentError('ETIMEDOUT');
      if (token.token === '') throw new DocumentError('NO_TOKEN');
      const latest = Date.now() + longestLifetime * 1_000;
      return { ...token, expiresOnTimestamp: Math.min(token.expiresOnTimestamp, latest) };
    };
    return provider;
  }
}

/** Makes what requests to the service of the channel are signed with. `timeout`: milliseconds for an answer. */
export function createCredentialsFactory(
  credentials: Credentials,
  timeout = signInTimeout,
): ServiceClientCredentialsFactory {
  const { appId, password } = credentials;
  if (password === undefined)
    return new ManagedIdentityServiceClientCredentialsFactory(appId, new IdentityTokens());
  const factory: unknown = new SecretFactory(credentials, password, timeout);
  // It has all that the class has, from which the SDK does not derive it.
  return factory as ServiceClientCredentialsFactory;
}
