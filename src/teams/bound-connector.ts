import { setTimeout as delay } from 'node:timers/promises';

/** How long the bot waits for the channel's service. Times in milliseconds. */
export interface ConnectorLimits {
  /** For one request. The SDK waits for ever. */
  readonly timeout: number;
  /** Tries in all, where the service said that it did not take the request. */
  readonly tries: number;
  /** The longest wait before another try, whatever the service asks for: a turn has 15 s. */
  readonly longestWait: number;
}

/** https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit */
export const connectorLimits: ConnectorLimits = { timeout: 5_000, tries: 3, longestWait: 2_000 };

interface Request {
  timeout: number;
}

interface Response {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

interface Policy {
  readonly name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
}

interface Pipeline {
  addPolicy(policy: Policy, options: { readonly phase: 'Retry' }): void;
  removePolicy(policy: { readonly name: string }): unknown;
}

function isPipeline(value: unknown): value is Pipeline {
  return typeof value === 'object' && value !== null && 'addPolicy' in value && 'removePolicy' in value;
}

/** Too many requests, or a conflict with another one: not taken, so trying again cannot post twice. */
const isRefused = ({ status }: Response) => status === 429 || status === 412;

/** Milliseconds: what the service asks for up to the longest wait, else doubling, either with up to a half of chance. */
function waitBefore(retry: number, response: Response, limits: ConnectorLimits): number {
  const asked = Number(response.headers.get('retry-after')) * 1_000;
  const wait = asked > 0 ? asked : 250 * 2 ** retry;
  return Math.min(limits.longestWait, wait * (1 + Math.random() / 2));
}

function boundPolicy(limits: ConnectorLimits): Policy {
  return {
    name: 'boundPolicy',
    async sendRequest(request, next) {
      request.timeout = limits.timeout;
      let response = await next(request);
      for (let retry = 0; isRefused(response) && retry < limits.tries - 1; retry += 1) {
        await delay(waitBefore(retry, response, limits));
        response = await next(request);
      }
      return response;
    },
  };
}

/**
 * Gives a connector client limits: a time-out, and tries only where nothing was posted. The SDK itself tries again
 * after a 500, which can post twice. A client built in another way than 4.23's is a TypeError.
 */
export function boundConnector(connector: object, limits: ConnectorLimits = connectorLimits): void {
  const client: unknown = Reflect.get(connector, 'client');
  const pipeline: unknown =
    typeof client === 'object' && client !== null ? Reflect.get(client, 'pipeline') : undefined;
  if (!isPipeline(pipeline)) throw new TypeError('The connector client has no pipeline to limit.');
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(boundPolicy(limits), { phase: 'Retry' });
}
