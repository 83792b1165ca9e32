import type { Answer } from '../answer.ts';
import { isByWords, isDescribed, isOfOtherSpeaker, saysPhrase } from './described.ts';
import { defaults } from '../defaults.ts';
import type { Scored } from '../score/score.ts';
import { hasSameEvidence, isInsideOf, isSameMessage } from './ties.ts';
import { isWorthShowing, leastScore, nearestOf } from './picks.ts';
import { type ForeignProduct, isOfOtherThing, saysTooLittle } from './says-too-little.ts';
import { isVetoed, type UnknownCodes } from './veto.ts';

/** What a decision is made on. */
export interface Grounds {
  /** Best first. */
  readonly scored: readonly Scored[];
  readonly unknownCodes: UnknownCodes;
  readonly foreignApp: boolean;
  readonly foreign: ForeignProduct;
}

/** A decision with the entries that it is about, best first. */
export interface Decided {
  readonly decision: Answer['decision'];
  readonly question?: 'app' | 'error';
  readonly picks: readonly Scored[];
  /** With a choice: what the text does not tell apart from the best one, itself included. */
  readonly tied?: readonly Scored[];
  /** With a choice: the best one is likely, and others have the same evidence. */
  readonly isShared?: boolean;
}

/** Answers when one entry is likely and clearly ahead, asks when a few are, else says that it does not know. */
export function decide(grounds: Grounds): Decided {
  const { scored, unknownCodes } = grounds;
  const { policy, maxMatches } = defaults;
  const worth = scored.filter(isWorthShowing);
  const [best] = worth;
  if (!best || likelyTogether(best, worth) < leastScore(best, unknownCodes.values))
    return { decision: 'none', picks: nearestOf(scored, worth) };
  const tied = worth.filter((one) => one !== best && hasSameEvidence(best, one));
  if (tied.length === 0 && best === scored[0] && isConfident(best, grounds)) {
    const others = worth
      .slice(1)
      .filter(({ score, pair }) => score >= policy.nearestScore || isOtherCode(pair));
    return { decision: 'answer', picks: [best, ...others].slice(0, maxMatches) };
  }
  // What is hardly likely is worse than nothing beside the one.
  const picks = worth
    .filter((one) => one === best || isPick(one, best) || tied.includes(one))
    .slice(0, maxMatches);
  const alike = worth.filter(
    (one) =>
      one === best ||
      (one.score >= best.score * policy.tieShare && (tied.includes(one) || isSameMessage(best, one))),
  );
  const isShared = tied.length > 0 && likelyTogether(best, worth) >= policy.surelyShared;
  return {
    decision: 'choose',
    question: shareAMessage(picks) ? 'app' : 'error',
    picks,
    tied: alike,
    isShared,
  };
}

/** Another code of the query is its own: it may be the cause where the best one's fix does not help. */
const isOtherCode = ({ codeFit }: Scored['pair']): boolean => codeFit.rarity > 0 && codeFit.replaced === 0;

const isPick = ({ score, text, pair }: Scored, best: Scored): boolean => {
  const { pickShare, chooseScore, describedShare, describedScore } = defaults.policy;
  if (pair.described !== undefined && best.pair.described !== undefined && isByWords(best.pair))
    return score >= describedScore && score >= best.score * describedShare;
  const isLikely = score >= chooseScore || (text !== undefined && text === best.text);
  return isLikely && score >= best.score * pickShare;
};

/** The probability that one of the entries of the best one's message is right: many apps may share it. */
function likelyTogether(best: Scored, worth: readonly Scored[]): number {
  return worth.reduce(
    (sum, one) => sum + (one === best || (one.text && one.text === best.text) ? one.score : 0),
    0,
  );
}

function isConfident(best: Scored, { scored, unknownCodes, foreignApp, foreign }: Grounds): boolean {
  const { policy } = defaults;
  // Of two messages that are both there, the one that holds the other is meant.
  const [inside, rivals] = [true, false].map((isInside) =>
    scored.filter((one) => one !== best && isInsideOf(one, best) === isInside),
  );
  const score = best.score + (inside ?? []).reduce((sum, one) => sum + one.score, 0);
  const lead = score - (rivals?.[0]?.score ?? 0);
  const isNamed = best.pair.codeFit.rarity === 1 && best.pair.codeFit.outer === 0;
  const isAhead = score >= (isNamed ? policy.codeScore : policy.answerScore) && lead >= policy.margin * score;
  if (!isAhead || foreignApp || (isDescribed(best.pair) && isOfOtherSpeaker(best.pair))) return false;
  if (saysPhrase(best.pair) && !isOfOtherThing(best.pair) && !isVetoed(best, scored, unknownCodes))
    return foreign === 'none' && lead >= policy.describedMargin * score;
  if (isDescribed(best.pair) && score < policy.describedAnswer) return false;
  return !isVetoed(best, scored, unknownCodes) && !saysTooLittle(best.pair, foreign);
}

function shareAMessage(picks: readonly Scored[]): boolean {
  return (
    picks.length > 1 &&
    picks[0]?.text !== undefined &&
    new Set(picks.map(({ entry }) => entry.app)).size === picks.length &&
    new Set(picks.map(({ text }) => text)).size === 1
  );
}
