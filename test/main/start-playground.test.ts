import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPlayground, startPlayground } from '../../src/main/start-playground.ts';
import type { Playground } from '../../src/main/start-playground.ts';
import { freePort } from '../start-main.ts';
import { sendRaw, statusesOf } from '../teams/send-raw.ts';
import { otherAddresses } from './other-addresses.ts';

let folder: string;
let playground: Playground;
let port: number;
/** What the bot behind it was asked. */
let asked: number;
const bot = createServer((incoming, response) => {
  incoming.resume();
  asked += 1;
  response.end();
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'the playground-'));
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  playground = startPlayground(findPlayground() ?? '', {
    endpoint: `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`,
    port: await freePort(),
    environment: { PATH: process.env.PATH, HOME: folder },
    logFile: path.join(folder, 'playground.log'),
  });
  await playground.address;
  port = playground.port() ?? 0;
  asked = 0;
}, 60_000);
afterAll(async () => {
  await playground.stop();
  bot.close();
  rmSync(folder, { recursive: true });
});

type Headers = Readonly<Record<string, string>>;

/** The status of an answer, or the code with which there was none. */
function ask(method: string, target: string, headers: Headers, host = '127.0.0.1'): Promise<unknown> {
  return new Promise((resolve) => {
    const sent = request({ host, port, method, path: target, headers, timeout: 10_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode);
    });
    sent.on('timeout', () => sent.destroy(new Error('timeout')));
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    sent.end();
  });
}

const webSocket = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const stream = '/_ws_conversation/v1/conversations/stream';
const own = () => `127.0.0.1:${port}`;

describe('the Agents Playground', { timeout: 30_000 }, () => {
  it('is found at the address that it tells', async () => {
    expect(await playground.address).toBe(`http://${own()}`);
    expect(await ask('GET', '/', {})).toBe(200);
    expect(await ask('GET', '/', { Host: `localhost:${port}` })).toBe(200);
  });

  it.each(otherAddresses())('cannot be reached at %s, another address of this machine', async (address) => {
    expect(await ask('GET', '/', { Host: own() }, address)).toMatch(/^(ECONNREFUSED|timeout)$/);
  });

  it.each([
    ['a foreign name', { Host: 'evil.example' }],
    ['a foreign name with its port', { Host: 'rebind.example:56150' }],
    ['a name that begins like this machine', { Host: '127.0.0.1.evil.example' }],
    ['a page elsewhere', { Origin: 'https://evil.example' }],
    ['a page of another server of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
  ] as const)('refuses what comes for %s, on every route and way', async (_, headers) => {
    const all = [
      await ask('GET', '/', headers),
      await ask('GET', '/static/js/none.js', headers),
      await ask('OPTIONS', '/_connector/v3/conversations', headers),
      await ask('POST', '/_connector/v3/conversations', headers),
      await ask('POST', '/none', { ...headers, Expect: '100-continue' }),
      await ask('GET', stream, { ...webSocket, ...headers }),
      await ask('GET', '/_ws/log/stream', { ...webSocket, ...headers }),
    ];
    expect(all).toEqual(all.map(() => 403));
    expect(asked).toBe(0);
  });

  it.each([
    ['a target with a host of its own', 403, 'GET http://evil.example/ HTTP/1.1\r\nHost: localhost'],
    ['two names', 403, 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example'],
    ['no name', 403, 'GET / HTTP/1.0'],
    ['no name where there must be one', 400, 'GET / HTTP/1.1'],
  ])('refuses %s', async (_, status, head) => {
    const answer = await sendRaw(`http://${own()}`, `${head}\r\nConnection: close\r\n\r\n`);
    expect(statusesOf(answer)).toEqual([status]);
  });

  it('opens its streams to a page of its own', async () => {
    expect(await ask('GET', stream, { ...webSocket, Origin: `http://${own()}`, Host: own() })).toBe(101);
  });
});

const preload = path.resolve(import.meta.dirname, '../../src/main/playground/keep-to-this-machine.ts');

/** Programs that listen in every way there is, and tell where. */
const program = `
const net = require('node:net'), http = require('node:http');
const say = (server) => server.on('listening', () => { console.log(server.address().address); server.close(); });
say(net.createServer()).listen();
say(net.createServer()).listen(0);
say(net.createServer()).listen('0');
say(http.createServer()).listen(0, () => undefined);
say(http.createServer()).listen(0, '0.0.0.0');
say(http.createServer()).listen(0, '::', 10, () => undefined);
say(http.createServer()).listen(0, 10);
say(http.createServer()).listen({ port: 0 });
say(http.createServer()).listen({ port: 0, host: '::', ipv6Only: false }, () => undefined);
say(http.createServer()).listen(null);
if (process.argv[1] !== 'inner') require('node:child_process').spawn(process.execPath, ['-e', process.env.PROGRAM, 'inner'], { stdio: 'inherit' });
`;

it('whatever way it listens, and its children, it is on loopback alone', { timeout: 30_000 }, () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      PROGRAM: program,
      NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`,
    },
  });
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual(Array.from({ length: 20 }, () => '127.0.0.1'));
});
