import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStarter, freePort, waitFor } from '../../start-main.ts';
import type { StartMain } from '../../start-main.ts';
import { startFakeConnector } from '../fake-connector.ts';
import type { FakeConnector } from '../fake-connector.ts';
import { readActivity } from '../read-activity.ts';
import { bodyOf, sendRaw, statusesOf } from '../send-raw.ts';

let folder: string;
let start: StartMain;
let connector: FakeConnector;
let port: number;
const origin = () => `http://127.0.0.1:${port}`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'local-test-'));
  start = createStarter(folder);
  connector = await startFakeConnector();
  port = await freePort();
  const run = start({
    PORT: String(port),
    PLAYGROUND_PORT: new URL(connector.url).port,
    METRICS_TOKEN: '0123456789abcdef',
  });
  await waitFor(run, /^Ready: /m);
}, 30_000);
afterAll(async () => {
  await start.stopAll();
  await connector.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  connector.sent.length = 0;
});

const activity = (changes: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify(
    readActivity('personal-plain', {
      id: undefined,
      text: 'status',
      attachments: [],
      serviceUrl: connector.url,
      ...changes,
    }),
  );

/** A request with these lines after the first; the last on its connection. */
function ask(first: string, lines: readonly string[], body = ''): Promise<string> {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return sendRaw(origin(), [first, ...lines, ...length, 'Connection: close', '', body].join('\r\n'));
}

const json = 'Content-Type: application/json';
const token = 'Authorization: Bearer 0123456789abcdef';
const here = 'Host: localhost:3978';

const requests: readonly (readonly [string, readonly string[]])[] = [
  ['a name that is pointed here', ['Host: rebind.example:3978']],
  ['a name that begins like this machine', ['Host: 127.0.0.1.evil.example']],
  ['a name that is left to a name server', ['Host: localhost.:3978']],
  ['an address of another network', ['Host: 192.0.2.1:3978']],
  ['an empty name', ['Host: ']],
  ['two names', [here, 'Host: rebind.example']],
  ['two names, the wrong one first', ['Host: rebind.example', here]],
  ['a page elsewhere', [here, 'Origin: https://evil.example']],
  ['a page without an origin', [here, 'Origin: null']],
];

describe('in local mode', { timeout: 20_000 }, () => {
  it.each(requests)('a request for %s gets nothing but 403, on every route', async (_, lines) => {
    for (const target of ['/healthz', '/readyz', '/metrics', '/', '/none', '/api/messages']) {
      const answer = await ask(`GET ${target} HTTP/1.1`, [...lines, token]);
      expect([target, statusesOf(answer), bodyOf(answer)]).toEqual([target, [403], '']);
    }
    for (const deliveryMode of ['normal', 'expectReplies']) {
      const answer = await ask('POST /api/messages HTTP/1.1', [...lines, json], activity({ deliveryMode }));
      expect([statusesOf(answer), bodyOf(answer)]).toEqual([[403], '']);
    }
    expect(
      statusesOf(await ask('POST /api/messages HTTP/1.1', [...lines, json, 'Expect: 100-continue'])),
    ).toEqual([403]);
    expect(connector.sent).toEqual([]);
  });

  it.each([
    ['a target with a host of its own', 'GET http://evil.example/healthz HTTP/1.1', [here]],
    [
      'a target with a host and another name',
      'GET http://localhost/healthz HTTP/1.1',
      ['Host: evil.example'],
    ],
    ['a target that is none', 'OPTIONS * HTTP/1.1', [here]],
    ['an old request without a name', 'GET /healthz HTTP/1.0', []],
  ])('%s is refused', async (_, first, lines) => {
    expect(statusesOf(await ask(first, lines))).toEqual([403]);
  });

  it.each(['localhost', 'LOCALHOST:3978', '127.0.0.1', '127.0.0.2:80', '[::1]:3978'])(
    'a request to %s is answered, to the Playground alone',
    async (host) => {
      expect(statusesOf(await ask('GET /healthz HTTP/1.1', [`Host: ${host}`]))).toEqual([200]);
      const answer = await ask('POST /api/messages HTTP/1.1', [`Host: ${host}`, json], activity());
      expect(statusesOf(answer)).toEqual([200]);
      expect(connector.sent.length).toBeGreaterThan(0);
    },
  );

  it('what a page elsewhere asks before it posts is not allowed', async () => {
    const answer = await ask('OPTIONS /api/messages HTTP/1.1', [
      here,
      'Origin: https://evil.example',
      'Access-Control-Request-Method: POST',
      'Access-Control-Request-Headers: content-type',
    ]);
    expect(statusesOf(answer)).toEqual([403]);
    expect(answer).not.toMatch(/access-control/i);
  });

  it('no other port of this machine can be posted to', async () => {
    let asked = 0;
    const other = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const otherPort = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const urls = [
      `http://127.0.0.1:${otherPort}/`,
      `http://localhost:${otherPort}/`,
      `http://[::1]:${otherPort}/`,
      `http://127.0.0.2:${otherPort}/`,
      connector.url.replace('http', 'https'),
      'https://smba.trafficmanager.net/apac/',
    ];
    for (const serviceUrl of urls)
      for (const deliveryMode of ['normal', 'expectReplies']) {
        const answer = await ask(
          'POST /api/messages HTTP/1.1',
          [here, json],
          activity({ serviceUrl, deliveryMode }),
        );
        expect([statusesOf(answer), bodyOf(answer)]).toEqual([[403], '']);
      }
    expect(asked).toBe(0);
    other.close();
  });

  it('counts whom it sends away', async () => {
    const strangers = async () => {
      const answer = await ask('GET /metrics HTTP/1.1', [here, token]);
      return Number(/^error_fix_refusals_total\{reason="stranger"\} (\d+)/m.exec(answer)?.[1] ?? 0);
    };
    const before = await strangers();
    await ask('GET /healthz HTTP/1.1', ['Host: evil.example']);
    expect(await strangers()).toBe(before + 1);
  });
});
