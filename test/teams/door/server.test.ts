import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import { startTestBot } from '../start-test-bot.ts';
import type { TestBot } from '../start-test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(async () => {
  await bot.stop();
});

async function post(body: NonNullable<RequestInit['body']>, headers: Record<string, string>) {
  const response = await fetch(`${bot.origin}/api/messages`, {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  });
  return { status: response.status, text: await response.text() };
}

/** Sends bytes as they are and reads until the server closes. */
function sendRaw(text: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(bot.origin).port), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

const json = { 'content-type': 'application/json' };

describe('the server', () => {
  it('tells its health and how many entries it answers from', async () => {
    const response = await fetch(`${bot.origin}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      entries: loadCatalog(builtinFolders()).entries.length,
    });
  });

  it.each([
    ['a body that is no JSON', '{"type":', json, 400],
    ['no body', '', json, 400],
    ['a list', '[]', json, 400],
    ['null', 'null', json, 400],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a file', '--x\r\n', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['an archive of bytes', 'x', { 'content-type': 'application/octet-stream' }, 415],
    ['a broken gzip body', gzipSync('{}').subarray(0, 12), { ...json, 'content-encoding': 'gzip' }, 415],
    ['a gzip body', gzipSync('{}'), { ...json, 'content-encoding': 'gzip' }, 415],
    ['a body of 300 KB', ' '.repeat(300_000), json, 413],
  ])('refuses %s by its status alone', async (_, body, headers, status) => {
    expect(await post(body, headers)).toEqual({ status, text: '' });
  });

  it('refuses a chunked body of 300 KB', async () => {
    const chunks = new Blob([' '.repeat(300_000)]).stream();
    expect(await post(chunks, json)).toEqual({ status: 413, text: '' });
  });

  it('takes a JSON type with a charset', async () => {
    expect((await post('{}', { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(400);
  });

  it.each([
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['GET', '/nothing', 404],
    ['GET', '/%', 404],
  ])('answers %s %s with nothing but a status', async (method, path, status) => {
    const response = await fetch(`${bot.origin}${path}`, { method });
    expect({ status: response.status, text: await response.text() }).toEqual({ status, text: '' });
  });

  it('lives on after a request that breaks off', async () => {
    await sendRaw(
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await sendRaw(
      Buffer.concat([
        Buffer.from(
          'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\n',
        ),
        gzipSync('{}').subarray(0, 9),
      ]),
    );
    await sendRaw('GARBAGE\r\n\r\n');
    expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
  });
});
