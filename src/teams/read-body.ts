import type { IncomingMessage } from 'node:http';

/** The text of a body, or why there is none. */
export type Body = { readonly text: string } | { readonly problem: 'too large' | 'broken off' };

/**
 * Reads a body of at most `maxSize` bytes, whatever its headers say of its length. restify's own reader reads one that is
 * too large to its end. Never throws.
 */
export function readBody(request: IncomingMessage, maxSize: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= maxSize) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData);
      request.pause();
      resolve({ problem: 'too large' });
    };
    request.on('data', onData);
    request.once('end', () => {
      resolve({ text: Buffer.concat(chunks).toString('utf8') });
    });
    const onBreak = (): void => {
      resolve({ problem: 'broken off' });
    };
    request.once('error', onBreak);
    request.once('close', onBreak);
  });
}
