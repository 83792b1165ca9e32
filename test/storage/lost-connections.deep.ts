import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { TestContext } from 'vitest';
import { createStarter, freePort, waitFor } from '../start-main.ts';
import { askBot, conversationOf } from '../teams/ask-bot.ts';
import { startFakeConnector } from '../teams/fake-connector.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

/** A server under attack, with a client that looks at it past the bots. */
interface Target {
  readonly server: PostgresServer;
  readonly url: string;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await work(client);
  await client.end();
}

/** Takes every connection that is left, for a moment. */
async function useUp({ url }: Target): Promise<void> {
  const clients: pg.Client[] = [];
  for (let isLeft = true; isLeft && clients.length < 200;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    isLeft = await client.connect().then(
      () => true,
      () => false,
    );
    if (isLeft) clients.push(client);
  }
  // Those of the bots go, so that they need new ones.
  await clients[0]?.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'error-fix-bot'",
  );
  await delay(2_000);
  await Promise.all(clients.map((client) => client.end()));
}

const attacks: Readonly<Record<string, (target: Target) => Promise<void>>> = {
  async terminate({ url }) {
    for (let count = 0; count < 5; count++) {
      await withClient(url, (client) =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()'),
      );
      await delay(200);
    }
  },
  async 'kill -9'({ server }) {
    await server.signal('SIGKILL');
    await delay(1_500);
    await server.resume();
  },
  async restart({ server }) {
    await server.halt();
    await server.resume();
  },
  async 'a pause of 20 s'({ server }) {
    await server.signal('SIGSTOP');
    await delay(20_000);
    await server.signal('SIGCONT');
  },
  'connections used up': useUp,
};

async function startBots(count: number, url: string, { onTestFinished }: TestContext) {
  const connector = await startFakeConnector();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lost-connections-'));
  const start = createStarter(folder);
  onTestFinished(async () => {
    await start.stopAll();
    await connector.stop();
    rmSync(folder, { recursive: true });
  });
  const bots = await Promise.all(
    Array.from({ length: count }, async () => {
      const port = await freePort();
      const run = start({
        PORT: String(port),
        PLAYGROUND_PORT: new URL(connector.url).port,
        DATABASE_URL: url,
      });
      await waitFor(run, /^Ready/m, 60_000);
      return { run, origin: `http://127.0.0.1:${port}` };
    }),
  );
  return { bots, connector };
}

describe.for([1, 2])('with %i bots', (replicas) => {
  it('nobody is lost and no bot ends, however often the database goes', async (context) => {
    const server = await startPostgres();
    context.onTestFinished(() => server.stop());
    const url = await server.createDatabase('bot');
    const { bots, connector } = await startBots(replicas, url, context);
    const asked: string[] = [];
    const refused: string[] = [];
    const waiting = new Set<Promise<void>>();
    const ask = async (): Promise<void> => {
      const id = `chat-${asked.length}`;
      asked.push(id);
      const { origin = '' } = bots[asked.length % bots.length] ?? {};
      const { status } = await askBot(origin, { id, conversation: id, serviceUrl: connector.url });
      if (status !== 200) refused.push(`${id}: ${status}`);
    };
    const ending = new AbortController();
    const load = (async () => {
      while (!ending.signal.aborted) {
        const turn = ask().finally(() => waiting.delete(turn));
        waiting.add(turn);
        // As many as find a place in the seconds in which a database that hangs is waited for.
        await delay(125);
      }
    })();
    for (let round = 0; round < 3; round++) {
      for (const [name, attack] of Object.entries(attacks)) {
        await delay(1_000);
        await attack({ server, url });
        for (const { run } of bots) expect(run.child.exitCode, `${name}: ${run.errors()}`).toBeNull();
      }
    }
    ending.abort();
    await load;
    await Promise.all(waiting);
    const answered = connector.sent
      .filter(({ body }) => body.type === 'message')
      .map(({ path: sentTo }) => conversationOf(sentTo));
    expect(refused).toEqual([]);
    expect(asked.filter((id) => !answered.includes(id))).toEqual([]);
    expect(answered.length).toBe(asked.length);
    for (const { run, origin } of bots) {
      expect(run.child.exitCode).toBeNull();
      await expect
        .poll(async () => (await fetch(`${origin}/readyz`)).status, { timeout: 30_000, interval: 500 })
        .toBe(200);
    }
    console.info(`${replicas} bots: ${asked.length} asked, ${answered.length} answered, 15 attacks`);
  });
});
