import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { setTimeout as delay } from 'node:timers/promises';
import { CodedError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import { forgetConversation } from './forget-conversation.ts';
import type { ForgetParts } from './forget-conversation.ts';
import { restPlace } from '../queue/resting-place.ts';
import { readSendFailure } from './send-failure.ts';
import type { SendFailure } from './send-failure.ts';
import type { SendPlace, SendQueue, TakeSlot } from '../queue/send-queue.ts';

/** What sends need. */
export interface SenderParts extends ForgetParts {
  readonly queue: SendQueue;
}

/** What one turn may send, and whether it does. */
export interface Outbox {
  readonly place: SendPlace;
  /** When it is too late to start a request, as `performance.now()` gives it. */
  readonly until: number;
  /** True while something is waiting to be sent or on its way. Typing indicators don't count. */
  isBusy(): boolean;
}

/** What one turn sends with. */
interface Sending extends Outbox {
  readonly parts: SenderParts;
  /** Set when the service does not let the bot in, so that it is not asked in vain again. */
  closedBy?: unknown;
}

/** Milliseconds before another try, where the service does not say; doubled with each one. */
const firstWait = 250;
const longestBackoff = 4_000;

/**
 * Milliseconds to wait after so many tries: up to a quarter more than it is asked for, so that those who were refused together
 * do not come back together. `chance` from 0 to 1.
 */
export function waitBefore(tries: number, failure: SendFailure, chance = Math.random()): number {
  const asked = failure.kind === 'notTaken' ? failure.after : undefined;
  const wait = asked ? asked : Math.min(longestBackoff, firstWait * 2 ** (tries - 1));
  return wait * (1 + chance / 4);
}

function dropped({ parts: { log } }: Sending): CodedError {
  log.warn(
    { code: 'SEND_DROPPED' satisfies ErrorCode },
    'something could not be sent in time, so it was dropped',
  );
  return new CodedError(
    'SEND_DROPPED',
    'The limits of the channel left no time to send. There is nothing to do.',
  );
}

/**
 * Makes a request as often as it takes: again, after the wait that the service asks for, where nothing was posted, and
 * at most once more where it may have been.
 */
async function persist<T>(
  sending: Sending,
  takeSlot: TakeSlot,
  request: () => Promise<T>,
  onWait: () => void,
): Promise<T> {
  let isReplayed = false;
  for (let tries = 1; ; tries += 1) {
    if (sending.closedBy !== undefined) throw sending.closedBy as Error;
    if (!(await takeSlot(sending.until))) throw dropped(sending);
    try {
      return await request();
    } catch (error) {
      const failure = readSendFailure(error);
      if (failure.kind === 'unauthorized') sending.closedBy = error;
      if (failure.kind !== 'notTaken' && (failure.kind !== 'ambiguous' || isReplayed)) throw error;
      isReplayed ||= failure.kind === 'ambiguous';
      const wait = waitBefore(tries, failure);
      sending.parts.log.debug(
        { kind: failure.kind, tries, wait: Math.round(wait) },
        'a request is being retried',
      );
      if (performance.now() + wait > sending.until) throw dropped(sending);
      onWait();
      await delay(wait);
    }
  }
}

/** Not sent to the channel's service. */
const local = new Set<unknown>([ActivityTypes.InvokeResponse, ActivityTypes.Trace]);

/**
 * From now on everything that this turn sends, whoever sends it, goes in order and within the limits, for `patience`
 * milliseconds. A message to a conversation that is gone is none: it gives no id and throws nothing.
 */
export function guardSends(
  context: TurnContext,
  place: SendPlace,
  patience: number,
  parts: SenderParts,
): Outbox {
  let busy = 0;
  const sending: Sending = {
    place,
    parts,
    until: performance.now() + patience,
    isBusy: () => busy > 0,
  };
  const onWait = (): void => {
    restPlace(context);
  };
  const send = async <T>(request: () => Promise<T>): Promise<T> => {
    busy += 1;
    try {
      return await parts.queue.inOrder(
        place,
        (takeSlot) => persist(sending, takeSlot, request, onWait),
        onWait,
      );
    } finally {
      busy -= 1;
    }
  };
  context.onSendActivities(async (_context, activities, next) => {
    if (activities.every(({ type }) => local.has(type))) return next();
    if (activities.every(({ type }) => type === ActivityTypes.Typing))
      return parts.queue.takeFree(place) ? next() : [];
    try {
      return await send(next);
    } catch (error) {
      if (readSendFailure(error).kind !== 'gone') throw error;
      // The answer is lost with it, and nobody waits for it.
      await forgetConversation(parts, place);
      return [];
    }
  });
  context.onUpdateActivity((_context, _activity, next) => send(next));
  return sending;
}
