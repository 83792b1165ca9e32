import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '../bench/random.ts';
import { startPostgres } from '../storage/start-postgres.ts';
import { freePort } from '../start-main.ts';
import { credentials, startFakeIdentity, stopFakeIdentity } from '../teams/fake-identity.ts';
import { startChannelService } from './channel-service.ts';
import type { ChannelService, Fault } from './channel-service.ts';
import { createDeliver } from './deliver.ts';
import { endReplicas } from './end-replicas.ts';
import type { Ends } from './end-replicas.ts';
import { judgeAll } from './judge.ts';
import type { Delivered, Judgement } from './judge.ts';
import { createEventMaker } from './make-events.ts';
import { sendEvents } from './send-events.ts';
import { startReplica } from './start-replica.ts';
import type { Replica } from './start-replica.ts';

/** What is simulated. */
export interface Simulation {
  readonly activities: number;
  readonly replicas: number;
  /** Activities in a second. */
  readonly rate: number;
  /** The part of requests to the channel's service that something goes wrong with. */
  readonly faults: number;
  /** Seconds between two ends of a replica, by turns killed and ended in order; 0 for none. */
  readonly endEvery: number;
  /** Events after which many ask in one conversation at once; 0 for never. */
  readonly rushEvery: number;
  /** Seconds after which a client that got no answer repeats a click; a fifth of them do so though they got one. */
  readonly repeatAfter: number;
  /** What the times of Teams and of the bot are multiplied with. */
  readonly scale: number;
  readonly seed: number;
}

/** What came of it. */
export interface Report extends Judgement, Ends {
  readonly simulation: Simulation;
  readonly seconds: number;
  readonly events: number;
  readonly activities: number;
  readonly deliveries: number;
  readonly requests: number;
  readonly refused: ReadonlyMap<Fault | 'limit', number>;
}

/** Milliseconds that Teams waits for an answer, and that the bot may send after it. */
const [patience, longestSend] = [15_000, 30_000];
const tenantCount = 10;

const makeTenants = () =>
  Array.from({ length: tenantCount }, (_, index) => credentials.tenantId.replace(/.$/, String(index)));

/** Waits until everything is answered, at the latest until the bot gives up on what it still sends. */
async function settle(
  delivered: readonly Delivered[],
  service: ChannelService,
  limit: number,
): Promise<void> {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    const { verdicts } = judgeAll(delivered, service.taken);
    if (!verdicts.has('lost')) return;
    await delay(500);
  }
}

/** Plays Teams to replicas of the bot over one store. */
export async function simulate(simulation: Simulation, say: (line: string) => void): Promise<Report> {
  const { scale, seed, faults } = simulation;
  const random = createRandom(seed);
  const [postgres, openId] = [await startPostgres(), await startFakeIdentity()];
  const service = await startChannelService(random, faults);
  const replicas: Replica[] = [];
  try {
    const databaseUrl = await postgres.createDatabase('simulation');
    const shared = { openId, databaseUrl, channel: service.url, tenants: makeTenants(), scale };
    for (let index = 0; index < simulation.replicas; index += 1)
      replicas.push(await startReplica({ ...shared, port: await freePort(), replicas: simulation.replicas }));
    say(`${replicas.length} replicas are ready.`);
    const repeatAfter = simulation.repeatAfter * 1_000;
    const make = createEventMaker({
      random,
      tenants: shared.tenants,
      conversations: 400,
      serviceUrl: service.url,
      repeatAfter,
      rushEvery: simulation.rushEvery,
    });
    const begin = performance.now();
    const ending = endReplicas(replicas, simulation.endEvery);
    const deliver = createDeliver({
      replicas,
      serviceUrl: service.url,
      patience: patience * scale,
      repeatAfter,
      pick: random.pick,
    });
    const delivered = await sendEvents(simulation, make, deliver);
    const ends = await ending.stop();
    await settle(delivered, service, longestSend * scale + 10_000);
    return {
      simulation,
      seconds: (performance.now() - begin) / 1_000,
      events: delivered.length,
      activities: delivered.flatMap(({ event }) => event.activities).length,
      deliveries: delivered
        .flatMap(({ deliveries }) => deliveries)
        .reduce((sum, { attempts }) => sum + attempts, 0),
      requests: service.requests(),
      ...judgeAll(delivered, service.taken),
      refused: service.refused,
      ...ends,
    };
  } finally {
    await Promise.all(replicas.map((replica) => replica.stop()));
    service.stop();
    stopFakeIdentity();
    await postgres.stop();
  }
}
