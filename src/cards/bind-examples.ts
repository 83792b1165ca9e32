import { examples } from '../wording/examples.ts';
import type { CardJson } from './card-json.ts';
import type { CardScope } from './card-scope.ts';
import { clickAction } from './click-action.ts';
import { literalRuns } from './text-runs.ts';

/** Our own examples as boxes to click. */
export function bindExamples({ bind, language, words }: CardScope): CardJson[] {
  return examples.map(({ id, text }) => {
    const title = words.welcome.exampleTooltip(text[language]);
    const action = clickAction({ verb: 'example', example: id, language }, { title, tooltip: title });
    return bind('example', { runs: literalRuns(text[language]), action });
  });
}
