import type { Match } from './answer.ts';

/** How sure an answer is, as people are told. */
export type Certainty = 'almostCertain' | 'likely';

/** From this score on an answer is called almost certain. */
const almostCertain = 0.9;

/**
 * How sure an answer is called: at most likely where the text does not say that it comes from where the entry applies, or
 * only describes the error.
 */
export function certaintyOf({
  score,
  lacksContext,
  isDescribed,
}: Pick<Match, 'score' | 'lacksContext' | 'isDescribed'>): Certainty {
  const mayBeOther = lacksContext === true || isDescribed === true;
  return score >= almostCertain && !mayBeOther ? 'almostCertain' : 'likely';
}
