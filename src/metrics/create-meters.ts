import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { createBatchedHistogram } from './batched-histogram.ts';
import type { Observe } from './batched-histogram.ts';

/** What is measured while the bot works. */
export interface Meters {
  readonly turns: Counter<'kind' | 'decision'>;
  /** Seconds, by status. */
  readonly observeRequest: Observe;
  /** Seconds, by step. */
  readonly observeStep: Observe;
  readonly observeScore: Observe;
  readonly refusals: Counter<'reason'>;
  readonly sendFailures: Counter<'reason'>;
  /** Tells how many sends wait whenever it is asked. */
  watchSends(count: () => number): void;
}

/** Seconds. Steps take from some 10 µs to the 10 s that a turn may. */
const seconds = [0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes the meters in a registry. */
export function createMeters(registry: Registry): Meters {
  const registers = [registry];
  return {
    turns: new Counter({
      name: 'error_fix_turns_total',
      help: 'Turns by what started them and by their outcome',
      labelNames: ['kind', 'decision'],
      registers,
    }),
    observeRequest: createBatchedHistogram({
      name: 'error_fix_request_seconds',
      help: 'Time from a whole request for messages to its answer, by HTTP status',
      labelNames: ['status'],
      buckets: seconds,
      registers,
    }),
    observeStep: createBatchedHistogram({
      name: 'error_fix_step_seconds',
      help: 'Time of the steps of a turn',
      labelNames: ['step'],
      buckets: seconds,
      registers,
    }),
    observeScore: createBatchedHistogram({
      name: 'error_fix_match_score',
      help: 'How sure the first match of each question was, 0 to 1',
      buckets: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1],
      registers,
    }),
    refusals: new Counter({
      name: 'error_fix_refusals_total',
      help: 'Requests for messages that were turned away, by reason',
      labelNames: ['reason'],
      registers,
    }),
    sendFailures: new Counter({
      name: 'error_fix_send_failures_total',
      help: 'Sends that the service of the channel did not accept, by reason',
      labelNames: ['reason'],
      registers,
    }),
    watchSends(count) {
      new Gauge({
        name: 'error_fix_sends_waiting',
        help: 'Sends that the service of the channel has not accepted yet',
        registers,
        collect() {
          this.set(count());
        },
      });
    },
  };
}
