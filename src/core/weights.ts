import type { FeatureName } from './features.ts';

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on
 * perturbed catalog messages and the project's own queries. Edit the script, not the numbers.
 */
export const weights: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -6,
  contained: 3,
  whole: 2,
  covered: 3,
  amount: 2,
  fullest: 2,
  slight: -1.5,
  similarity: 1,
  phraseDiffers: -3,
  impliedByStatus: 2,
  causeCovered: 3,
  causeContained: 1,
  codeAgrees: 5,
  codeConflicts: -5,
  codeUnexplained: -2,
  codeMissing: -1,
  classAgrees: 2,
  classConflicts: -2,
  statusAgrees: 2,
  statusConflicts: -4,
  statusMissing: -1,
  statusUnexplained: -1,
  appNamed: 3,
  appImplied: 2,
  appConflicts: -4,
  appImpliedElsewhere: -2,
  appAndIdentifier: 1,
  foreignApp: -1,
};
