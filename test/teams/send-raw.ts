import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Sends bytes as they are, with pauses where a number of milliseconds stands, and reads until the server closes. */
export async function sendRaw(
  origin: string,
  ...parts: readonly (string | Buffer | number)[]
): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  // A server that cuts a connection off may do so by a reset; what it said until then counts.
  const closed = new Promise<void>((resolve) => {
    socket.on('error', () => {
      resolve();
    });
    socket.on('close', () => {
      resolve();
    });
  });
  for (const part of parts) {
    if (typeof part === 'number') await Promise.race([delay(part), closed]);
    else if (!socket.destroyed) socket.write(part);
  }
  await closed;
  return answer;
}

/** The statuses of the answers in what `sendRaw` read. */
export function statusesOf(answer: string): readonly number[] {
  return Array.from(answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm), ([, status]) => Number(status));
}

/** Everything after the headers of the last answer. */
export function bodyOf(answer: string): string {
  return answer.slice(answer.lastIndexOf('\r\n\r\n') + 4);
}
