import type { CardJson } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import type { Click } from './click.ts';

/** How a click is named: `tooltip` is what a screen reader and a mouse pointer say. */
export interface ClickLabel {
  readonly title: string;
  readonly tooltip?: string;
}

/**
 * A click as an action that refreshes the card in place, and as a plain submit where a client does not know that.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
export function clickAction(
  { version }: Pick<CardScope, 'version'>,
  click: Click,
  label: ClickLabel,
): CardJson {
  const data: Click = version === 0 ? click : { ...click, version };
  return {
    type: 'Action.Execute',
    ...label,
    verb: click.verb,
    data,
    fallback: { type: 'Action.Submit', title: label.title, data },
  };
}
