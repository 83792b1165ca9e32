import { features, type Pair } from './features.ts';
import type { Weights } from './weights.ts';

/**
 * The log-odds that an entry is the right one, against "not in the catalog": the weighted sum of its features. Each is
 * named, in the order of `features`, since calls of functions that are known become one piece of machine code: a loop over them made
 * an answer 12 % slower.
 */
export function logOddsOf(pair: Pair, weights: Weights): number {
  const f = features;
  const w = weights;
  return (
    w.bias +
    w.contained * f.contained(pair) +
    w.whole * f.whole(pair) +
    w.covered * f.covered(pair) +
    w.amount * f.amount(pair) +
    w.fullest * f.fullest(pair) +
    w.slight * f.slight(pair) +
    w.similarity * f.similarity(pair) +
    w.phraseDiffers * f.phraseDiffers(pair) +
    w.impliedByStatus * f.impliedByStatus(pair) +
    w.causeCovered * f.causeCovered(pair) +
    w.causeContained * f.causeContained(pair) +
    w.causeWhole * f.causeWhole(pair) +
    w.codeAgrees * f.codeAgrees(pair) +
    w.codeIsRare * f.codeIsRare(pair) +
    w.codeReplaced * f.codeReplaced(pair) +
    w.codeElsewhere * f.codeElsewhere(pair) +
    w.codeAlone * f.codeAlone(pair) +
    w.codeOuter * f.codeOuter(pair) +
    w.nameIsRare * f.nameIsRare(pair) +
    w.nameAlone * f.nameAlone(pair) +
    w.nameElsewhere * f.nameElsewhere(pair) +
    w.nameReplaced * f.nameReplaced(pair) +
    w.wordsThere * f.wordsThere(pair) +
    w.wordsCovered * f.wordsCovered(pair) +
    w.wordsReplaced * f.wordsReplaced(pair) +
    w.wordReplaced * f.wordReplaced(pair) +
    w.endReplaced * f.endReplaced(pair) +
    w.wordReplacedUncoded * f.wordReplacedUncoded(pair) +
    w.frontReplaced * f.frontReplaced(pair) +
    w.firstReplaced * f.firstReplaced(pair) +
    w.opposite * f.opposite(pair) +
    w.numbersThere * f.numbersThere(pair) +
    w.numberReplaced * f.numberReplaced(pair) +
    w.codeConflicts * f.codeConflicts(pair) +
    w.codeUnexplained * f.codeUnexplained(pair) +
    w.codeMissing * f.codeMissing(pair) +
    w.classAgrees * f.classAgrees(pair) +
    w.classIsRare * f.classIsRare(pair) +
    w.classesExplained * f.classesExplained(pair) +
    w.classConflicts * f.classConflicts(pair) +
    w.statusAgrees * f.statusAgrees(pair) +
    w.statusConflicts * f.statusConflicts(pair) +
    w.statusMissing * f.statusMissing(pair) +
    w.statusUnexplained * f.statusUnexplained(pair) +
    w.appNamed * f.appNamed(pair) +
    w.appImplied * f.appImplied(pair) +
    w.appConflicts * f.appConflicts(pair) +
    w.appImpliedElsewhere * f.appImpliedElsewhere(pair) +
    w.appAndIdentifier * f.appAndIdentifier(pair) +
    w.forEveryApp * f.forEveryApp(pair) +
    w.foreignApp * f.foreignApp(pair) +
    (pair.described === undefined ? 0 : describedLogOdds(pair, weights))
  );
}

function describedLogOdds(pair: Pair, weights: Weights): number {
  const f = features;
  const w = weights;
  return (
    w.described * f.described(pair) +
    w.describedShare * f.describedShare(pair) +
    w.describedLead * f.describedLead(pair) +
    w.describedCovered * f.describedCovered(pair) +
    w.describedAmount * f.describedAmount(pair) +
    w.bare * f.bare(pair) +
    w.bareCovered * f.bareCovered(pair) +
    w.bareAmount * f.bareAmount(pair) +
    w.phraseCovered * f.phraseCovered(pair) +
    w.phraseNearest * f.phraseNearest(pair) +
    w.phrasesNearby * f.phrasesNearby(pair)
  );
}
