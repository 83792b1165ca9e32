import type { Shape } from './query.ts';

/** Times of one peer for queries of one shape. Milliseconds. */
export interface Timing {
  readonly p50: number;
  /** The largest where there are fewer than a hundred. */
  readonly p99: number;
  readonly count: number;
}

/** How often the first entry found was right, of so many right queries, in their order. */
export interface Accuracy {
  readonly found: number;
  readonly count: number;
  /** Whether it was, query by query; two peers are compared over the queries that both were asked. */
  readonly hits: readonly boolean[];
  /** Mean time of these untimed runs, milliseconds: what the number of timed ones is set by. */
  readonly meanMs: number;
}

/** What was measured of one peer at one size. A shape is missing where one query would have outlasted the patience. */
export interface PeerResult {
  readonly name: string;
  readonly buildMs: number;
  /** Megabytes (10^6) that it holds besides the catalog. */
  readonly heldMb: number;
  readonly accuracy: Readonly<Partial<Record<Shape, Accuracy>>>;
  readonly timing: Readonly<Partial<Record<Shape, Timing>>>;
  /** Answers given outright to queries that no entry fits; absent for libraries, which always find something. */
  readonly falseAnswers?: Readonly<
    Record<'wrong' | 'unrelated', { readonly given: number; readonly count: number }>
  >;
}

/** What was measured at one size. */
export interface SizeResult {
  readonly entries: number;
  readonly apps: number;
  readonly messages: number;
  /** This engine first. */
  readonly peers: readonly PeerResult[];
}
