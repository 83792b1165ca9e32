import type { Weights } from '../../../src/core/score/weights.ts';
import type { CatalogSet } from './catalog-set.ts';
import { descend } from './descend.ts';
import { describedExamplesOf } from './described-examples.ts';
import { type Example, examplesOf } from './examples.ts';
import { describing } from './prior.ts';

/** What a catalog teaches. */
export interface Lessons {
  readonly examples: readonly Example[];
  /** Of texts for which descriptions are looked for. */
  readonly described: readonly Example[];
}

/** What a catalog teaches with the weights that the engine has now. */
export const lessonsOf = (set: CatalogSet): Lessons => ({
  examples: examplesOf(set),
  described: describedExamplesOf(set),
});

/** The weights that these teach: those of descriptions last, with all others as they are, so that no paste is read otherwise for them. */
export function learnWeights(lessons: readonly Lessons[]): Weights {
  const weights = descend(
    lessons.flatMap(({ examples }) => examples),
    (name) => !describing.has(name),
  );
  return descend(
    lessons.flatMap(({ described }) => described),
    (name) => describing.has(name),
    weights,
  );
}
