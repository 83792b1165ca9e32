import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Cloud } from '../../settings/credentials.ts';

/** What is different about the bot service of a cloud. */
export interface CloudAddresses {
  /** Who issues the tokens that requests of Teams bear. */
  readonly issuer: string;
  /** Hosts that the bot sends its answers, and with them its token, to. */
  readonly hosts: readonly string[];
  /** Domains of Microsoft's own whose hosts it may send them to, with the dot in front. */
  readonly domains: readonly string[];
  /** What the SDK is told, beside the credentials; nothing where it knows by itself. */
  readonly settings: (tenantId: string) => AuthenticationSettings;
}

type AuthenticationSettings = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]
>;

/** GCC High and DoD differ in the addresses of users' tokens and of the service of Teams only. */
const government = (oAuthUrl: string) => (): AuthenticationSettings => ({
  ChannelService: 'https://botframework.azure.us',
  OAuthUrl: oAuthUrl,
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  ToChannelFromBotOAuthScope: 'https://api.botframework.us',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  CallerId: 'urn:botframework:azureusgov',
  ValidateAuthority: 'true',
});

const china = (tenantId: string): AuthenticationSettings => ({
  OAuthUrl: 'https://token.botframework.azure.cn/',
  ToChannelFromBotLoginUrl: `https://login.partner.microsoftonline.cn/${tenantId}`,
  ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
  ValidateAuthority: 'true',
});

/**
 * The clouds of Microsoft 365; GCC is part of the public one. Others can register names under trafficmanager.net, so those
 * two are hosts and no domain.
 * https://learn.microsoft.com/en-us/azure/bot-service/how-to-deploy-gov-cloud-high
 * https://learn.microsoft.com/en-us/azure/bot-service/how-to-deploy-china-cloud
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 * The host of Teams in China: https://github.com/microsoft/teams.net (CloudEnvironment)
 */
export const clouds: Readonly<Record<Cloud, CloudAddresses>> = {
  public: {
    issuer: 'https://api.botframework.com',
    hosts: ['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net'],
    domains: ['.infra.gcc.teams.microsoft.com', '.botapi.skype.com'],
    settings: () => ({}),
  },
  gcch: {
    issuer: 'https://api.botframework.us',
    hosts: [],
    domains: ['.infra.gov.teams.microsoft.us'],
    settings: government('https://tokengcch.botframework.azure.us/'),
  },
  dod: {
    issuer: 'https://api.botframework.us',
    hosts: [],
    domains: ['.infra.dod.teams.microsoft.us'],
    settings: government('https://apiDoD.botframework.azure.us'),
  },
  china: {
    issuer: 'https://api.botframework.azure.cn',
    hosts: [],
    domains: ['.infra.teams.microsoftonline.cn'],
    settings: china,
  },
};
