import type { FeatureName } from './features.ts';

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on
 * perturbed catalog messages and the project's own queries. Edit the script, not the numbers.
 */
export const weights: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -6.25,
  contained: 2.5,
  whole: 1.17,
  covered: 3.69,
  amount: 0.04,
  fullest: 2.03,
  slight: -0.39,
  similarity: 0.37,
  phraseDiffers: -2.02,
  impliedByStatus: 5.97,
  causeCovered: 3.95,
  causeContained: 1.99,
  causeWhole: 1.9,
  codeAgrees: 5.3,
  codeConflicts: -5.01,
  codeUnexplained: -2.97,
  codeMissing: -1.53,
  classAgrees: 1.63,
  classIsRare: -0.56,
  classesExplained: 1.11,
  classConflicts: -1.77,
  statusAgrees: 1.72,
  statusConflicts: -6.18,
  statusMissing: -0.26,
  statusUnexplained: -1.1,
  appNamed: 3.65,
  appImplied: 2.02,
  appConflicts: -6.46,
  appImpliedElsewhere: -2.27,
  appAndIdentifier: 0.65,
  forEveryApp: 1.37,
  foreignApp: -1,
};
