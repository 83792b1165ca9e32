import type { FeatureName } from './features.ts';

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on
 * perturbed catalog messages and the project's own queries. Edit the script, not the numbers.
 */
export const weights: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -6.27,
  contained: 2.53,
  whole: 1.24,
  covered: 3.69,
  amount: 0.03,
  fullest: 2.3,
  slight: -0.54,
  similarity: 0.56,
  phraseDiffers: -1.62,
  impliedByStatus: 5.97,
  causeCovered: 3.96,
  causeContained: 1.18,
  causeWhole: 1.95,
  codeAgrees: 5.27,
  codeConflicts: -5.01,
  codeUnexplained: -2.8,
  codeMissing: -1.54,
  classAgrees: 1.75,
  classIsRare: 0.42,
  classesExplained: -0.65,
  classConflicts: -1.91,
  statusAgrees: 1.79,
  statusConflicts: -6.04,
  statusMissing: -0.27,
  statusUnexplained: -1.12,
  appNamed: 3.7,
  appImplied: 2.19,
  appConflicts: -6.3,
  appImpliedElsewhere: -2.56,
  appAndIdentifier: 0.76,
  forEveryApp: 1.29,
  foreignApp: -1,
};
