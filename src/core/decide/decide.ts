import type { Answer } from '../answer.ts';
import { defaults } from '../defaults.ts';
import { features, type Pair } from '../score/features.ts';
import type { Scored } from '../score/score.ts';

/** What a decision is made on. */
export interface Grounds {
  /** Best first. */
  readonly scored: readonly Scored[];
  /** Codes of the query that no entry knows. */
  readonly unknownCodes: readonly string[];
  /** True when one of the unknown codes is of a family that the catalog has, as another AADSTS code. */
  readonly unknownOfFamily: boolean;
  readonly foreignApp: boolean;
}

/** A decision with the entries that it is about, best first. */
export interface Decided {
  readonly decision: Answer['decision'];
  readonly question?: 'app' | 'error';
  readonly picks: readonly Scored[];
}

/** Answers when one entry is likely and clearly ahead, asks when a few are, else says that it does not know. */
export function decide(grounds: Grounds): Decided {
  const { scored } = grounds;
  const { policy, maxMatches, maxNearest } = defaults;
  const [best] = scored;
  if (!best) return { decision: 'none', picks: [] };
  const known = scored.reduce((sum, { score }) => sum + score, 0);
  const near = scored.filter(({ score }) => score >= policy.nearestScore).slice(0, maxNearest);
  if (known < policy.chooseScore) return { decision: 'none', picks: near };
  const tied = scored.filter((one) => one !== best && sameEvidence(best, one));
  if (tied.length === 0 && isConfident(best, grounds)) {
    const others = scored.slice(1).filter(({ score }) => score >= policy.nearestScore);
    return { decision: 'answer', picks: [best, ...others].slice(0, maxMatches) };
  }
  const close = scored.filter((one) => one.score >= best.score * policy.pickShare || tied.includes(one));
  // What is hardly likely is worse than nothing beside the one.
  const two = scored.slice(0, 2).filter((one) => one === best || one.score >= policy.nearestScore);
  const picks = (close.length >= 2 ? close : two).slice(0, maxMatches);
  if (scored.length < 2 && best.score < policy.onlyScore) return { decision: 'none', picks: near };
  return { decision: 'choose', question: shareAMessage(picks) ? 'app' : 'error', picks };
}

function isConfident(best: Scored, { scored, unknownCodes, unknownOfFamily, foreignApp }: Grounds): boolean {
  const { policy } = defaults;
  const conflicts = hasConflict(best.pair);
  const whole = features.contained(best.pair) >= policy.wholeMessage;
  const strangeCode = unknownOfFamily || unknownCodes.some((code) => !whole || standsInMessage(code, best));
  const grounded = isGrounded(best.pair);
  const lead = best.score - (scored[1]?.score ?? 0);
  return (
    grounded &&
    !conflicts &&
    !strangeCode &&
    !foreignApp &&
    best.score >= policy.answerScore &&
    lead >= policy.margin
  );
}

/** Whether a code of no known family stands behind the class or status that agrees, as a part of the message, and not in front as a label. */
function standsInMessage(code: string, { pair, text }: Scored): boolean {
  const clean = pair.query.query.clean.toLowerCase();
  const named = [...pair.classes, ...pair.statuses]
    .map((value) => clean.indexOf(value))
    .filter((at) => at >= 0);
  const start =
    named.length > 0 ? Math.min(...named) : clean.indexOf(text?.clean.toLowerCase().slice(0, 8) ?? '');
  return start < 0 || clean.replace(/[-_]/g, '').lastIndexOf(code.toLowerCase()) > start;
}

/** Whether a code, a status, the app or the class says that it is another error. */
function hasConflict(pair: Pair): boolean {
  const { codeConflicts, statusConflicts, appConflicts, classConflicts } = features;
  if (codeConflicts(pair) + statusConflicts(pair) + appConflicts(pair) > 0) return true;
  // Another client of the same app reports the same status with a class of its own.
  const sameFailure =
    features.appNamed(pair) > 0 && features.codeAgrees(pair) + features.statusAgrees(pair) > 0;
  return classConflicts(pair) > 0 && !sameFailure;
}

/** Whether the query holds something of the message itself, and the message's class does not say something else there. */
function isGrounded(pair: Pair): boolean {
  const { policy } = defaults;
  const named = features.codeAgrees(pair) + features.statusAgrees(pair) > 0;
  if (!named && features.phraseDiffers(pair) > policy.otherPhrase) return false;
  // A bare class name is in many errors; with words behind it that the entry does not have, only the app makes it this one.
  if (!named && pair.phrase?.goesOn && features.appNamed(pair) + features.appImplied(pair) === 0)
    return false;
  if (features.codeMissing(pair) > 0 && features.contained(pair) < policy.containedWithoutCode) return false;
  return (
    named ||
    features.classAgrees(pair) > 0 ||
    features.covered(pair) >= policy.coveredEnough ||
    features.contained(pair) >= policy.containedEnough
  );
}

/** Whether the query says nothing that would tell two entries apart, so that only the length of their messages does. */
function sameEvidence(best: Scored, other: Scored): boolean {
  const { pair: a } = best;
  const { pair: b } = other;
  if (!appsFitAlike(a, b)) return false;
  const { policy } = defaults;
  const most = Math.max(a.message.shared, b.message.shared);
  const least = Math.min(a.message.shared, b.message.shared);
  const sharedCodes = [...a.codes].filter((code) => a.query.codes.has(code) && b.codes.has(code));
  const telling = [...a.classes, ...b.classes].some((name) => a.query.classes.has(name));
  if (sharedCodes.length > 0) {
    const isThere = Math.max(features.contained(a), features.contained(b)) >= policy.containedEnough;
    const saysMore = isThere && least < most * policy.saysMore;
    // Another app's entry whose codes are all there as well: only the app tells, and it is not named.
    const ofOtherApp = best.entry.app !== other.entry.app && features.codeAgrees(b) >= features.codeAgrees(a);
    const sameCodes = sharedCodes.length === agreedCodes(b) && sharedCodes.length === agreedCodes(a);
    return (
      !telling &&
      ((ofOtherApp && features.contained(b) >= policy.containedEnough) || (!saysMore && sameCodes))
    );
  }
  const whole = Math.max(features.contained(a), features.contained(b)) >= policy.wholeMessage;
  return (
    other.score >= policy.nearestScore &&
    least > 0 &&
    !whole &&
    least >= most * policy.sameShare &&
    identifiersFitAlike(a, b)
  );
}

const agreedCodes = ({ codes, query }: Pair): number =>
  [...codes].filter((code) => query.codes.has(code)).length;

const identifiersFitAlike = (a: Pair, b: Pair): boolean =>
  features.statusAgrees(a) === features.statusAgrees(b) &&
  features.classesExplained(a) === features.classesExplained(b) &&
  Math.abs(features.causeCovered(a) - features.causeCovered(b)) < defaults.policy.causeTells;

const appsFitAlike = (a: Pair, b: Pair): boolean =>
  features.appNamed(a) === features.appNamed(b) && features.appImplied(a) === features.appImplied(b);

function shareAMessage(picks: readonly Scored[]): boolean {
  return (
    picks.length > 1 &&
    new Set(picks.map(({ entry }) => entry.app)).size === picks.length &&
    new Set(picks.map(({ text }) => text)).size === 1
  );
}
