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
  amount: -1.05,
  fullest: 1.79,
  slight: -0.1,
  similarity: 0.46,
  phraseDiffers: -1.96,
  impliedByStatus: 5.98,
  causeCovered: 4.52,
  causeContained: 2.81,
  causeWhole: 1.87,
  codeAgrees: 2.83,
  codeIsRare: 2.87,
  codeReplaced: -3.88,
  codeElsewhere: -2.7,
  codeAlone: 2.12,
  codeOuter: -2.9,
  nameIsRare: 1.45,
  nameAlone: 1.69,
  nameElsewhere: -1.34,
  nameReplaced: -2.01,
  wordsThere: 1.25,
  wordsCovered: 1.14,
  wordsReplaced: -2.14,
  endReplaced: -1.29,
  wordReplaced: -1.04,
  wordReplacedUncoded: -0.32,
  frontReplaced: -0.2,
  firstReplaced: -0.97,
  opposite: -1.8,
  numbersThere: 0.89,
  numberReplaced: -2.57,
  codeConflicts: -2.68,
  codeUnexplained: -0.78,
  codeMissing: -0.39,
  classAgrees: 1.73,
  classIsRare: -1.39,
  classesExplained: 1.21,
  classConflicts: -1.84,
  statusAgrees: 1.55,
  statusConflicts: -4.49,
  statusMissing: 0.14,
  statusUnexplained: -0.66,
  appNamed: 1.99,
  appImplied: 1.67,
  appConflicts: -5.6,
  appImpliedElsewhere: -2.12,
  appAndIdentifier: 0.73,
  forEveryApp: 1.18,
  foreignApp: -1.01,
};
