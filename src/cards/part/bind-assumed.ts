import type { Answer } from '../../core/answer.ts';
import type { AssumedApp } from '../card-content.ts';
import type { CardScope } from '../template/card-scope.ts';
import type { JsonText } from '../template/json-text.ts';
import { escapeMarkdown, literalRuns } from '../template/text-runs.ts';
import { clickAction } from './click-action.ts';
import { appName } from './pick-box.ts';

/** The app that an answer assumed; `undefined` where it assumed none. */
export function assumedApp({ assumed }: Answer): AssumedApp | undefined {
  if (assumed === undefined) return undefined;
  return { app: assumed.app, readFrom: assumed.readFrom === 'channel' ? 'channel' : 'thread' };
}

/** Says which app was assumed, and why. */
export function assumedNote(scope: CardScope, { app, readFrom }: AssumedApp): string {
  return scope.words.answer.assumed(appName(scope, app), readFrom);
}

/** The line that says which app was assumed, with a click that shows what is asked without it, to pick among these entries. */
export function bindAssumed(scope: CardScope, assumed: AssumedApp, among: string[]): JsonText {
  const { bind, language, words } = scope;
  const { id } = assumed.app;
  const name = appName(scope, assumed.app);
  const label = { title: words.answer.dropAssumed(name), tooltip: words.answer.dropAssumedTooltip(name) };
  return bind('assumed', {
    note: literalRuns(assumedNote(scope, assumed)),
    title: escapeMarkdown(label.title),
    action: clickAction(scope, { verb: 'drop', app: id, among, language }, label),
  });
}
