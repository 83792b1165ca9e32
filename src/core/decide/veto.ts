import { defaults } from '../defaults.ts';
import { familyOf } from '../read/codes.ts';
import { features, type Pair } from '../score/features.ts';
import type { Scored } from '../score/score.ts';

/** What is known of the codes of a query that no entry knows. */
export interface UnknownCodes {
  readonly values: readonly string[];
  /** True when one of them is of a family that the catalog has, as another AADSTS code. */
  readonly isOfFamily: boolean;
}

/**
 * Whether something says that it is another error, however much of an entry is there: then the bot may ask whether it is
 * this one, and must not answer.
 */
export function isVetoed(best: Scored, unknown: UnknownCodes): boolean {
  const { pair } = best;
  return (
    features.statusConflicts(pair) > 0 ||
    isOfOtherApp(pair) ||
    isOtherValue(pair) ||
    isPartOfName(pair) ||
    isOtherPhrase(pair) ||
    isOtherCode(best, unknown)
  );
}

/**
 * Another app is named; unless the message stands there whole, then the other one only hosts the log. With a status or a class
 * in it the message may be both apps'.
 */
function isOfOtherApp(pair: Pair): boolean {
  const isWhole = features.contained(pair) >= defaults.policy.wholeMessage;
  const isGeneral = pair.sharedStatuses + pair.sharedClasses > 0;
  return features.appConflicts(pair) > 0 && (isGeneral || !isWhole);
}

/** In the place of a code, a number or a telling word of the message stands another one. */
function isOtherValue(pair: Pair): boolean {
  const { codeReplaced, numberReplaced, wordReplacedUncoded } = features;
  return (
    codeReplaced(pair) > 0 ||
    (numberReplaced(pair) > 0 && features.codeAlone(pair) < defaults.policy.aloneEnough) ||
    wordReplacedUncoded(pair) >= defaults.policy.otherWord
  );
}

/** A name of its message stands inside a longer one, as `not_in_channel` in `user_not_in_channel`. */
function isPartOfName({ names, nameFit, codeFit, query }: Pair): boolean {
  if (names.size === 0 || nameFit.rarity + codeFit.rarity > 0) return false;
  const longer = query.placedWords().filter(({ text }) => text.includes('_'));
  return longer.some(({ text }) => [...names].some((name) => text !== name && text.includes(name)));
}

/** The class is the entry's, and what it says is not. */
function isOtherPhrase(pair: Pair): boolean {
  if (features.codeAgrees(pair) + features.statusAgrees(pair) > 0) return false;
  const { otherPhrase, wholeMessage } = defaults.policy;
  if (features.phraseDiffers(pair) > otherPhrase && features.contained(pair) < wholeMessage) return true;
  // A bare class name is in many errors; with words behind it that the entry does not have, only the app makes it this one.
  const isAppKnown = features.appNamed(pair) + features.appImplied(pair) > 0;
  return pair.phrase?.goesOn === true && !isAppKnown;
}

/** A class or a status, which many errors have, and no code. */
const isOnlyClass = (pair: Pair): boolean =>
  pair.sharedClasses + pair.sharedStatuses > 0 && pair.sharedCodes === 0;

/** `AADSTS70008`, `AF20012`, and no name of a machine or a ticket. */
const isLongCode = (code: string): boolean => /^[A-Z]{2,8}\d{5,8}$/.test(code);

/** The message has a code that is not there, and too little else of it is. */
function lacksItsCode(pair: Pair): boolean {
  const { containedWithoutCode } = defaults.policy;
  return features.codeMissing(pair) > 0 && features.contained(pair) < containedWithoutCode;
}

/** Numbers in hexadecimal are many things' numbers: one that is unknown says something only beside one of the entry's own. */
function isToldApart(code: string, { codes }: Pair): boolean {
  const family = familyOf(code.toUpperCase());
  if (family === '') return false;
  return family !== '0X' || [...codes].some((own) => familyOf(own.toUpperCase()) === family);
}

/** A code of a family that the catalog has, and which no entry knows, stands further in than those that agree. */
function isOtherCode({ pair }: Scored, { values, isOfFamily }: UnknownCodes): boolean {
  if (isOnlyClass(pair) && (values.some(isLongCode) || lacksItsCode(pair))) return true;
  if (!isOfFamily) return false;
  const order = [...pair.query.codes];
  const known = Math.max(-1, ...order.flatMap((code, at) => (pair.codes.has(code) ? [at] : [])));
  return order.some(
    (code, at) =>
      at > known && isToldApart(code, pair) && values.some((value) => value.toLowerCase() === code),
  );
}
