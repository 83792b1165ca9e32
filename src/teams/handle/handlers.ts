import { ActivityHandler, ActivityTypes } from 'botbuilder';
import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Metrics } from '../../metrics/create-metrics.ts';
import type { BotParts, TurnParts } from '../turn/bot-parts.ts';
import { claimDelivery, unclaimed } from '../turn/claim-turn.ts';
import type { HeldClaim } from '../turn/claim-turn.ts';
import { toClickResponse } from './click-response.ts';
import { planClick } from './handle-click.ts';
import type { ReceivedClick } from './handle-click.ts';
import { forgetConversation } from '../send/forget-conversation.ts';
import { handleInstall, isInstall, isRemoval } from './handle-install.ts';
import { handleMessage } from './handle-message.ts';
import { recordOf, stringOf } from '../json-value.ts';
import type { Message, Whereabouts } from '../read/message.ts';
import { NoRoomError } from '../queue/no-room-error.ts';
import { createTurnOpener } from '../turn/open-turn.ts';
import type { OpenTurn, TurnOpener } from '../turn/open-turn.ts';
import { readMessage } from '../read/read-message.ts';
import { readWhereabouts } from '../read/read-whereabouts.ts';
import { restPlace } from '../queue/resting-place.ts';

/** The bot as botbuilder's handler. */
export interface BotHandlers extends ActivityHandler {
  /** Resolves when every turn that went on after its HTTP request is over, at the latest after `limit` milliseconds. */
  settled(limit: number): Promise<void>;
  /** How many sends wait or are under way. */
  unsent(): number;
}

type Received = Exclude<Message, { readonly kind: 'ignored' }>;

/** As a string, which its type is: whatever word it likes may come over the wire. */
const message: string = ActivityTypes.Message;

class Handlers extends ActivityHandler implements BotHandlers {
  readonly #turns: TurnOpener;
  readonly #metrics: Metrics;

  constructor(parts: BotParts) {
    super();
    this.#turns = createTurnOpener(parts);
    this.#metrics = parts.metrics;
  }

  settled(limit: number): Promise<void> {
    return this.#turns.settled(limit);
  }

  unsent(): number {
    return this.#turns.unsent();
  }

  /** Nobody listens to a message besides, so it need not go past those who could. */
  override run(context: TurnContext): Promise<void> {
    return context.activity.type === message ? this.onMessageActivity(context) : super.run(context);
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    const read = this.#metrics.step('read', () => readMessage(context.activity));
    if (read.kind === 'ignored' || read.conversation === '') return;
    const parts = this.#turns.partsFor(context);
    // Before anything is claimed or kept, so that it costs little, and can come again.
    const leave = this.#turns.enter(context, read);
    if (leave === undefined) throw new NoRoomError();
    const claim = await claimMessage(context, read, parts);
    if (claim === undefined) {
      leave();
      return;
    }
    const open = this.#turns.open(context, parts, read, claim);
    // It may go on after the request was answered.
    await open.run(() => answerMessage(context, read, open).finally(leave));
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    await this.#onInstall(context);
  }

  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    await this.#onInstall(context);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = recordOf(context.activity);
    // Thumbs up and down, which the bot does not ask for; an older card may still show them.
    if (name === 'message/submitAction') return { status: 200 };
    if (name !== 'adaptiveCard/action') return { status: 501 };
    const { action, trigger } = recordOf(value);
    const where = readWhereabouts(recordOf(context.activity));
    const click = readReceivedClick(context, where, recordOf(action).data, trigger === 'automatic');
    const parts = this.#turns.partsFor(context);
    const { turn, run, runBeside } = this.#turns.open(context, parts, where);
    const { outcome, act } = planClick(parts, click, turn, true);
    await (outcome.kind === 'replaced' ? runBeside(act) : run(act));
    return toClickResponse(outcome);
  }

  async #onInstall(context: TurnContext): Promise<void> {
    const where = readWhereabouts(recordOf(context.activity));
    if (where.conversation === '') return;
    if (isRemoval(context.activity)) return forgetConversation(this.#turns.partsFor(context), where);
    if (!isInstall(context.activity)) return;
    const parts = this.#turns.partsFor(context);
    const { turn, run } = this.#turns.open(context, parts, where);
    await run(() => handleInstall(parts, context.activity, turn));
  }
}

/** Slow turns are delivered again. Without an id nothing can be told, and everything is answered. */
function claimMessage(
  context: TurnContext,
  { tenant, conversation }: Received,
  parts: TurnParts,
): Promise<HeldClaim | undefined> {
  const id = stringOf(context.activity.id);
  if (id === '') return Promise.resolve(unclaimed);
  return claimDelivery(parts, tenant, ['message', conversation, id], parts.times, () => {
    restPlace(context);
  });
}

function readReceivedClick(
  { activity }: TurnContext,
  where: Whereabouts,
  data: unknown,
  isAutomatic: boolean,
): ReceivedClick {
  const { replyToId, from } = recordOf(activity);
  return { data, where, card: stringOf(replyToId), clicker: stringOf(recordOf(from).id), isAutomatic };
}

async function answerMessage(
  context: TurnContext,
  message: Received,
  { parts, turn }: OpenTurn,
): Promise<void> {
  if (message.kind !== 'click') return handleMessage(parts, message, turn);
  const click = readReceivedClick(context, message, message.data, false);
  const { outcome, act } = planClick(parts, click, turn, false);
  await act();
  if (outcome.kind === 'refused') await turn.sendText(outcome.sentence);
}

/** The bot: what each type of activity leads to. Other types are answered with silence. */
export function createHandlers(parts: BotParts): BotHandlers {
  return new Handlers(parts);
}
