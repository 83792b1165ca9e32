import type { IncomingMessage } from 'node:http';

/** The text of a body, or why there is none. */
export type Body = { readonly text: string } | { readonly problem: 'too large' | 'broken off' | 'gave way' };

/** Reads the body of a request. Never throws. */
export type ReadBody = (request: IncomingMessage) => Promise<Body>;

/** A body that has not come to its end. */
interface Reading {
  readonly giveWay: () => void;
}

/**
 * Makes the reader of bodies of at most `maxSize` bytes, whatever their headers say of their length. restify's own reader
 * reads one that is too large to its end. Of all that have not come to their end at most `maxHeld` bytes are kept: beyond
 * that the one that began first gives way, which is the slowest, since what Teams sends comes at once.
 */
export function createBodyReader(maxSize: number, maxHeld: number): ReadBody {
  const readings = new Set<Reading>();
  let held = 0;
  const makeRoom = (): void => {
    for (const oldest of readings) {
      if (held <= maxHeld) return;
      oldest.giveWay();
    }
  };
  return (request) =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const end = (body: Body): void => {
        if (!readings.delete(reading)) return;
        held -= size;
        request.off('data', onData);
        resolve(body);
      };
      const stop = (problem: 'too large' | 'gave way'): void => {
        request.pause();
        chunks.length = 0;
        end({ problem });
      };
      const reading: Reading = {
        giveWay: () => {
          stop('gave way');
        },
      };
      const onData = (chunk: Buffer): void => {
        size += chunk.length;
        held += chunk.length;
        if (size > maxSize) {
          stop('too large');
          return;
        }
        chunks.push(chunk);
        if (held > maxHeld) makeRoom();
      };
      readings.add(reading);
      request.on('data', onData);
      request.on('end', () => {
        const [only, ...more] = chunks;
        const whole = only !== undefined && more.length === 0 ? only : Buffer.concat(chunks);
        end({ text: whole.toString('utf8') });
      });
      const onBreak = (): void => {
        end({ problem: 'broken off' });
      };
      request.on('error', onBreak);
      request.on('close', onBreak);
    });
}
