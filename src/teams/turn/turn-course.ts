import { setTimeout as delay } from 'node:timers/promises';
import { CodedError } from '../../errors.ts';
import type { HeldClaim } from './claim-turn.ts';
import type { Outbox } from '../send/sender.ts';
import { within } from '../within.ts';

/** Turns that go on after their HTTP requests were answered. */
export interface LateTurns {
  /** Adds what `follow` gives, which never rejects; false when there are too many, and it must not be late. */
  add(follow: () => Promise<unknown>): boolean;
  /** Resolves when none is left, at the latest after `limit` milliseconds. */
  settled(limit: number): Promise<void>;
}

/** Room for `most` late turns. */
export function createLateTurns(most: number): LateTurns {
  const turns = new Set<Promise<unknown>>();
  return {
    add(follow) {
      if (turns.size >= most) return false;
      const turn = follow();
      turns.add(turn);
      void turn.finally(() => turns.delete(turn));
      return true;
    },
    async settled(limit) {
      const end = AbortSignal.timeout(limit);
      while (turns.size > 0 && !end.aborted) {
        await Promise.race([
          Promise.all(turns),
          delay(limit, undefined, { signal: end }).catch(() => undefined),
        ]);
      }
    },
  };
}

/** One turn. */
export interface TurnCourse {
  /** Does it all; what it does after `giveUp` must come to nothing. */
  readonly work: () => Promise<void>;
  readonly giveUp: () => void;
  readonly claim: HeldClaim;
  readonly outbox: Outbox;
  /** Milliseconds until the HTTP request must be answered. */
  readonly limit: number;
  readonly late: LateTurns;
  /** Told what a turn threw that was late. Never rejects. */
  readonly report: (error: unknown) => Promise<void>;
}

/**
 * Runs a turn. Resolves when it is over or, if only sending takes long, after `limit`; then it counts as dealt with, and
 * goes on. Where too many go on it resolves when it is over.
 * @throws what `work` throws until then; CodedError TURN_FAILED when nothing came of it in that time
 */
export async function runTurn(course: TurnCourse): Promise<void> {
  const { claim, outbox, late, report } = course;
  const turn = course.work().then(
    () => claim.done(),
    async (error: unknown) => {
      await claim.release();
      throw error;
    },
  );
  if (!(await isLate(turn, course.limit))) return;
  if (!outbox.isBusy()) {
    course.giveUp();
    turn.catch(() => undefined);
    await claim.release();
    throw new CodedError(
      'TURN_FAILED',
      'A turn took too long and was given up. Check the health of the store.',
    );
  }
  // Also where the request stays open: its lease would run out before the answer is sent, and the next one would answer.
  await claim.done();
  if (!late.add(() => turn.catch(report))) return turn;
}

/** True when a turn still runs after `limit` milliseconds. Rejects as the turn does before. */
async function isLate(turn: Promise<void>, limit: number): Promise<boolean> {
  const isOver = await within(
    limit,
    turn.then(() => true),
  );
  return isOver === undefined;
}

/** Runs what nobody waits for: resolves when it is over, at the latest after `limit`; then it goes on. Never rejects. */
export async function runBeside(
  work: () => Promise<void>,
  { limit, late, report }: Pick<TurnCourse, 'limit' | 'late' | 'report'>,
): Promise<void> {
  const run = work().catch(report);
  if ((await isLate(run, limit)) && !late.add(() => run)) await run;
}
