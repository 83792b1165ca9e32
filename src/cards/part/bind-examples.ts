import { examples } from '../../wording/examples.ts';
import type { CardScope } from '../template/card-scope.ts';
import { clickAction } from './click-action.ts';
import type { JsonText } from '../template/json-text.ts';
import { literalRuns } from '../template/text-runs.ts';

/** Our own examples as boxes to click. */
export function bindExamples(scope: CardScope): JsonText[] {
  const { bind, language, words } = scope;
  return examples.map(({ id, text }) => {
    const title = words.welcome.exampleTooltip(text[language]);
    const action = clickAction(scope, { verb: 'example', example: id, language }, { title, tooltip: title });
    return bind('example', { runs: literalRuns(text[language]), action });
  });
}
