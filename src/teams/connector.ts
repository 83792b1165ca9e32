import type { Activity, ResourceResponse } from 'botbuilder';
import { request as requestHttp } from 'node:http';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ConnectorError } from './connector-error.ts';
import { parseJson, recordOf, stringOf } from './json-value.ts';
import type { Sign } from './sign-requests.ts';
import { within } from './within.ts';

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

/**
 * A connector for the service at `serviceUrl`, which must be trusted. It makes each request once and throws a ConnectorError
 * when nothing came of it. Through the global agents of Node.js, so it keeps connections and knows the proxy.
 */
export function createConnector(serviceUrl: string, sign: Sign, timeout = connectorTimeout): Connector {
  const { protocol, hostname, port, pathname } = new URL(serviceUrl);
  const service = { protocol, hostname, port };
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const call = async (
    method: 'POST' | 'PUT',
    path: readonly string[],
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> => {
    const authorization = await within(timeout, sign());
    if (authorization === undefined) throw new ConnectorError({ code: 'TOKEN_TIMEOUT' });
    const to = {
      ...service,
      method,
      path: `${base}v3/conversations/${path.map(encodeURIComponent).join('/')}`,
    };
    const text = await exchange(to, { authorization, body: JSON.stringify(activity), timeout });
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

interface Exchange {
  /** Empty where nothing proves who asks. */
  readonly authorization: string;
  readonly body: string;
  readonly timeout: number;
}

/** Makes one request and gives the text of its answer. */
function exchange(to: RequestOptions, { authorization, body, timeout }: Exchange): Promise<string> {
  const bytes = Buffer.from(body);
  const options: RequestOptions = {
    ...to,
    headers: {
      accept: '*/*',
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'user-agent': 'error-fix-bot',
      ...(authorization === '' ? {} : { authorization }),
    },
  };
  return new Promise((resolve, reject) => {
    const fail = (error: ConnectorError): void => {
      clearTimeout(timer);
      reject(error);
      request.destroy();
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      fail(new ConnectorError({ code: error.code ?? 'ECONNRESET' }));
    };
    const onResponse = (response: IncomingMessage): void => {
      response.on('error', onError);
      readText(response, (text) => {
        clearTimeout(timer);
        const { statusCode = 0, headers } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(text);
        else reject(new ConnectorError({ statusCode, retryAfter: headers['retry-after'] }));
      });
    };
    const timer = setTimeout(() => {
      fail(new ConnectorError({ code: 'ETIMEDOUT' }));
    }, timeout);
    const request: ClientRequest =
      to.protocol === 'https:' ? requestHttps(options, onResponse) : requestHttp(options, onResponse);
    request.on('error', onError);
    request.end(bytes);
  });
}

function readText(response: IncomingMessage, done: (text: string) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => {
    done(Buffer.concat(chunks).toString('utf8'));
  });
}
