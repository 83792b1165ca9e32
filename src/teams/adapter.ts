import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, ActivityHandler, InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import type { Credentials } from '../settings/credentials.ts';
import { boundConnector } from './bound-connector.ts';
import { isActivity, isFromTenant } from './check-activity.ts';
import { recordOf, stringOf } from './json-value.ts';
import { createTurnErrorReporter, describeError } from './report-turn-error.ts';
import { isTrustedServiceUrl } from './service-url.ts';

/** What a request is answered with; a refusal has no body. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes the parsed body of a request and its Authorization header. Never throws. */
export type Receive = (body: unknown, authorization: string) => Promise<HttpAnswer>;

/** What the adapter is made of. Without credentials nothing is authenticated, so it must listen on loopback alone. */
export interface AdapterParts {
  readonly credentials: Credentials | undefined;
  readonly handlers: ActivityHandler;
  readonly log: Logger;
  /** How requests are authenticated; made from the credentials unless given. */
  readonly authentication?: ConfigurationBotFrameworkAuthentication;
  /** Which services are answered; those of Teams unless given, and in local mode this machine. */
  readonly isTrusted?: (serviceUrl: string) => boolean;
}

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

class TeamsAdapter extends CloudAdapter {
  /** Like `process`, which mixes this with authentication and answers a bad token with a 500 and the error's text. */
  run(
    identity: Authenticated,
    activity: Activity,
    handlers: ActivityHandler,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(identity, activity, (context) => handlers.run(context));
  }
}

function createAuthentication(credentials: Credentials | undefined): ConfigurationBotFrameworkAuthentication {
  if (credentials === undefined) return new ConfigurationBotFrameworkAuthentication({});
  const { appId, tenantId, type, password } = credentials;
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: type,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  });
}

/** True when the keys to check a token with could not be fetched, which says nothing about the token. */
function isUnavailable(error: unknown): boolean {
  return error instanceof Error && (error.name === 'FetchError' || recordOf(error).statusCode === 500);
}

/** Every client that the SDK makes for this identity gets our limits. */
function boundIdentity(identity: Authenticated): Authenticated {
  const factory = identity.connectorFactory;
  if (factory === undefined) return identity;
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const connector = await create(serviceUrl, audience);
    boundConnector(connector);
    return connector;
  };
  return identity;
}

/** The door to botbuilder: checks what it leaves unchecked, and lets no text of an error out. */
export function createReceiver(parts: AdapterParts): Receive {
  const { credentials, handlers, log } = parts;
  const authentication = parts.authentication ?? createAuthentication(credentials);
  const isLocal = credentials === undefined;
  const isTrusted = parts.isTrusted ?? ((serviceUrl: string) => isTrustedServiceUrl(serviceUrl, isLocal));
  const adapter = new TeamsAdapter(authentication);
  adapter.onTurnError = createTurnErrorReporter(log);

  const refuse = (status: number, why: string, error?: unknown): HttpAnswer => {
    log.warn({ status, ...(error === undefined ? {} : { error: describeError(error) }) }, why);
    return { status };
  };

  return async (body, authorization) => {
    if (!isActivity(body)) return refuse(400, 'a request was no activity');
    let identity: Authenticated;
    try {
      identity = await authentication.authenticateRequest(body, authorization);
    } catch (error) {
      return isUnavailable(error)
        ? refuse(503, 'the keys of the Bot Framework could not be fetched', error)
        : refuse(401, 'a request had no valid token', error);
    }
    if (!isTrusted(body.serviceUrl)) return refuse(403, 'a request named a service that is not of Teams');
    const isOurTenant = isLocal || isFromTenant(recordOf(body), credentials.tenantId);
    if (!isOurTenant) return refuse(403, 'a request came from another tenant');
    try {
      const response = await adapter.run(boundIdentity(identity), body, handlers);
      return { status: response?.status ?? 200, body: response?.body as unknown };
    } catch (error) {
      const activity = stringOf(body.id);
      log.error({ code: 'TURN_FAILED', activity, error: describeError(error) }, 'a turn could not be run');
      return { status: 500 };
    }
  };
}
