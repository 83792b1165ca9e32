import type { Activity, ResourceResponse } from 'botbuilder';
import type { Dispatcher } from 'undici';
import { ConnectorError } from './connector-error.ts';
import { exchange } from './exchange.ts';
import { parseJson, recordOf, stringOf } from '../json-value.ts';
import type { Sign } from '../identity/sign-requests.ts';
import { within } from '../within.ts';
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

/** Of every request. */
const plainHeaders = {
  accept: '*/*',
  'content-type': 'application/json; charset=utf-8',
  'user-agent': 'error-fix-bot',
};

/**
 * A connector for the service at `serviceUrl`, which must be trusted; without `sign` nothing proves who asks. It makes each
 * request once and throws a ConnectorError when nothing came of it within `timeout` milliseconds.
 */
export function createConnector(
  serviceUrl: string,
  sign: Sign | undefined,
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
    const authorization = sign === undefined ? '' : await within(timeout, sign());
    if (authorization === undefined) throw new ConnectorError({ code: 'TOKEN_TIMEOUT' });
    const path = `${base}v3/conversations/${names.map(encodeURIComponent).join('/')}`;
    const headers = authorization === '' ? plainHeaders : { ...plainHeaders, authorization };
    const body = writeActivity(activity);
    const text = await exchange(dispatcher, { origin, path, method, headers, body }, timeout).catch(
      (error: unknown) => {
        throw toConnectorError(error);
      },
    );
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

/** A failure without more than its code: the text of an error can name hosts. */
function toConnectorError(error: unknown): ConnectorError {
  return error instanceof ConnectorError
    ? error
    : new ConnectorError({ code: stringOf(recordOf(error).code) || 'ECONNRESET' });
}
