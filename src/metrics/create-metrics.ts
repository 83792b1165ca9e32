import { Registry } from 'prom-client';
import { createMeters } from './create-meters.ts';
import { failureReason } from './failure-reason.ts';
import { describeSpan, inSpan } from './in-span.ts';
import { whenEnded } from './when-ended.ts';
import type { Failure } from './when-ended.ts';

/** A step of a turn. `receive`: until it is known whom a request is from; `send`: until the service took what is sent. */
export type Step = 'receive' | 'read' | 'answer' | 'bind' | 'send';

/** What began a turn. */
export type TurnKind = 'message' | 'click' | 'install';

/** What came of the sends of this process. */
export interface SendHistory {
  /** Asked for and not taken yet: in line, on the way, or to be tried again. */
  readonly waiting: number;
  readonly lastFailure?: { readonly at: Date; readonly reason: string };
  readonly lastSuccess?: Date;
}

/** Counts and times what the bot does. Nothing of it holds a person's words or ids. */
export interface Metrics {
  readonly registry: Registry;
  /** Does a request for messages, timed by the status that it gives, as a span. */
  request<T extends { readonly status: number }>(work: () => Promise<T>): Promise<T>;
  /** Does a step of a turn, timed, as a span. Gives and throws what the work does. */
  step<T>(step: Step, work: () => T): T;
  /** Counts a turn by what came of it: a decision of the engine, a click's verb, or `failed`. */
  countTurn(kind: TurnKind, decision: string): void;
  /** Notes how sure the engine was of the first match, 0 to 1. */
  noteScore(score: number): void;
  /** Counts a request that was turned away. */
  countRefusal(reason: RefusalReason): void;
  sends(): SendHistory;
}

/** Why a request is turned away. */
export type RefusalReason =
  | 'busy'
  | 'not-json'
  | 'too-large'
  | 'broken-off'
  | 'two-tokens'
  | 'stranger'
  | 'no-activity'
  | 'channel'
  | 'token'
  | 'keys'
  | 'service'
  | 'tenant';

/** `start` as `performance.now()` gave it. */
const secondsSince = (start: number): number => (performance.now() - start) / 1_000;

/** Metrics with a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const meters = createMeters(registry);
  let sends: SendHistory = { waiting: 0 };
  meters.watchSends(() => sends.waiting);

  function noteSend(failure: Failure | undefined): void {
    const at = new Date();
    const waiting = sends.waiting - 1;
    if (failure === undefined) {
      sends = { ...sends, waiting, lastSuccess: at };
      return;
    }
    const reason = failureReason(failure.error);
    sends = { ...sends, waiting, lastFailure: { at, reason } };
    meters.sendFailures.inc({ reason });
  }

  return {
    registry,
    request(work) {
      const start = performance.now();
      return inSpan('turn', async () => {
        const result = await work();
        const status = String(result.status);
        meters.observeRequest(secondsSince(start), status);
        describeSpan({ 'http.response.status_code': status });
        return result;
      });
    },
    step(step, work) {
      return inSpan(step, () => {
        const start = performance.now();
        if (step === 'send') sends = { ...sends, waiting: sends.waiting + 1 };
        return whenEnded(work, (failure) => {
          meters.observeStep(secondsSince(start), step);
          if (step === 'send') noteSend(failure);
        });
      });
    },
    countTurn(kind, decision) {
      meters.turns.inc({ kind, decision });
      describeSpan({ 'error_fix.kind': kind, 'error_fix.decision': decision }, decision === 'failed');
    },
    noteScore(score) {
      meters.observeScore(score);
    },
    countRefusal(reason) {
      meters.refusals.inc({ reason });
    },
    sends: () => sends,
  };
}
