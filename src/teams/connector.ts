import type { Activity, ResourceResponse } from 'botbuilder';
import { Agent, EnvHttpProxyAgent } from 'undici';
import type { Dispatcher } from 'undici';
import type { Proxy } from '../settings/proxy.ts';
import { ConnectorError } from './connector-error.ts';
import { parseJson, recordOf, stringOf } from './json-value.ts';
import type { Sign } from './sign-requests.ts';
import { within } from './within.ts';
import { writeActivity } from './write-activity.ts';

/** Milliseconds that the bot waits for one request to the channel's service, and before it for a token. */
export const connectorTimeout = 5_000;

/**
 * The part of the SDK's connector client that its adapter calls for what this bot sends. The SDK's own waits for ever, tries
 * again what may have been posted, and is made anew for every turn.
 * https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#conversation-operations
 */
export interface Connector {
  readonly conversations: {
    sendToConversation(conversation: string, activity: Partial<Activity>): Promise<ResourceResponse>;
    replyToActivity(
      conversation: string,
      replyTo: string,
      activity: Partial<Activity>,
    ): Promise<ResourceResponse>;
    updateActivity(conversation: string, id: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  };
}

/** The most bytes that an answer of the service may have; it holds the id of a message. */
const maxResponseSize = 100_000;

/** What requests go through: kept connections, and where there is one the proxy. */
export function createDispatcher(proxy?: Proxy): Dispatcher {
  const options = { connect: { timeout: connectorTimeout }, maxResponseSize };
  if (proxy === undefined) return new Agent(options);
  const { HTTPS_PROXY, NO_PROXY } = proxy;
  return new EnvHttpProxyAgent({
    ...options,
    httpProxy: '',
    httpsProxy: HTTPS_PROXY,
    noProxy: NO_PROXY,
  });
}

interface Target {
  /** Scheme, host and port of the service. */
  readonly origin: string;
  readonly dispatcher: Dispatcher;
  /** Milliseconds. */
  readonly timeout: number;
}

/**
 * A connector for the service at `serviceUrl`, which must be trusted. It makes each request once and throws a ConnectorError
 * when nothing came of it within `timeout` milliseconds.
 */
export function createConnector(
  serviceUrl: string,
  sign: Sign,
  dispatcher: Dispatcher,
  timeout = connectorTimeout,
): Connector {
  const { origin, pathname } = new URL(serviceUrl);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const call = async (
    method: 'POST' | 'PUT',
    names: readonly string[],
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> => {
    const authorization = await within(timeout, sign());
    if (authorization === undefined) throw new ConnectorError({ code: 'TOKEN_TIMEOUT' });
    const path = `${base}v3/conversations/${names.map(encodeURIComponent).join('/')}`;
    const body = writeActivity(activity);
    const answer = exchange({ origin, dispatcher, timeout, method, path, authorization, body });
    const text = await within(timeout, answer).catch((error: unknown) => {
      throw toConnectorError(error);
    });
    if (text === undefined) throw new ConnectorError({ code: 'ETIMEDOUT' });
    return { id: stringOf(recordOf(parseJson(text)).id) };
  };
  return {
    conversations: {
      sendToConversation: (conversation, activity) => call('POST', [conversation, 'activities'], activity),
      replyToActivity: (conversation, replyTo, activity) =>
        call('POST', [conversation, 'activities', replyTo], activity),
      updateActivity: (conversation, id, activity) => call('PUT', [conversation, 'activities', id], activity),
    },
  };
}

interface Call extends Target {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  /** Empty where nothing proves who asks. */
  readonly authorization: string;
  readonly body: string;
}

/** Makes one request and gives the text of its answer. */
async function exchange({
  origin,
  dispatcher,
  timeout,
  method,
  path,
  authorization,
  body,
}: Call): Promise<string> {
  const answer = await dispatcher.request({
    origin,
    path,
    method,
    body,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    headers: {
      accept: '*/*',
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'error-fix-bot',
      ...(authorization === '' ? {} : { authorization }),
    },
  });
  const text = await answer.body.text();
  const { statusCode, headers } = answer;
  if (statusCode >= 200 && statusCode < 300) return text;
  throw new ConnectorError({ statusCode, retryAfter: stringOf(headers['retry-after']) });
}

/** A failure without more than its code: the text of an error can name hosts. */
function toConnectorError(error: unknown): ConnectorError {
  return error instanceof ConnectorError
    ? error
    : new ConnectorError({ code: stringOf(recordOf(error).code) || 'ECONNRESET' });
}
