import { defaults } from '../defaults.ts';
import { familyOf } from '../read/codes/code-family.ts';
import { features } from '../score/features.ts';
import type { Scored } from '../score/score.ts';

/**
 * Whether an entry may be shown at all: not when only its status speaks for it while another app is named, and not when only
 * digits look alike.
 */
export function isWorthShowing({ pair }: Scored): boolean {
  const { policy } = defaults;
  const { sharedCodes, sharedStatuses, sharedClasses, nameFit, words, message, rareGram } = pair;
  const isOfOther = features.appConflicts(pair) + features.appImpliedElsewhere(pair) > 0;
  const isGeneral = sharedStatuses + sharedClasses > 0;
  const isWhole = features.contained(pair) >= (isGeneral ? policy.wholeMessage : policy.mostlyThere);
  if (isOfOther && sharedCodes === 0 && !isWhole && pair.described === undefined) return false;
  // Another code in the place of its own is a reason against it, however alike the rest is.
  const isCodeAgainst = features.codeReplaced(pair) > 0 && sharedCodes === 0 && nameFit.rarity === 0;
  if (isCodeAgainst && features.contained(pair) < policy.wholeMessage) return false;
  const isNamed = sharedCodes + sharedStatuses + sharedClasses + nameFit.rarity + pair.impliedByStatus > 0;
  const saysWords = words === undefined ? message.shared > 0 : words.telling >= policy.leastTelling;
  return (
    isNamed ||
    pair.described !== undefined ||
    features.causeCovered(pair) >= policy.leastCause ||
    saysWords ||
    message.shared >= policy.manyGrams * rareGram
  );
}

/** The entries that are named as near where nothing is known: those of the named app before others. */
export function nearestOf(scored: readonly Scored[], worth: readonly Scored[]): Scored[] {
  const { policy, maxNearest } = defaults;
  const ofApp = scored.filter(
    ({ pair }) => features.appNamed(pair) > 0 && pair.query.query.identifiers.length > 0,
  );
  const near = worth.filter(({ score }) => score >= policy.nearestScore);
  return [...new Set([...near, ...(near.length === 0 ? ofApp : [])])].slice(0, maxNearest);
}

/** The probability from which entries are offered: higher where the query has a long code of a family that nobody knows. */
export function leastScore({ pair }: Scored, unknownCodes: readonly string[]): number {
  const isForeign = unknownCodes.some((code) => {
    const family = familyOf(code);
    return family.length >= 4 && code.length - family.length >= 4;
  });
  const { policy } = defaults;
  if (isForeign && pair.sharedCodes === 0) return policy.foreignScore;
  if (pair.described !== undefined) return policy.describedScore;
  const isOnlyCause = pair.message.shared + pair.sharedCodes === 0 && !pair.appFit.isMentioned;
  return isOnlyCause ? policy.causeScore : policy.chooseScore;
}
