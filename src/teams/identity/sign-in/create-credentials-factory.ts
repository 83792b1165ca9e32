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
import type { Credentials } from '../../../settings/credentials.ts';
import { DocumentError } from '../document-error.ts';
import { within } from '../../within.ts';
import { checkToken, longestLifetime } from './check-answer.ts';
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

/** The SDK's credentials of a managed identity would ask five times, wait for ever, and keep whatever looks like a token. */
class IdentityCredentials extends AppCredentials {
  readonly #provider: ReturnType<JwtTokenProviderFactory['createAzureServiceTokenProvider']>;
  readonly #timeout: number;

  constructor(appId: string, scope: string, timeout: number) {
    super(appId, undefined, scope);
    this.#provider = new JwtTokenProviderFactory().createAzureServiceTokenProvider(appId);
    this.#timeout = timeout;
  }

  override async refreshToken() {
    const token = await within(this.#timeout, this.#provider.getToken(`${this.oAuthScope}/.default`));
    if (token === undefined) throw new DocumentError('ETIMEDOUT');
    const now = Date.now();
    const seconds = Math.min((token.expiresOnTimestamp - now) / 1_000, longestLifetime);
    checkToken(token.token, seconds);
    return { accessToken: token.token, expiresOn: new Date(now + seconds * 1_000) };
  }
}

/** The SDK's factory for a managed identity, with credentials of ours. */
class IdentityFactory extends ManagedIdentityServiceClientCredentialsFactory {
  readonly #timeout: number;

  constructor(appId: string, timeout: number) {
    super(appId, new JwtTokenProviderFactory());
    this.#timeout = timeout;
  }

  override createCredentials(appId: string, audience: string) {
    return Promise.resolve(new IdentityCredentials(appId, audience, this.#timeout));
  }
}

/** Makes what requests to the service of the channel are signed with. `timeout`: milliseconds for an answer. */
export function createCredentialsFactory(
  credentials: Credentials,
  timeout = signInTimeout,
): ServiceClientCredentialsFactory {
  const { appId, password } = credentials;
  if (password === undefined) return new IdentityFactory(appId, timeout);
  const factory: unknown = new SecretFactory(credentials, password, timeout);
  // It has all that the class has, from which the SDK does not derive it.
  return factory as ServiceClientCredentialsFactory;
}
