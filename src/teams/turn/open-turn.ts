import type { TurnContext } from 'botbuilder';
import type { BotParts, TurnParts } from './bot-parts.ts';
import { unclaimed } from './claim-turn.ts';
import type { HeldClaim } from './claim-turn.ts';
import { createTurn } from './create-turn.ts';
import { stringOf } from '../json-value.ts';
import { measureTurn } from './measured-turn.ts';
import { sendLimits } from '../queue/rate-limit.ts';
import { createTurnErrorReporter } from '../send/report-turn-error.ts';
import { isCrowded } from '../queue/resting-place.ts';
import { guardSends } from '../send/sender.ts';
import { createSendQueue, maxWaiting } from '../queue/send-queue.ts';
import type { SendPlace } from '../queue/send-queue.ts';
import type { Turn } from './turn.ts';
import { createLateTurns, runBeside, runTurn } from './turn-course.ts';
import { turnTimes } from '../queue/turn-times.ts';

/** A turn that began. */
export interface OpenTurn {
  readonly parts: TurnParts;
  readonly turn: Turn;
  /** Does the work of the turn; resolves when its HTTP request is to be answered. Rejects when the turn failed until then. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  /** Does what nobody waits for longer than for a click's card to be replaced. Never rejects. */
  readonly runBeside: (work: () => Promise<void>) => Promise<void>;
}

/** Begins turns, and knows those that go on after their HTTP requests. */
export interface TurnOpener {
  /** The parts with the catalog of this moment, and a log that names the activity. */
  partsFor(context: TurnContext): TurnParts;
  /** Begins a turn that answers to `place`. `claim`: what its answer deals with, `unclaimed` unless given. */
  open(context: TurnContext, parts: TurnParts, place: SendPlace, claim?: HeldClaim): OpenTurn;
  /**
   * Lets a turn in that is going to answer to `place`, and gives what ends it; `undefined` where there is no room, or too little
   * for who often asks.
   */
  enter(context: TurnContext, place: SendPlace): (() => void) | undefined;
  /** Resolves when no turn goes on any more, at the latest after `limit` milliseconds. */
  settled(limit: number): Promise<void>;
  /** How many sends wait or are under way. */
  unsent(): number;
}

/** Begins the turns of a bot: with one queue for all that they send. */
export function createTurnOpener(bot: BotParts): TurnOpener {
  const times = bot.times ?? turnTimes;
  const queue = createSendQueue(bot.sendLimits ?? sendLimits, undefined, times.send);
  const late = createLateTurns(maxWaiting);
  const reporter = createTurnErrorReporter(bot.log, bot.metrics);
  const partsFor = (context: TurnContext): TurnParts => {
    const activity = stringOf(context.activity.id);
    return { ...bot, times, catalog: bot.catalog(), log: bot.log.child({ activity }) };
  };
  return {
    partsFor,
    enter: (context, place) => queue.enter(place, isCrowded(context)),
    settled: (limit) => late.settled(limit),
    unsent: () => queue.waiting(),
    open(context, parts, place, claim = unclaimed) {
      const outbox = guardSends(context, place, times.send, { queue, records: bot.records, log: parts.log });
      const report = (error: unknown) => reporter(context, error as Error);
      let isGivenUp = false;
      const giveUp = (): void => {
        isGivenUp = true;
      };
      const answers = createTurn({
        context,
        conversation: place.conversation,
        isGivenUp: () => isGivenUp,
        onSent: () => claim.done(),
      });
      const turn = measureTurn(answers, bot.metrics);
      const course = { claim, outbox, late, report, giveUp };
      return {
        parts,
        turn,
        run: (work) => runTurn({ ...course, work, limit: times.request }),
        runBeside: (work) => runBeside(work, { late, report, limit: times.replace }),
      };
    },
  };
}
