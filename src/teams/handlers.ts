import { ActivityHandler } from 'botbuilder';
import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { BotParts, TurnParts } from './bot-parts.ts';
import { createTurn } from './create-turn.ts';
import { handleClick } from './handle-click.ts';
import type { ClickOutcome } from './handle-click.ts';
import { handleInstall, isInstall } from './handle-install.ts';
import { handleMessage } from './handle-message.ts';
import { recordOf, stringOf } from './json-value.ts';
import { readMessage } from './read-message.ts';
import { readWhereabouts } from './read-whereabouts.ts';

/** Milliseconds in which a message with the same id is the same one, delivered again. */
const sameMessage = 600_000;

/** The body of the response to a click. https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/universal-action-model#response-format */
function toInvokeBody(outcome: ClickOutcome): object {
  if (outcome.kind === 'replaced') {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: outcome.bound.card };
  }
  if (outcome.kind === 'posted') {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: outcome.summary };
  }
  const value = { code: 'BadRequest', message: outcome.sentence };
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value };
}

class Handlers extends ActivityHandler {
  readonly #parts: BotParts;

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    const message = readMessage(context.activity);
    if (message.kind === 'ignored' || message.conversation === '') return;
    if (!(await this.#isFirst(context, message.tenant, message.conversation))) return;
    const turn = createTurn(context, message.conversation);
    if (message.kind !== 'click') return handleMessage(this.#partsFor(context), message, turn);
    const click = { data: message.data, where: message, isAutomatic: false };
    const outcome = await handleClick(this.#partsFor(context), click, turn, false);
    if (outcome.kind === 'refused') await turn.sendText(outcome.sentence);
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    await this.#welcome(context);
  }

  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    await this.#welcome(context);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = recordOf(context.activity);
    // Thumbs up and down, which the bot does not ask for; an older card may still show them.
    if (name === 'message/submitAction') return { status: 200 };
    if (name !== 'adaptiveCard/action') return { status: 501 };
    const { action, trigger } = recordOf(value);
    const where = readWhereabouts(recordOf(context.activity));
    const click = { data: recordOf(action).data, where, isAutomatic: trigger === 'automatic' };
    const turn = createTurn(context, where.conversation);
    const outcome = await handleClick(this.#partsFor(context), click, turn, true);
    return { status: 200, body: toInvokeBody(outcome) };
  }

  /** The parts with the catalog of this moment, and a log that names the activity. */
  #partsFor(context: TurnContext): TurnParts {
    const { catalog, log } = this.#parts;
    const activity = stringOf(context.activity.id);
    return { ...this.#parts, catalog: catalog(), log: log.child({ activity }) };
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { conversation } = readWhereabouts(recordOf(context.activity));
    if (conversation === '' || !isInstall(context.activity)) return;
    const turn = createTurn(context, conversation);
    await handleInstall(this.#partsFor(context), context.activity, turn);
  }

  /** Slow turns are delivered again. Without an id nothing can be told, and everything is answered. */
  async #isFirst(context: TurnContext, tenant: string, conversation: string): Promise<boolean> {
    const id = stringOf(context.activity.id);
    return (
      id === '' || this.#parts.seen.first(JSON.stringify(['message', tenant, conversation, id]), sameMessage)
    );
  }
}

/** The bot as botbuilder's handler: what each type of activity leads to. Other types are answered with silence. */
export function createHandlers(parts: BotParts): ActivityHandler {
  return new Handlers(parts);
}
