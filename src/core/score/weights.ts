import type { FeatureName } from './features.ts';

/** A weight for each feature, and one for being a candidate at all. */
export type Weights = Readonly<Record<FeatureName | 'bias', number>>;

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on the queries to
 * several catalogs, their messages as they may look, and queries to entries that were taken out. Edit the script, not the numbers.
 */
export const weights: Weights = {
  bias: -5.61,
  contained: 3.17,
  whole: 1.22,
  covered: 3.8,
  amount: -0.98,
  fullest: 1.77,
  slight: -0.13,
  similarity: 0.37,
  phraseDiffers: -1.96,
  impliedByStatus: 5.98,
  causeCovered: 4.34,
  causeContained: 2.79,
  causeWhole: 1.87,
  codeAgrees: 2.85,
  codeIsRare: 2.94,
  codeReplaced: -3.75,
  codeElsewhere: -2.76,
  codeAlone: 2.13,
  codeOuter: -2.91,
  nameIsRare: 1.61,
  nameAlone: 1.73,
  nameElsewhere: -1.31,
  nameReplaced: -2.01,
  wordsThere: 1.17,
  wordsCovered: 1.22,
  wordsReplaced: -2.21,
  endReplaced: -1.4,
  wordReplaced: -1.07,
  wordReplacedUncoded: -0.43,
  frontReplaced: -0.23,
  firstReplaced: -1,
  opposite: -1.91,
  numbersThere: 0.83,
  numberReplaced: -2.6,
  codeConflicts: -2.77,
  codeUnexplained: -0.73,
  codeMissing: -0.52,
  classAgrees: 1.73,
  classIsRare: -1.43,
  classesExplained: 1.2,
  classConflicts: -1.82,
  statusAgrees: 1.58,
  statusConflicts: -4.51,
  statusMissing: 0.19,
  statusUnexplained: -0.62,
  appNamed: 2.09,
  appImplied: 1.65,
  appConflicts: -5.61,
  appImpliedElsewhere: -2.12,
  appAndIdentifier: 0.81,
  forEveryApp: 1.28,
  foreignApp: -1.01,
};
