import http from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { DocumentError } from './document-error.ts';

/** The most bytes of an answer; the keys of the Bot Framework have some 30 KB, a token 3 KB. */
const maxSize = 1_000_000;

/** What is asked of a service. */
export interface BoundedRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What it answered, whatever its status. */
export interface BoundedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Makes a request by the agent that the SDK uses, and so through its proxy. Follows no redirect, reads at most 1 MB, and is
 * over at the latest when the signal says so, whatever the service or the proxy does until then.
 * @throws DocumentError for an answer that takes too long or is too long, or what Node.js says where nobody answers
 */
export function requestBounded(asked: BoundedRequest, signal: AbortSignal): Promise<BoundedAnswer> {
  const { url, method = 'GET', headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? http : https).request(url, { method, headers });
    const fail = (error: Error): void => {
      reject(error);
      request.destroy();
    };
    // Not by the request's own signal, which it does not heed while a proxy lets it wait for a connection.
    const onAbort = (): void => {
      fail(new DocumentError('ETIMEDOUT'));
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    request.on('error', fail);
    request.on('close', () => {
      signal.removeEventListener('abort', onAbort);
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > maxSize) fail(new DocumentError('TOO_LARGE'));
      });
      response.on('error', fail);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.end(body);
  });
}
