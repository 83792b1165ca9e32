import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { isSoundToken } from './check-token.ts';

type Parameters = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/**
 * The SDK's authentication, which sees no token that it would refuse for its signature, its key or its age: it prints the
 * key, or the error with its stack, past the log. Both look for keys in the same place, so they are fetched once.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #issuer: string;
  readonly #keys: JwtTokenExtractor['openIdMetadata'];

  constructor(configuration: NonNullable<Parameters[0]>, credentials?: Parameters[1]) {
    super(configuration, credentials);
    const {
      ToBotFromChannelTokenIssuer: issuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: url = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    } = configuration;
    this.#issuer = issuer;
    this.#keys = new JwtTokenExtractor(
      {},
      url,
      AuthenticationConstants.AllowedSigningAlgorithms,
    ).openIdMetadata;
  }

  /** @throws an error that says nothing of the token; what the SDK throws where its keys cannot be fetched */
  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']> {
    const isSound = await isSoundToken(authorization, {
      issuer: this.#issuer,
      channelId: activity.channelId,
      findKey: (id) => this.#keys.getKey(id),
      now: Math.floor(Date.now() / 1_000),
    });
    if (!isSound) throw new Error('the token is not sound');
    return super.authenticateRequest(activity, authorization);
  }
}
