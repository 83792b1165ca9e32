import pino from 'pino';
import { createCardBinder } from '../../src/cards/create-card-binder.ts';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { readFolders } from '../../src/catalog/load/read-folders.ts';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { createMemoryStorage } from '../../src/storage/memory/memory.ts';
import { createReceiver } from '../../src/teams/door/adapter.ts';
import type { AdapterParts } from '../../src/teams/door/adapter.ts';
import { plainHealth } from '../../src/teams/state/bot-health.ts';
import type { BotParts } from '../../src/teams/turn/bot-parts.ts';
import { createCatalogState } from '../../src/teams/state/catalog-state.ts';
import { createHandlers } from '../../src/teams/handle/handlers.ts';
import { createOpsServer, createServer } from '../../src/teams/door/server.ts';
import { startFakeConnector } from './fake-connector.ts';
import type { FakeConnector } from './fake-connector.ts';

/** The service that recorded activities name. */
const recordedService = 'https://smba.trafficmanager.net/apac/';

/** What the bot answered to one request. */
export interface Received {
  readonly status: number;
  readonly text: string;
}

/** The real bot behind the real server, with a service of the test's own. */
export interface TestBot {
  readonly origin: string;
  /** Where it is watched. */
  readonly opsOrigin: string;
  readonly connector: FakeConnector;
  /** The lines of the log, as JSON. */
  readonly log: string[];
  /** Posts an activity; the service that it was recorded with becomes the test's own. */
  post(
    activity: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Received>;
  stop(): Promise<void>;
}

/** Starts it in local mode, or with the parts given. */
export async function startTestBot(
  adapterParts: Partial<AdapterParts> = {},
  botParts: Partial<BotParts> = {},
): Promise<TestBot> {
  const connector = await startFakeConnector();
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const state = createCatalogState(readFolders(builtinFolders()), new Date());
  const catalog = botParts.catalog ?? (() => state);
  const { health } = botParts;
  const metrics = botParts.metrics ?? createMetrics();
  const handlers = createHandlers({
    catalog,
    isAdmin: () => true,
    bindCard: createCardBinder(),
    ...createMemoryStorage(),
    log,
    metrics,
    health: () => Promise.resolve(plainHealth),
    ...botParts,
  });
  const receive = createReceiver({
    credentials: undefined,
    handlers,
    log,
    metrics,
    playgroundPort: () => Number(new URL(connector.url).port),
    ...adapterParts,
  });
  const probes = { catalog, log, metrics, ...(health === undefined ? {} : { health }) };
  const server = createServer({ ...probes, receive, isLocal: adapterParts.credentials === undefined });
  const ops = createOpsServer(probes);
  const origin = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  const opsOrigin = `http://127.0.0.1:${await ops.listen(0, '127.0.0.1')}`;
  return {
    origin,
    opsOrigin,
    connector,
    log: lines,
    async post(activity, headers = {}) {
      const isRecorded = activity.serviceUrl === recordedService;
      const body = JSON.stringify({ ...activity, ...(isRecorded ? { serviceUrl: connector.url } : {}) });
      const response = await fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return { status: response.status, text: await response.text() };
    },
    async stop() {
      await connector.stop();
      await Promise.all([server.close(), ops.close()]);
    },
  };
}
