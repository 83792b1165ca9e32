import http from 'node:http';
import https from 'node:https';
import { DocumentError } from './document-error.ts';

/** The most bytes of a document; the keys of the Bot Framework have some 30 KB. */
const maxSize = 1_000_000;

const headers = { accept: 'application/json', 'user-agent': 'error-fix-bot' };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DocumentError('NOT_JSON');
  }
}

/**
 * Gets a JSON document, by the agent that the SDK uses and so through its proxy. Follows no redirect, reads at most 1 MB, and
 * is over at the latest when the signal says so, whatever the service or the proxy does until then.
 * @throws DocumentError for an answer that cannot be used, or what Node.js says where nobody answers
 */
export async function fetchDocument(url: URL, signal: AbortSignal): Promise<unknown> {
  const text = await new Promise<string>((resolve, reject) => {
    const request = (url.protocol === 'http:' ? http : https).get(url, { headers });
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
      if (response.statusCode !== 200) {
        fail(new DocumentError(response.statusCode ?? 0));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > maxSize) fail(new DocumentError('TOO_LARGE'));
      });
      response.on('error', fail);
      response.on('end', () => {
        resolve(Buffer.concat(chunks).toString());
      });
    });
  });
  return parse(text);
}
