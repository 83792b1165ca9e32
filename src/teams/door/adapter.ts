import { ActivityTypes, CloudAdapter, DeliveryModes, INVOKE_RESPONSE_KEY, TurnContext } from 'botbuilder';
import type {
  Activity,
  ActivityHandler,
  ConfigurationBotFrameworkAuthentication,
  InvokeResponse,
} from 'botbuilder';
import type { Logger } from 'pino';
import { createMetrics } from '../../metrics/create-metrics.ts';
import type { Metrics, RefusalReason } from '../../metrics/create-metrics.ts';
import type { Credentials } from '../../settings/credentials.ts';
import type { Proxy } from '../../settings/proxy.ts';
import { createAuthenticate, createAuthentication, letIn } from '../identity/authenticate.ts';
import type { Authenticate } from '../identity/authenticate.ts';
import { isActivity, isFromTenants, isOurChannel } from '../read/check-activity.ts';
import { connectorTimeout, createConnector } from '../send/connector.ts';
import type { Connector } from '../send/connector.ts';
import { createDispatcher } from './create-dispatcher.ts';
import { recordOf, stringOf } from '../json-value.ts';
import type { KeyCache } from '../identity/keys/key-cache.ts';
import { NoRoomError } from '../queue/no-room-error.ts';
import { createTurnErrorReporter, describeError } from '../send/report-turn-error.ts';
import { keepPlace } from '../queue/resting-place.ts';
import type { KeptPlace } from '../queue/resting-place.ts';
import { isPlaygroundUrl, isTrustedServiceUrl } from '../identity/service-url.ts';

/** What a request is answered with; a refusal has no body. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
}

/** Takes the parsed body of a request, its Authorization header and its place at the gate. Never throws. */
export type Receive = (body: unknown, authorization: string, place?: KeptPlace) => Promise<HttpAnswer>;

/** What the adapter is made of. Without credentials nothing is authenticated, so it must listen on loopback alone. */
export interface AdapterParts {
  readonly credentials: Credentials | undefined;
  readonly handlers: ActivityHandler;
  readonly log: Logger;
  /** What tokens are checked with; there must be some where there are credentials. */
  readonly keys?: Pick<KeyCache, 'find'> | undefined;
  /** How what is sent is signed; made from the credentials unless given. */
  readonly authentication?: ConfigurationBotFrameworkAuthentication;
  /** Which services are answered; those of Teams unless given, and in local mode the Agents Playground alone. */
  readonly isTrusted?: (serviceUrl: string) => boolean;
  /** The port of the Agents Playground, where there is one. */
  readonly playgroundPort?: () => number | undefined;
  /** Leads to the service of the channel; absent where it is reached directly. */
  readonly proxy?: Proxy | undefined;
  /** What requests are counted and timed in; nobody looks at them unless given. */
  readonly metrics?: Metrics;
}

/** As a string, which its type is: whatever word it likes may come over the wire. */
const invoke: string = ActivityTypes.Invoke;

class TeamsAdapter extends CloudAdapter {
  /**
   * Runs a turn whose sender is known. The SDK's `process` mixes this with authentication and answers a bad token with a
   * 500 and the error's text; and it makes clients of its own, of which one is never used and the other waits for ever.
   */
  async run(
    activity: Activity,
    connector: Connector,
    handlers: ActivityHandler,
    place?: KeptPlace,
  ): Promise<InvokeResponse | undefined> {
    const context = new TurnContext(this, activity);
    if (place !== undefined) keepPlace(context, place);
    context.turnState.set(this.ConnectorClientKey, connector);
    // There is no middleware to run, and the SDK would hand on a proxy that it takes away with the HTTP request, which some
    // turns outlive.
    try {
      await handlers.run(context);
    } catch (error) {
      if (error instanceof NoRoomError) return { status: 503 };
      await this.onTurnError(context, error as Error);
    }
    if (activity.deliveryMode === DeliveryModes.ExpectReplies)
      return { status: 200, body: { activities: context.bufferedReplyActivities } };
    if (activity.type !== invoke) return undefined;
    const response: unknown = context.turnState.get<Activity | undefined>(INVOKE_RESPONSE_KEY)?.value;
    return (response as InvokeResponse | undefined) ?? { status: 501 };
  }
}

const foreignService = (isLocal: boolean): string =>
  isLocal
    ? 'a request named a service that is not the Agents Playground; set PLAYGROUND_PORT to where it listens'
    : 'a request named a service that is not of Teams';

function chooseAuthenticate(
  authentication: ConfigurationBotFrameworkAuthentication,
  { credentials, keys }: AdapterParts,
): Authenticate {
  if (credentials === undefined) return letIn;
  if (keys === undefined) throw new TypeError('Tokens cannot be checked without keys.');
  return createAuthenticate(authentication, keys, credentials);
}

/** The door to botbuilder: checks what it leaves unchecked, and lets no text of an error out. */
export function createReceiver(parts: AdapterParts): Receive {
  const { credentials, handlers, log, metrics = createMetrics() } = parts;
  const authentication = parts.authentication ?? createAuthentication(credentials);
  const isLocal = credentials === undefined;
  const isTrusted =
    parts.isTrusted ??
    ((url: string) =>
      isLocal ? isPlaygroundUrl(url, parts.playgroundPort?.()) : isTrustedServiceUrl(url, credentials.cloud));
  const adapter = new TeamsAdapter(authentication);
  const dispatcher = createDispatcher(connectorTimeout, parts.proxy);
  adapter.onTurnError = createTurnErrorReporter(log, metrics);
  const authenticate = chooseAuthenticate(authentication, parts);

  /** The service that was found to be trusted last: mostly it is the same one. */
  let trusted = '';

  const refuse = (status: number, reason: RefusalReason, why: string, error?: unknown): HttpAnswer => {
    metrics.countRefusal(reason);
    log.warn({ status, ...(error === undefined ? {} : { error: describeError(error) }) }, why);
    return { status };
  };

  return async (body, authorization, place) => {
    if (!isActivity(body)) return refuse(400, 'no-activity', 'a request was not an activity');
    if (!isOurChannel(body.channelId, isLocal))
      return refuse(403, 'channel', 'a request came by another channel than Teams');
    const sender = await metrics.step('receive', () => authenticate(body, authorization));
    if ('status' in sender) {
      const { retryAfter } = sender;
      const refusal = refuse(sender.status, sender.reason, sender.why, sender.error);
      return retryAfter === undefined ? refusal : { ...refusal, retryAfter };
    }
    if (body.serviceUrl !== trusted && !isTrusted(body.serviceUrl))
      return refuse(403, 'service', foreignService(isLocal));
    trusted = body.serviceUrl;
    const isOurTenant = isLocal || isFromTenants(recordOf(body), credentials.allowedTenants);
    if (!isOurTenant) return refuse(403, 'tenant', 'a request came from another tenant');
    try {
      const response = await adapter.run(
        body,
        createConnector(body.serviceUrl, sender.sign, dispatcher),
        handlers,
        place,
      );
      const status = response?.status ?? 200;
      if (status === 503) {
        metrics.countRefusal('busy');
        return { status, retryAfter: 1 };
      }
      // The SDK's word for an invoke that nobody handles, which is a fault of the sender and not of the bot.
      return { status: status === 501 ? 400 : status, body: response?.body as unknown };
    } catch (error) {
      const activity = stringOf(body.id);
      log.error({ code: 'TURN_FAILED', activity, error: describeError(error) }, 'a turn could not be run');
      return { status: 500 };
    }
  };
}
