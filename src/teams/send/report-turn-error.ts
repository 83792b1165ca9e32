import { ActivityTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { CodedError } from '../../errors.ts';
import type { Metrics, TurnKind } from '../../metrics/create-metrics.ts';
import { chatWording } from '../../wording/chat.ts';
import { chooseLanguage } from '../../wording/language/choose-language.ts';
import { recordOf, stringOf } from '../json-value.ts';
import type { JsonRecord } from '../json-value.ts';
import { readWhereabouts } from '../read/read-whereabouts.ts';

/** What may be logged of an error: its message can hold the person's words or a token, its stack's first line too. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  // Of its own, and for everybody to see: what else it has may hold anything.
  const { code, statusCode }: JsonRecord = { ...recordOf(error) };
  if (!(error instanceof Error)) return { name: typeof error };
  const stack = error.stack ?? '';
  // Lines of the message can look like frames.
  const message = stack.indexOf(error.message);
  const frames = stack
    .slice(message < 0 ? 0 : message + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  const told = error instanceof CodedError ? { message: error.message } : {};
  return {
    name: error.name,
    code: error instanceof CodedError ? error.code : code,
    statusCode,
    ...told,
    frames,
  };
}

function toReply(activity: Activity): Partial<Activity> {
  const { locale } = readWhereabouts(recordOf(activity));
  const sentence = chatWording[chooseLanguage(locale, stringOf(activity.text))].somethingWentWrong;
  if (activity.type !== 'invoke') return { type: ActivityTypes.Message, text: sentence };
  const body = {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'TURN_FAILED', message: sentence },
  };
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body } };
}

const kinds: Readonly<Record<string, TurnKind>> = { message: 'message', invoke: 'click' };

/** Logs and counts what a turn threw, and tells the person, in their language, that it did, where that can be sent. Never throws. */
export function createTurnErrorReporter(
  log: Logger,
  metrics: Metrics,
): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    const activity = stringOf(context.activity.id);
    const { type } = context.activity;
    // Told where it was dropped; and what left no time for the answer leaves none for an apology, but for that in a click's answer.
    const isDropped = error instanceof CodedError && error.code === 'SEND_DROPPED';
    if (!isDropped)
      log.error({ code: 'TURN_FAILED', activity, error: describeError(error) }, 'a turn failed');
    metrics.countTurn(kinds[type] ?? 'install', 'failed');
    const isExpected = type === 'invoke' || (type === 'message' && !isDropped);
    if (!isExpected) return;
    try {
      await context.sendActivity(toReply(context.activity));
    } catch (second) {
      log.error(
        { code: 'TURN_FAILED', activity, error: describeError(second) },
        'the person could not be notified',
      );
    }
  };
}
