import type { FeatureName } from './features.ts';

/** A weight for each feature, and one for being a candidate at all. */
export type Weights = Readonly<Record<FeatureName | 'bias', number>>;

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on
 * perturbed catalog messages and the project's own queries. Edit the script, not the numbers.
 */
export const weights: Weights = {
  bias: -5.96,
  contained: 2.37,
  whole: 1.09,
  covered: 3.7,
  amount: 0.22,
  fullest: 1.81,
  slight: -0.25,
  similarity: 0.48,
  phraseDiffers: -1.93,
  impliedByStatus: 5.97,
  causeCovered: 4,
  causeContained: 2.15,
  causeWhole: 1.93,
  codeAgrees: 5.32,
  codeConflicts: -5,
  codeUnexplained: -2.93,
  codeMissing: -1.49,
  classAgrees: 1.63,
  classIsRare: -0.53,
  classesExplained: 1.11,
  classConflicts: -1.61,
  statusAgrees: 1.99,
  statusConflicts: -6.14,
  statusMissing: -0.27,
  statusUnexplained: -1.14,
  appNamed: 3.76,
  appImplied: 1.86,
  appConflicts: -6.54,
  appImpliedElsewhere: -2.28,
  appAndIdentifier: 0.72,
  forEveryApp: 1.45,
  foreignApp: -1,
};
