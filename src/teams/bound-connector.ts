/** Milliseconds that the bot waits for one request to the channel's service. The SDK waits for ever. */
export const connectorTimeout = 5_000;

interface Request {
  timeout: number;
}

interface Policy {
  readonly name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
}

interface Pipeline {
  addPolicy(policy: Policy, options: { readonly phase: 'Retry' }): void;
  removePolicy(policy: { readonly name: string }): unknown;
}

function isPipeline(value: unknown): value is Pipeline {
  return typeof value === 'object' && value !== null && 'addPolicy' in value && 'removePolicy' in value;
}

/**
 * Gives a connector client a time-out, and takes the SDK's retries out: it waits as long as the service asks for, and
 * tries again after a 500, which can post twice. Who sends decides what is tried again. A client built in another way than
 * 4.23's is a TypeError.
 */
export function boundConnector(connector: object, timeout: number = connectorTimeout): void {
  const client: unknown = Reflect.get(connector, 'client');
  const pipeline: unknown =
    typeof client === 'object' && client !== null ? Reflect.get(client, 'pipeline') : undefined;
  if (!isPipeline(pipeline)) throw new TypeError('The connector client has no pipeline to limit.');
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(
    {
      name: 'boundPolicy',
      sendRequest(request, next) {
        request.timeout = timeout;
        return next(request);
      },
    },
    { phase: 'Retry' },
  );
}
