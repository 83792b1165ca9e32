import { Agent, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, waitFor } from '../../../start-main.ts';
import { startFakeCloud } from '../../fake-cloud.ts';
import { claimsFor, sign, stranger } from '../../fake-identity.ts';
import { inProduction } from '../../in-production.ts';
import { readActivity } from '../../read-activity.ts';
import { startInFolder } from '../../start-in-folder.ts';

const teams = 'smba.trafficmanager.net';
const serviceUrl = `https://${teams}/somewhere/`;
const body = JSON.stringify(readActivity('personal-plain', { serviceUrl }));
const strangers = { tokens: 10_000, connections: 8 };

/** Sends a message with a token; gives its status and the milliseconds until it came. */
function send(port: number, agent: Agent, token: string): Promise<readonly [number, number]> {
  const start = performance.now();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers, agent };
    const sent = request(options, (response) => {
      response.resume();
      response.on('end', () => {
        resolve([response.statusCode ?? 0, performance.now() - start]);
      });
    });
    sent.on('error', reject).end(body);
  });
}

test('10,000 tokens of made-up keys cause no fetch, and who has a good one is answered as ever', async () => {
  const fake = await startFakeCloud(['login.botframework.com', 'login.microsoftonline.com', teams]);
  onTestFinished(() => fake.stop());
  const { folder, start } = startInFolder();
  const port = await freePort();
  const run = start({
    ...inProduction(fake, folder),
    LOG_LEVEL: 'error',
    PORT: String(port),
  });
  await waitFor(run, /^Ready: /m, 60_000);
  const person = new Agent({ keepAlive: true, maxSockets: 1 });
  const good = sign(claimsFor(serviceUrl, { exp: Math.floor(Date.now() / 1_000) + 3_600 }));
  for (let n = 0; n < 20; n += 1) expect((await send(port, person, good))[0]).toBe(200);

  const text = JSON.stringify(claimsFor(serviceUrl));
  const tokens = Array.from({ length: strangers.tokens }, (_, n) => {
    const [, payload, signature] = good.split('.');
    const header = { alg: 'RS256', typ: 'JWT', kid: `made-up-${n}` };
    return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`;
  });
  // One that is signed as it should, but by a key of its own.
  tokens[0] = sign(JSON.parse(text) as object, { kid: 'made-up', key: stranger.privateKey });
  const agent = new Agent({ keepAlive: true, maxSockets: strangers.connections });
  const statuses = new Map<number, number>();
  const course = { isOver: false };
  const flood = Promise.all(
    Array.from({ length: strangers.connections }, async () => {
      for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
        const [status] = await send(port, agent, token);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  ).finally(() => {
    course.isOver = true;
  });
  const times: number[] = [];
  while (!course.isOver) {
    const [status, time] = await send(port, person, good);
    expect(status).toBe(200);
    times.push(time);
  }
  await flood;
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  const fetches = fake.requests.filter(
    ({ host, path: asked }) => host.startsWith('login.bot') && asked === '/keys',
  );
  process.stdout.write(
    `made-up keys: ${JSON.stringify([...statuses])}, ${times.length} answers to the person, p99 ${p99.toFixed(0)} ms\n`,
  );
  expect([...statuses]).toEqual([[401, strangers.tokens]]);
  expect(fetches).toHaveLength(1);
  expect(times.length).toBeGreaterThan(50);
  expect(p99).toBeLessThan(1_000);
  person.destroy();
  agent.destroy();
});
