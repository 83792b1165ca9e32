import type { Dispatcher } from 'undici';
import { ConnectorError } from './connector-error.ts';
import { stringOf } from '../json-value.ts';

/** What is asked of a service. */
export type ServiceRequest = Pick<
  Dispatcher.DispatchOptions,
  'origin' | 'path' | 'method' | 'headers' | 'body'
>;

/**
 * Makes one request and gives the text of its answer, of which undici would make a stream. Once the status says that the
 * request was taken, a body that is cut off or does not come changes nothing: its text is given as far as it came.
 * Rejects with a ConnectorError for a status beyond 299 and after `timeout` milliseconds; with what undici says where nobody
 * answers.
 */
export function exchange(dispatcher: Dispatcher, request: ServiceRequest, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let retryAfter = '';
    let late: ConnectorError | undefined;
    let running: Dispatcher.DispatchController | undefined;
    const end = (error: Error | undefined): void => {
      clearTimeout(timer);
      if (status >= 200 && status < 300) resolve(Buffer.concat(chunks).toString());
      else reject(status === 0 && error ? error : new ConnectorError({ statusCode: status, retryAfter }));
    };
    const timer = setTimeout(() => {
      late = new ConnectorError({ code: 'ETIMEDOUT' });
      running?.abort(late);
      end(late);
    }, timeout);
    dispatcher.dispatch(
      { ...request, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart(controller) {
          running = controller;
          // It waited for a connection, and nobody waits for it any more.
          if (late) controller.abort(late);
        },
        onResponseStart(_controller, statusCode, headers) {
          status = statusCode;
          retryAfter = stringOf(headers['retry-after']);
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          end(undefined);
        },
        onResponseError(_controller, error) {
          end(error);
        },
      },
    );
  });
}
