import { once } from 'node:events';
import pino from 'pino';
import { createCardBinder } from '../../src/cards/create-card-binder.ts';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { readFolders } from '../../src/catalog/load/read-folders.ts';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { createReceiver } from '../../src/teams/door/adapter.ts';
import { plainHealth } from '../../src/teams/state/bot-health.ts';
import { createCatalogState } from '../../src/teams/state/catalog-state.ts';
import { createHandlers } from '../../src/teams/handle/handlers.ts';
import { sendLimits, shareOf } from '../../src/teams/queue/rate-limit.ts';
import { createServer } from '../../src/teams/door/server.ts';
import { turnTimes } from '../../src/teams/queue/turn-times.ts';
import type { TurnTimes } from '../../src/teams/queue/turn-times.ts';
import { createAuthentication, createKeys, credentials } from '../teams/fake-identity.ts';

import type { ReplicaSettings } from './start-replica.ts';

// The bot as a process of its own, put together as `startBot` does, but for another identity service and other times.
const { port, openId, databaseUrl, channel, tenants, replicas, scale } = JSON.parse(
  process.argv[2] ?? '{}',
) as ReplicaSettings;

const log = pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true }));
const storage = await openStorage({ folder: '', databaseUrl, retentionDays: 90 }, (level, message) => {
  log[level](message);
});
const state = createCatalogState(readFolders(builtinFolders()), new Date());
const times = Object.fromEntries(
  Object.entries(turnTimes).map(([name, time]: [string, number]) => [name, time * scale]),
) as unknown as TurnTimes;
const metrics = createMetrics();
const handlers = createHandlers({
  catalog: () => state,
  bindCard: createCardBinder(),
  ...storage,
  isAdmin: () => false,
  log,
  metrics,
  health: () => Promise.resolve(plainHealth),
  sendLimits: shareOf(sendLimits, replicas),
  times,
});
const receive = createReceiver({
  credentials: { ...credentials, allowedTenants: tenants },
  keys: createKeys(openId),
  authentication: createAuthentication(openId),
  isTrusted: (serviceUrl) => serviceUrl === channel,
  handlers,
  log,
  metrics,
});
const server = createServer({ receive, catalog: () => state, log, metrics });
await server.listen(port, '127.0.0.1');
process.stdout.write('ready\n');
await once(process, 'SIGTERM');
await server.close();
await handlers.settled(10_000);
await storage.close();
process.exit(0);
