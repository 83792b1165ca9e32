import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendRaw, statusesOf, bodyOf } from './send-raw.ts';
import { startDoor } from './start-door.ts';
import type { Door } from './start-door.ts';

let door: Door;
beforeAll(async () => {
  door = await startDoor({ requestTimeout: 400, checkInterval: 50 });
});
afterAll(async () => {
  await door.stop();
});
beforeEach(() => {
  door.received.length = 0;
});

/** A request for messages with these header lines; it is the last one on its connection. */
const request = (body: string | Buffer, ...headers: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      `${['POST /api/messages HTTP/1.1', 'Host: x', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`,
    ),
    Buffer.from(body),
  ]);
const json = 'Content-Type: application/json';
const chunked = 'Transfer-Encoding: chunked';
const lengthOf = (body: string | Buffer) => `Content-Length: ${Buffer.byteLength(body)}`;
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const blanks = ' '.repeat(64 * 1_024);

/** Expects one answer: this status, no body, and nothing let through. */
async function expectRefusal(
  status: number,
  ...parts: readonly (string | Buffer | number)[]
): Promise<string> {
  const answer = await sendRaw(door.origin, ...parts);
  expect(statusesOf(answer)).toEqual([status]);
  expect(bodyOf(answer)).toBe('');
  expect(door.received).toEqual([]);
  return answer;
}

describe('a body', () => {
  it('is taken by its length and in chunks', async () => {
    expect(statusesOf(await sendRaw(door.origin, request('{"a":1}', json, lengthOf('{"a":1}'))))).toEqual([
      200,
    ]);
    const parts = `${chunk('{"a"')}${chunk(':2}')}0\r\n\r\n`;
    expect(statusesOf(await sendRaw(door.origin, request(parts, json, chunked)))).toEqual([200]);
    expect(door.received).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('is taken up to 256 KiB, and not a byte more', async () => {
    const [fits, exceeds] = [256 * 1_024, 256 * 1_024 + 1].map((size) => `"${'a'.repeat(size - 2)}"`);
    const statuses = [fits, exceeds].map(async (body = '') =>
      statusesOf(await sendRaw(door.origin, request(body, json, lengthOf(body)))),
    );
    expect(await Promise.all(statuses)).toEqual([[200], [413]]);
    expect(door.received).toHaveLength(1);
  });

  it('is refused as soon as its chunks are too many, though it never ends', async () => {
    const parts = Array.from({ length: 5 }, () => chunk(blanks)).join('');
    await expectRefusal(413, request(parts, json, chunked));
  });

  it.each(['gzip', 'deflate', 'br', 'identity', ''])(
    'is refused with the encoding %j, before it is read',
    async (encoding) => {
      await expectRefusal(415, request('', json, `Content-Encoding: ${encoding}`, 'Content-Length: 9'));
    },
  );

  it('may break off in the middle of gzip and kills nothing', async () => {
    const broken = gzipSync('{"type":"message"}').subarray(0, 15);
    await expectRefusal(415, request(broken, json, 'Content-Encoding: gzip', lengthOf(broken)));
    expect((await fetch(`${door.origin}/healthz`)).status).toBe(200);
  });

  it('of several parts is refused and leaves no file', async () => {
    const { TMPDIR: before } = process.env;
    const folder = mkdtempSync(path.join(os.tmpdir(), 'door-test-'));
    process.env.TMPDIR = folder;
    const part = `--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n${blanks}\r\n--x--\r\n`;
    await expectRefusal(415, request(part, 'Content-Type: multipart/form-data; boundary=x', lengthOf(part)));
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'text/json', ''])(
    'is refused as %j',
    async (type) => {
      await expectRefusal(415, request('{}', `Content-Type: ${type}`, lengthOf('{}')));
    },
  );

  const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
  it.each([
    ['of 20 levels is taken', nested(20), true],
    ['of 22 levels counts as none', nested(22), false],
    ['of 40,000 levels counts as none', nested(40_000), false],
    ['that opens lists for ever counts as none', '['.repeat(200_000), false],
    ['whose brackets stand in a string is taken', JSON.stringify({ a: '[{"\\'.repeat(50) }), true],
    ['with many neighbours is taken', `[${'[],'.repeat(1_000)}[]]`, true],
    ['that is no JSON counts as none', '{"type":', false],
    ['of broken bytes counts as none', '\u0000\u0001', false],
  ])('%s', async (_, body, isTaken) => {
    await sendRaw(door.origin, request(body, json, lengthOf(body)));
    expect(door.received).toEqual([isTaken ? JSON.parse(body) : undefined]);
  });

  it('that comes slowly is cut off with 408', async () => {
    const start = performance.now();
    const drops = Array.from({ length: 100 }, () => [' ', 50]).flat();
    await expectRefusal(408, request('', json, 'Content-Length: 1000'), ...drops);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('that breaks off is not let through', async () => {
    const half = request('{"a":', json, 'Content-Length: 100');
    await sendRaw(door.origin, half, 20_000);
    expect(door.received).toEqual([]);
  });
});

describe('a request', () => {
  it('whose headers come slowly is cut off with 408', async () => {
    const drops = Array.from({ length: 100 }, (_, at) => [`X-${at}: y\r\n`, 50]).flat();
    await expectRefusal(408, 'POST /api/messages HTTP/1.1\r\nHost: x\r\n', ...drops);
  });

  it('that asks before it sends is told to go on', async () => {
    const answer = await sendRaw(
      door.origin,
      request('', json, 'Content-Length: 2', 'Expect: 100-continue'),
      50,
      '{}',
    );
    expect(statusesOf(answer)).toEqual([100, 200]);
    expect(door.received).toEqual([{}]);
  });

  it.each([
    ['too large', 413, ['Content-Type: application/json', 'Content-Length: 300000']],
    ['no JSON', 415, ['Content-Type: text/plain', 'Content-Length: 2']],
    ['encoded', 415, ['Content-Type: application/json', 'Content-Encoding: gzip', 'Content-Length: 2']],
  ])('that asks before it sends a body that is %s is told not to', async (_, status, headers) => {
    await expectRefusal(status, request('', ...headers, 'Expect: 100-continue'));
  });

  it.each([
    ['two lengths', 400, request('{}', json, 'Content-Length: 2', 'Content-Length: 3')],
    ['two equal lengths', 400, request('{}', json, 'Content-Length: 2', 'Content-Length: 2')],
    ['a length and chunks', 400, request('2\r\n{}\r\n0\r\n\r\n', json, 'Content-Length: 2', chunked)],
    ['a negative length', 400, request('{}', json, 'Content-Length: -2')],
    ['a broken chunk', 400, request('zz\r\n{}\r\n', json, chunked)],
    ['an unknown expectation', 417, request('{}', json, lengthOf('{}'), 'Expect: tea')],
    ['no host', 400, 'POST /api/messages HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an unknown method', 400, 'BREW /api/messages HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['headers of 20 KB', 431, `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['no HTTP at all', 400, 'hello\r\n\r\n'],
    ['the preface of HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('with %s is refused by its status alone', async (_, status, bytes) => {
    await expectRefusal(status, bytes);
  });

  it.each(['a b', '%', '[', ':x', 'x:99999', 'x/y z', '\u0000', '#', '\\'])(
    'to the host %j is refused or not known, and ends nothing',
    async (host) => {
      const head = `GET /x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      const [status] = statusesOf(await sendRaw(door.origin, head));
      expect([400, 404]).toContain(status);
      expect((await fetch(`${door.origin}/healthz`)).status).toBe(200);
    },
  );

  it.each(['http://[', 'http://', 'http://a b/', 'x:y', '?', '#'])(
    'for the address %j is refused or not known, and ends nothing',
    async (target) => {
      const head = `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
      const [status] = statusesOf(await sendRaw(door.origin, head));
      expect([400, 404]).toContain(status);
      expect((await fetch(`${door.origin}/healthz`)).status).toBe(200);
    },
  );

  it.each(['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'GET'])(
    'with %s for messages gets 405',
    async (method) => {
      await expectRefusal(405, `${method} /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    },
  );

  it.each([
    '/',
    '/api',
    '/api/messages/',
    '/api/messages/x',
    '/..',
    '/%',
    '/%00',
    '//',
    '/api/messages;a=1',
    '*',
  ])('for %s gets 404', async (target) => {
    await expectRefusal(404, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });

  it('of HTTP/1.0 is answered, and its connection closed', async () => {
    const answer = await sendRaw(
      door.origin,
      `POST /api/messages HTTP/1.0\r\n${json}\r\nContent-Length: 2\r\n\r\n{}`,
    );
    expect(statusesOf(answer)).toEqual([200]);
    expect(door.received).toEqual([{}]);
  });

  it('after another one on the same connection is answered in turn', async () => {
    const first = request('1', json, lengthOf('1')).toString().replace('Connection: close\r\n', '');
    const answer = await sendRaw(door.origin, first + request('2', json, lengthOf('2')).toString());
    expect(statusesOf(answer)).toEqual([200, 200]);
    expect(door.received).toEqual([1, 2]);
  });

  it('does not follow a refused body in that body', async () => {
    const inner = request('3', json, lengthOf('3'));
    await expectRefusal(
      415,
      request(inner, 'Content-Type: text/plain', lengthOf(inner))
        .toString()
        .replace('Connection: close\r\n', ''),
    );
  });

  it.each(['GET /healthz', 'POST /api/messages'])(
    'that wants to upgrade %s is not kept open',
    async (line) => {
      const start = performance.now();
      const answer = await sendRaw(
        door.origin,
        `${line} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      );
      expect(statusesOf(answer)).toEqual([400]);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});

describe('a fault', () => {
  it('is told by its status alone', async () => {
    const faulty = await startDoor({}, () => Promise.reject(new Error('the secret of the test')));
    const answer = await sendRaw(faulty.origin, request('{}', json, lengthOf('{}')));
    expect(statusesOf(answer)).toEqual([500]);
    expect(answer).not.toContain('secret');
    expect(bodyOf(answer)).toBe('');
    await faulty.stop();
  });

  it.each(['/healthz', '/readyz'])('of %s is told by its status alone, and ends nothing', async (target) => {
    const faulty = await startDoor({}, undefined, () => {
      throw new Error('the secret of the test');
    });
    const response = await fetch(`${faulty.origin}${target}`);
    expect([response.status, await response.text()]).toEqual([500, '']);
    await faulty.stop();
  });
});

describe('bodies that never end', () => {
  it('give way to others once they are too much together, the first one first', async () => {
    const narrow = await startDoor({ maxHeld: 600 * 1_024 });
    const drop = request(blanks.repeat(3), json, 'Content-Length: 250000');
    const slow: Promise<string>[] = [];
    for (let count = 0; count < 4; count += 1) {
      slow.push(sendRaw(narrow.origin, drop, 10_000));
      await delay(100);
    }
    expect(await slow[0]).toMatch(/^HTTP\/1\.1 503 .*\r\nRetry-After: 1\r\n/s);
    const whole = JSON.stringify('a'.repeat(200_000));
    expect(statusesOf(await sendRaw(narrow.origin, request(whole, json, lengthOf(whole))))).toEqual([200]);
    expect(statusesOf((await slow[1]) ?? '')).toEqual([503]);
    const state = await Promise.race([slow[2], delay(100, 'still read')]);
    expect(state).toBe('still read');
    expect(narrow.received).toHaveLength(1);
    await narrow.stop();
    await Promise.all(slow);
  });
});

describe('a connection', () => {
  it('is kept for longer than load balancers keep it, so that they close it first', async () => {
    const { headers } = await fetch(`${door.origin}/healthz`);
    expect(headers.get('keep-alive')).toBe('timeout=65');
  });

  it('that wanted to upgrade is gone, though the other side keeps its own half open', async () => {
    const socket = connect({
      port: Number(new URL(door.origin).port),
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(socket.resume(), 'end');
    const writing = setInterval(() => socket.write('more'), 20);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(writing);
  });
});

describe('too many turns', () => {
  it('are turned away at once, before their bodies are read, until one has ended', async () => {
    const ends: (() => void)[] = [];
    const busy = await startDoor(
      { maxTurns: 2 },
      () =>
        new Promise((resolve) =>
          ends.push(() => {
            resolve({ status: 200 });
          }),
        ),
    );
    const ask = () => sendRaw(busy.origin, request('{}', json, lengthOf('{}')));
    const taken = [ask(), ask()];
    await expect.poll(() => busy.received.length).toBe(2);
    const answer = await sendRaw(busy.origin, request('', json, 'Content-Length: 200000'));
    expect(answer).toMatch(/^HTTP\/1\.1 503 .*\r\nRetry-After: 1\r\n/s);
    expect(bodyOf(answer)).toBe('');
    expect((await fetch(`${busy.origin}/healthz`)).status).toBe(200);
    ends.forEach((end) => {
      end();
    });
    expect((await Promise.all(taken)).map(statusesOf)).toEqual([[200], [200]]);
    const last = ask();
    await expect.poll(() => ends.length).toBe(3);
    ends[2]?.();
    expect(statusesOf(await last)).toEqual([200]);
    await busy.stop();
  });

  it('are not made of requests that came together, before one had a place', async () => {
    let end: (() => void) | undefined;
    const turn = new Promise<{ readonly status: number }>((resolve) => {
      end = () => {
        resolve({ status: 200 });
      };
    });
    const single = await startDoor({ maxTurns: 1 }, () => turn);
    const head = request('', json, 'Content-Length: 2');
    const both = [sendRaw(single.origin, head, 200, '{}'), sendRaw(single.origin, head, 200, '{}')];
    const first = await Promise.race(both);
    expect(first).toMatch(/^HTTP\/1\.1 503 .*\r\nRetry-After: 1\r\n/s);
    expect(single.received).toHaveLength(1);
    end?.();
    expect((await Promise.all(both)).flatMap(statusesOf).toSorted()).toEqual([200, 503]);
    await single.stop();
  });

  it('are not made of bodies that come slowly', async () => {
    const idle = await startDoor({ maxTurns: 1, requestTimeout: 1_000, checkInterval: 50 });
    const slow = Array.from({ length: 5 }, () =>
      sendRaw(idle.origin, request('', json, 'Content-Length: 9'), 5_000),
    );
    expect(statusesOf(await sendRaw(idle.origin, request('{}', json, lengthOf('{}'))))).toEqual([200]);
    await Promise.all(slow);
    await idle.stop();
  });
});
