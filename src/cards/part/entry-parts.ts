import { bindRow, bindStep } from '../template/card-scope.ts';
import type { JsonText } from '../template/json-text.ts';
import { linkActions } from './link-actions.ts';
import { oncePerEntry } from './once-per-entry.ts';
import { shortenEnd } from '../../wording/shown/shorten.ts';
import { catalogRuns, toLine, withoutMarks, type Run } from '../template/text-runs.ts';

/** What the card of an entry shows whatever was pasted. */
export interface EntryParts {
  readonly cause: readonly Run[];
  readonly causeIsCut: boolean;
  readonly steps: readonly JsonText[];
  /** Steps that fold. */
  readonly moreSteps: readonly JsonText[];
  readonly fixIsCut: boolean;
  readonly links: ReturnType<typeof linkActions>;
  /** Where the entry comes from. */
  readonly source: JsonText;
  /** For the summary: the cause and the first step without bold marks, shortened. */
  readonly said: { readonly cause: string; readonly firstStep: string };
}

/** Steps in view; the others fold. */
const stepsInView = 5;
const maxSource = 200;
const maxSaidCause = 200;
const maxSaidStep = 150;

/** What the card of an entry shows whatever was pasted. */
export const entryParts = oncePerEntry((scope, entry): EntryParts => {
  const { language, limits, words } = scope;
  const cause = toLine(entry.cause[language]);
  const fix = entry.fix[language].map(toLine);
  const steps = fix
    .slice(0, limits.steps)
    .map((step, index) => bindStep(scope, String(index + 1), catalogRuns(shortenEnd(step, limits.step))));
  return {
    cause: catalogRuns(shortenEnd(cause, limits.cause)),
    causeIsCut: cause.length > limits.cause,
    steps: steps.slice(0, stepsInView),
    moreSteps: steps.slice(stepsInView),
    fixIsCut: fix.length > limits.steps || fix.some((step) => step.length > limits.step),
    links: linkActions(scope, entry.links),
    source: bindRow(scope, words.why.source, shortenEnd(toLine(words.why.sourceOf(entry.source)), maxSource)),
    said: {
      cause: shortenEnd(withoutMarks(cause), maxSaidCause),
      firstStep: shortenEnd(withoutMarks(fix[0] ?? ''), maxSaidStep),
    },
  };
});
