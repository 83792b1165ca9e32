import type { FeatureName } from './features.ts';

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on
 * perturbed catalog messages and the project's own queries. Edit the script, not the numbers.
 */
export const weights: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -6.29,
  contained: 2.53,
  whole: 1.28,
  covered: 3.73,
  amount: 0.05,
  fullest: 2.31,
  slight: -0.57,
  similarity: 0.59,
  phraseDiffers: -1.65,
  impliedByStatus: 5.98,
  causeCovered: 3.94,
  causeContained: 1.15,
  causeWhole: 1.95,
  codeAgrees: 5.26,
  codeConflicts: -4.79,
  codeUnexplained: -2.83,
  codeMissing: -1.56,
  classAgrees: 1.74,
  classIsRare: 0.41,
  classesExplained: -0.7,
  classConflicts: -1.96,
  statusAgrees: 1.85,
  statusConflicts: -6.09,
  statusMissing: -0.28,
  statusUnexplained: -1.1,
  appNamed: 3.77,
  appImplied: 2.15,
  appConflicts: -6.36,
  appImpliedElsewhere: -2.57,
  appAndIdentifier: 0.86,
  forEveryApp: 1.28,
  foreignApp: -1,
};
