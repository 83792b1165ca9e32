import type { FeatureName } from './features.ts';

/** A weight for each feature, and one for being a candidate at all. */
export type Weights = Readonly<Record<FeatureName | 'bias', number>>;

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on the queries to
 * several catalogs, their messages as they may look, and queries to entries that were taken out. Edit the script, not the numbers.
 */
export const weights: Weights = {
  bias: -5.57,
  contained: 3.3,
  whole: 1.51,
  covered: 3.94,
  amount: -0.96,
  fullest: 1.8,
  slight: -0.11,
  similarity: 0.22,
  phraseDiffers: -1.94,
  impliedByStatus: 5.97,
  causeCovered: 4.36,
  causeContained: 2.85,
  causeWhole: 1.85,
  codeAgrees: 2.73,
  codeIsRare: 2.94,
  codeReplaced: -3.71,
  codeElsewhere: -2.66,
  codeAlone: 2.06,
  codeOuter: -2.87,
  nameIsRare: 1.12,
  nameAlone: 1.61,
  nameElsewhere: -1.21,
  nameReplaced: -1.86,
  wordsThere: 0.98,
  wordsCovered: 1.17,
  wordsReplaced: -2.31,
  endReplaced: -1.46,
  wordReplaced: -1.2,
  wordReplacedUncoded: -0.52,
  frontReplaced: -0.32,
  numbersThere: 0.63,
  numberReplaced: -2.8,
  codeConflicts: -2.76,
  codeUnexplained: -0.54,
  codeMissing: -0.41,
  classAgrees: 1.72,
  classIsRare: -1.48,
  classesExplained: 1.2,
  classConflicts: -1.69,
  statusAgrees: 1.68,
  statusConflicts: -4.47,
  statusMissing: 0.12,
  statusUnexplained: -0.5,
  appNamed: 1.99,
  appImplied: 1.69,
  appConflicts: -4.74,
  appImpliedElsewhere: -2.12,
  appAndIdentifier: 0.7,
  forEveryApp: 1.23,
  foreignApp: -1.01,
};
