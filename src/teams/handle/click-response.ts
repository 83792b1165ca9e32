import type { InvokeResponse } from 'botbuilder';
import type { ClickOutcome } from './handle-click.ts';

/** The body of the response to a click. https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/universal-action-model#response-format */
function toBody(outcome: ClickOutcome): object {
  if (outcome.kind === 'replaced') {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: outcome.bound.card };
  }
  if (outcome.kind === 'posted') {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: outcome.summary };
  }
  const value = { code: 'BadRequest', message: outcome.sentence };
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value };
}

/** The HTTP response to a click. */
export function toClickResponse(outcome: ClickOutcome): InvokeResponse {
  return { status: 200, body: toBody(outcome) };
}
