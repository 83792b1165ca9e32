import type { FeatureName } from './features.ts';

/** A weight for each feature, and one for being a candidate at all. */
export type Weights = Readonly<Record<FeatureName | 'bias', number>>;

/**
 * What each feature adds to the log-odds that an entry is the right one, against "none of them".
 * Learned by `npm run learn`: multinomial logistic regression over the candidates of each query and "none", on the queries to
 * several catalogs, their messages as they may look, and queries to entries that were taken out. Edit the script, not the numbers.
 */
export const weights: Weights = {
  bias: -5.53,
  contained: 3.22,
  whole: 1.2,
  covered: 3.65,
  amount: -1.06,
  fullest: 1.78,
  slight: -0.11,
  similarity: 0.45,
  phraseDiffers: -1.98,
  impliedByStatus: 5.98,
  causeCovered: 4.51,
  causeContained: 2.8,
  causeWhole: 1.87,
  codeAgrees: 2.82,
  codeIsRare: 2.91,
  codeReplaced: -3.87,
  codeElsewhere: -2.75,
  codeAlone: 2.2,
  codeOuter: -2.9,
  nameIsRare: 1.45,
  nameAlone: 1.69,
  nameElsewhere: -1.35,
  nameReplaced: -2.01,
  wordsThere: 1.26,
  wordsCovered: 1.14,
  wordsReplaced: -2.15,
  endReplaced: -1.3,
  wordReplaced: -1.02,
  wordReplacedUncoded: -0.31,
  frontReplaced: -0.21,
  firstReplaced: -0.97,
  opposite: -1.8,
  numbersThere: 0.89,
  numberReplaced: -2.53,
  codeConflicts: -2.69,
  codeUnexplained: -0.76,
  codeMissing: -0.4,
  classAgrees: 1.73,
  classIsRare: -1.41,
  classesExplained: 1.2,
  classConflicts: -1.84,
  statusAgrees: 1.54,
  statusConflicts: -4.5,
  statusMissing: 0.14,
  statusUnexplained: -0.66,
  appNamed: 2.01,
  appImplied: 1.65,
  appConflicts: -5.59,
  appImpliedElsewhere: -2.12,
  appAndIdentifier: 0.8,
  forEveryApp: 1.18,
  foreignApp: -1.01,
};
