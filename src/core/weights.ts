import type { FeatureName } from './features.ts';

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on
 * perturbed catalog messages and the project's own queries. Edit the script, not the numbers.
 */
export const weights: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -6.72,
  contained: 2.27,
  whole: 0.68,
  covered: 4.44,
  amount: -0.57,
  fullest: 2.02,
  slight: -0.26,
  similarity: 0.99,
  phraseDiffers: -0.74,
  impliedByStatus: 5.04,
  causeCovered: 3.8,
  causeContained: 1.45,
  causeWhole: 1.91,
  codeAgrees: 5.42,
  codeConflicts: -4.62,
  codeUnexplained: -2.53,
  codeMissing: -1.32,
  classAgrees: 0.19,
  classIsRare: 0.82,
  classesExplained: 0.01,
  classConflicts: -1.8,
  statusAgrees: 0.8,
  statusConflicts: -5.71,
  statusMissing: -0.17,
  statusUnexplained: -1.18,
  appNamed: 4.16,
  appImplied: 2.3,
  appConflicts: -4.05,
  appImpliedElsewhere: -2.03,
  appAndIdentifier: 1.34,
  forEveryApp: 1.98,
  foreignApp: -1.43,
};
