import type { FeatureName } from './features.ts';

/** A weight for each feature, and one for being a candidate at all. */
export type Weights = Readonly<Record<FeatureName | 'bias', number>>;

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on
 * perturbed catalog messages and the project's own queries. Edit the script, not the numbers.
 */
export const weights: Weights = {
  bias: -5.89,
  contained: 2.32,
  whole: 1.08,
  covered: 3.67,
  amount: 0.19,
  fullest: 1.76,
  slight: -0.23,
  similarity: 0.53,
  phraseDiffers: -1.93,
  impliedByStatus: 5.97,
  causeCovered: 3.98,
  causeContained: 2.13,
  causeWhole: 1.93,
  codeAgrees: 5.33,
  codeConflicts: -5,
  codeUnexplained: -2.93,
  codeMissing: -1.48,
  classAgrees: 1.64,
  classIsRare: -0.51,
  classesExplained: 1.12,
  classConflicts: -1.7,
  statusAgrees: 1.96,
  statusConflicts: -6.14,
  statusMissing: -0.28,
  statusUnexplained: -1.12,
  appNamed: 3.76,
  appImplied: 1.85,
  appConflicts: -6.53,
  appImpliedElsewhere: -2.25,
  appAndIdentifier: 0.72,
  forEveryApp: 1.46,
  foreignApp: -1,
};
