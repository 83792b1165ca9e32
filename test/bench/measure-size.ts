import type { Catalog } from '../../src/core/entry.ts';
import type { Accuracy, PeerResult, SizeResult, Timing } from './bench-result.ts';
import { checkAnswers, countFalseAnswers } from './check-answers.ts';
import { type CollectGarbage, measureHeldBytes } from './collect-garbage.ts';
import type { Peer, SearchPeer } from './peers/peer.ts';
import { type BenchQuery, type Shape, shapes } from './query.ts';
import { synthesiseQueries } from './synthesise-queries.ts';
import { timePeers } from './time-peers.ts';

/** How much is asked. */
export interface Effort {
  /** Queries of each shape. */
  readonly queries: Readonly<Record<Shape, number>>;
  /** Milliseconds for the answers, and again for the times, of one peer and shape; slower ones get fewer queries. */
  readonly budgetMs: number;
  /** Milliseconds that one query may be expected to take, from what it took in a smaller catalog; else it is left out. */
  readonly patienceMs: number;
}

/** What measuring a size needs. */
export interface Measuring {
  readonly catalog: Catalog;
  readonly peers: readonly Peer[];
  readonly effort: Effort;
  readonly collect: CollectGarbage;
  /** The next smaller size. */
  readonly before: SizeResult | undefined;
  readonly say: (progress: string) => void;
}

interface Built {
  readonly name: string;
  readonly peer: SearchPeer;
  readonly buildMs: number;
  readonly heldMb: number;
  readonly accuracy: Partial<Record<Shape, Accuracy>>;
  readonly timing: Partial<Record<Shape, Timing>>;
}

const seed = 20_261_123;
/** Libraries are compared by the messages, so that slow ones are asked more of them. */
const comparedShare = 10;

/** Builds every peer, checks its answers, then times all of them side by side. */
export function measureSize(measuring: Measuring): SizeResult {
  const { catalog, peers, effort, say } = measuring;
  const asked = new Map(
    shapes.map((shape) => [shape, synthesiseQueries(catalog, shape, effort.queries[shape], seed)]),
  );
  const built = peers.map((peer) => buildPeer(peer, measuring, asked.get('message') ?? []));
  for (const [shape, queries] of asked) {
    say(`${catalog.entries.length} entries: checking ${shape}`);
    for (const one of built) {
      // The engine itself, the first, is never left out.
      if (one !== built[0] && expectedMs(one.name, shape, measuring) > effort.patienceMs) continue;
      const budgetMs = effort.budgetMs * (shape === 'message' ? comparedShare : 1);
      one.accuracy[shape] = checkAnswers(one.peer, queries, budgetMs);
    }
    say(`${catalog.entries.length} entries: timing ${shape}`);
    timeShape(built, shape, queries, measuring);
  }
  const messages = catalog.entries.reduce((sum, entry) => sum + entry.messages.length, 0);
  const all = [...asked.values()].flat();
  return {
    entries: catalog.entries.length,
    apps: catalog.apps.length,
    messages,
    peers: built.map(({ peer, ...result }): PeerResult => ({ ...result, ...countFalseAnswers(peer, all) })),
  };
}

function buildPeer(
  { name, build }: Peer,
  { catalog, collect, say }: Measuring,
  queries: readonly BenchQuery[],
): Built {
  say(`${catalog.entries.length} entries: building ${name}`);
  const before = measureHeldBytes(collect);
  const start = performance.now();
  const peer = build(catalog);
  const buildMs = performance.now() - start;
  // What is made at the first question is held from then on.
  for (const { text } of queries.slice(0, 2)) peer.best(text);
  return {
    name,
    peer,
    buildMs,
    heldMb: (measureHeldBytes(collect) - before) / 1e6,
    accuracy: {},
    timing: {},
  };
}

function expectedMs(name: string, shape: Shape, { catalog, before, effort }: Measuring): number {
  const earlier = before?.peers.find((peer) => peer.name === name);
  if (!before || !earlier) return 0;
  const meanMs = earlier.accuracy[shape]?.meanMs ?? effort.patienceMs;
  return (meanMs * catalog.entries.length) / before.entries;
}

function timeShape(
  built: readonly Built[],
  shape: Shape,
  queries: readonly BenchQuery[],
  measuring: Measuring,
): void {
  const timed = built.flatMap((one) => {
    const meanMs = one.accuracy[shape]?.meanMs;
    if (meanMs === undefined) return [];
    const count = Math.max(1, Math.min(queries.length, Math.floor(measuring.effort.budgetMs / meanMs)));
    return [{ one, runner: { peer: one.peer, count } }];
  });
  const times = timePeers(
    timed.map(({ runner }) => runner),
    queries,
    measuring.collect,
  );
  for (const [at, { one }] of timed.entries()) {
    const timing = times[at];
    if (timing) one.timing[shape] = timing;
  }
}
