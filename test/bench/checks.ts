import type { Accuracy, PeerResult, SizeResult, Timing } from './bench-result.ts';
import { type Shape, shapes } from './query.ts';

/** A goal with what was measured. */
export interface Check {
  readonly goal: string;
  /** Absent where the sizes or peers that it takes were not measured. */
  readonly reached?: boolean;
  readonly figures: string;
}

/** The least share of right queries whose first entry is right, for each shape. Below it the benchmark fails. */
export const accuracyFloors: Readonly<Record<Shape, number>> = {
  short: 0.85,
  message: 0.95,
  paste: 0.92,
  huge: 0.7,
  trace: 0.92,
};

/** Points of top-1 within which a library counts as finding as well as this engine. */
const closePoints = 0.05;

const timingAt = (
  results: readonly SizeResult[],
  entries: number,
  shape: Shape = 'message',
  name?: string,
): Timing | undefined => {
  const peers = results.find((result) => result.entries === entries)?.peers;
  return (name === undefined ? peers?.[0] : peers?.find((peer) => peer.name === name))?.timing[shape];
};

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

function compare(goal: string, part: number | undefined, whole: number | undefined, most: number): Check {
  if (part === undefined || whole === undefined) return { goal, figures: 'not measured' };
  const ratio = part / whole;
  const shown = ratio < 0.1 ? `1/${Math.round(1 / ratio)}` : `${ratio.toFixed(1)} ×`;
  return { goal, reached: ratio <= most, figures: `${ms(part)} against ${ms(whole)}: ${shown}` };
}

/** The goals for time and memory, each with figures. */
export function checkGoals(results: readonly SizeResult[]): Check[] {
  const small = timingAt(results, 10_000);
  const large = timingAt(results, 100_000);
  const bestSmall = timingAt(results, 10_000, 'message', 'findBestMatch');
  const bestLarge = timingAt(results, 100_000, 'message', 'findBestMatch');
  const huge = timingAt(results, 100_000, 'huge');
  const [engine] = results.find(({ entries }) => entries === 100_000)?.peers ?? [];
  return [
    compare('p50 at 10,000 entries at most 1/150 of findBestMatch', small?.p50, bestSmall?.p50, 1 / 150),
    compare('p50 at 100,000 entries at most 1/500 of findBestMatch', large?.p50, bestLarge?.p50, 1 / 500),
    ...results.filter(({ entries }) => entries === 10_000 || entries === 100_000).flatMap(checkRivals),
    compare('p50 grows at most 5 × from 10,000 to 100,000 entries', large?.p50, small?.p50, 5),
    compare('p99 at 100,000 entries at most 3 × p50', large?.p99, large?.p50, 3),
    compare('a paste of 28,000 units at 100,000 entries at most 10 × one of 120', huge?.p50, large?.p50, 10),
    limit(
      'index built at 100,000 entries within 4 s',
      engine?.buildMs,
      4_000,
      (value) => `${(value / 1000).toFixed(1)} s`,
    ),
    limit('holds at most 80 MB at 100,000 entries', engine?.heldMb, 80, (value) => `${value.toFixed(0)} MB`),
  ];
}

function limit(
  goal: string,
  value: number | undefined,
  most: number,
  show: (value: number) => string,
): Check {
  return value === undefined
    ? { goal, figures: 'not measured' }
    : { goal, reached: value <= most, figures: show(value) };
}

/** Faster, at p50 and p99, than every library that finds nearly as well. */
function checkRivals({ entries, peers }: SizeResult): Check[] {
  const [engine, ...others] = peers;
  if (!engine) return [];
  return others.map((other): Check => {
    const goal = `faster than ${other.name} at ${entries.toLocaleString('en')} entries, or 5 points better`;
    const ours = engine.timing.message;
    const theirs = other.timing.message;
    const lead = leadOver(engine, other);
    if (!ours || !theirs || lead === undefined)
      return { goal, reached: true, figures: 'took too long to be measured' };
    const found = `top-1 ${(100 * lead.points).toFixed(1)} points ahead over ${lead.count} queries`;
    const figures = `p50 ${ms(ours.p50)} to ${ms(theirs.p50)}, p99 ${ms(ours.p99)} to ${ms(theirs.p99)}, ${found}`;
    return {
      goal,
      reached: lead.points > closePoints || (ours.p50 < theirs.p50 && ours.p99 < theirs.p99),
      figures,
    };
  });
}

/** Top-1 of one minus that of the other, over the queries that both were asked. */
function leadOver(one: PeerResult, other: PeerResult): { points: number; count: number } | undefined {
  const a = one.accuracy.message;
  const b = other.accuracy.message;
  if (!a || !b) return undefined;
  const count = Math.min(a.count, b.count);
  const share = ({ hits }: Accuracy): number =>
    hits.slice(0, count).filter(Boolean).length / Math.max(1, count);
  return { points: share(a) - share(b), count };
}

/** What this engine found too little of, by more than two standard errors of so few queries; empty when all is well. */
export function findBelowFloor(results: readonly SizeResult[]): string[] {
  return results.flatMap(({ entries, peers }) =>
    shapes.flatMap((shape) => {
      const { found, count } = peers[0]?.accuracy[shape] ?? { found: 0, count: 0 };
      const floor = accuracyFloors[shape];
      const isFine = count > 0 && found >= count * floor - 2 * Math.sqrt(count * floor * (1 - floor));
      return isFine
        ? []
        : [`${entries} entries, ${shape}: ${found} of ${count}, at least ${100 * floor} % wanted`];
    }),
  );
}
