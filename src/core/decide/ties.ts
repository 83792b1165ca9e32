import { defaults } from '../defaults.ts';
import { features, type Pair } from '../score/features.ts';
import type { Scored } from '../score/score.ts';

/**
 * Whether the query says nothing that would tell two entries apart, so that only the length of their messages does, or names
 * both of them.
 */
export function hasSameEvidence(best: Scored, other: Scored): boolean {
  const { pair: a } = best;
  const { pair: b } = other;
  if (areBothNamed(a, b)) return true;
  if (!appsFitAlike(a, b) || other.score < defaults.policy.tiedScore) return false;
  const shared = [...a.codes].filter((code) => a.query.codes.has(code) && b.codes.has(code));
  if (shared.length > 0) return haveSameCodes(best, other, shared.length);
  if (isFragmentOfBoth(best, other)) return true;
  if (other.score < defaults.policy.chooseScore) return false;
  const isPick = other.score >= best.score * defaults.policy.pickShare;
  return shareAlike(a, b) || (isPick && haveSameWords(a, b));
}

/** Whether the same message speaks for both, and neither the app nor the cause tells them apart. */
export function isSameMessage({ text, pair: a }: Scored, { text: other, pair: b }: Scored): boolean {
  return text !== undefined && text === other && appsFitAlike(a, b) && identifiersFitAlike(a, b);
}

/** Whether both messages are there whole, of one app, and the other is a part of the best one. */
export function isInsideOf(other: Scored, best: Scored): boolean {
  const { wholeMessage } = defaults.policy;
  const [a, b] = [best.pair, other.pair];
  const areWhole = Math.min(features.contained(a), features.contained(b)) >= wholeMessage;
  return areWhole && best.entry.app === other.entry.app && b.message.shared < a.message.shared * wholeMessage;
}

/** Each has a code of its own in the query, and neither code stands inside the other's message. */
function areBothNamed(a: Pair, b: Pair): boolean {
  const isOwn = ({ codeFit }: Pair): boolean => codeFit.rarity === 1 && codeFit.replaced === 0;
  if (!isOwn(a) || !isOwn(b)) return false;
  const sharesOne = [...a.codes].some((code) => a.query.codes.has(code) && b.codes.has(code));
  return !sharesOne && !a.query.isNested;
}

function haveSameCodes(best: Scored, other: Scored, count: number): boolean {
  const { pair: a } = best;
  const { pair: b } = other;
  const { policy } = defaults;
  const most = Math.max(a.message.shared, b.message.shared);
  const least = Math.min(a.message.shared, b.message.shared);
  const telling = [...a.classes, ...b.classes].some((name) => a.query.classes.has(name));
  const isThere = Math.max(features.contained(a), features.contained(b)) >= policy.containedEnough;
  const saysMore = isThere && least < most * policy.saysMore;
  // Another app's entry whose codes are all there as well: only the app tells, and it is not named.
  const ofOtherApp = best.entry.app !== other.entry.app && features.codeAgrees(b) >= features.codeAgrees(a);
  const sameCodes = count === agreedCodes(b) && count === agreedCodes(a);
  return (
    !telling && ((ofOtherApp && features.contained(b) >= policy.containedEnough) || (!saysMore && sameCodes))
  );
}

/** No app is named, and all that the query says stands in the messages of both apps. */
function isFragmentOfBoth(best: Scored, other: Scored): boolean {
  const { allCovered } = defaults.policy;
  const [a, b] = [best.pair, other.pair];
  // Of a long text one message is there whole: it is no fragment.
  const isLong = a.query.placedWords().length > defaults.policy.fragmentWords;
  if (isLong && features.contained(a) >= defaults.policy.wholeMessage) return false;
  const isCovered =
    features.covered(b) >= allCovered * features.covered(a) && features.covered(a) >= allCovered;
  return isCovered && best.entry.app !== other.entry.app && !a.appFit.isMentioned && classesFitAlike(a, b);
}

function shareAlike(a: Pair, b: Pair): boolean {
  const { policy } = defaults;
  const most = Math.max(a.message.shared, b.message.shared);
  const least = Math.min(a.message.shared, b.message.shared);
  const whole = Math.max(features.contained(a), features.contained(b)) >= policy.wholeMessage;
  return least > 0 && !whole && least >= most * policy.sameShare && identifiersFitAlike(a, b);
}

/** The same words of both messages are there, and neither is whole where the other is not: the rest would tell, and is missing. */
function haveSameWords(a: Pair, b: Pair): boolean {
  const { sameShare, wholeMessage } = defaults.policy;
  const [one, other] = [a.words?.telling ?? 0, b.words?.telling ?? 0];
  if (a.sharedStatuses > 0 || one <= 0) return false;
  if (Math.min(one, other) < Math.max(one, other) * sameShare) return false;
  const isWhole =
    features.contained(a) >= wholeMessage && features.contained(b) < features.contained(a) * wholeMessage;
  return (
    !isWhole &&
    a.codeFit.rarity === b.codeFit.rarity &&
    a.nameFit.rarity === b.nameFit.rarity &&
    identifiersFitAlike(a, b)
  );
}

const agreedCodes = ({ codes, query }: Pair): number =>
  [...codes].filter((code) => query.codes.has(code)).length;

const classesFitAlike = (a: Pair, b: Pair): boolean =>
  features.statusAgrees(a) === features.statusAgrees(b) &&
  features.classesExplained(a) === features.classesExplained(b);

const identifiersFitAlike = (a: Pair, b: Pair): boolean =>
  classesFitAlike(a, b) &&
  Math.abs(features.causeCovered(a) - features.causeCovered(b)) < defaults.policy.causeTells;

const appsFitAlike = (a: Pair, b: Pair): boolean =>
  features.appNamed(a) === features.appNamed(b) && features.appImplied(a) === features.appImplied(b);
