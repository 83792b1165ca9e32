import { defaults } from '../defaults.ts';
import { kindOf } from '../read/codes/code-family.ts';
import { features, type Pair } from '../score/features.ts';
import { standardClasses } from '../read/standard-classes.ts';
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
export function isVetoed(best: Scored, scored: readonly Scored[], unknown: UnknownCodes): boolean {
  const { pair } = best;
  return (
    features.statusConflicts(pair) > 0 ||
    isOfOtherApp(pair) ||
    isOtherValue(pair) ||
    isPartOfName(pair) ||
    isOtherPhrase(pair) ||
    isOtherClass(pair) ||
    isCodeOfOtherMessage(pair, scored) ||
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

/** In the place of a code, a number or a telling word of the message stands another one, or the sentence says the opposite. */
function isOtherValue(pair: Pair): boolean {
  const { codeReplaced, numberReplaced, codeAlone, contained } = features;
  const { policy } = defaults;
  const isThere = contained(pair) >= policy.mostlyThere;
  if (codeReplaced(pair) > 0) return true;
  if (numberReplaced(pair) > 0 && (isThere || codeAlone(pair) < policy.aloneEnough)) return true;
  // Letter by letter all is there, be it with other blanks: `SSL VPN` for `SSLVPN`.
  if (contained(pair) >= policy.letterByLetter) return false;
  const isNamed = pair.nameFit.rarity === 1 && contained(pair) >= policy.saysMore;
  if (features.wordReplacedUncoded(pair) >= policy.otherWord && !isNamed) return true;
  return (isThere && isOtherSentence(pair)) || isOtherUnderItsName(pair);
}

/** The name is the message's, and in the place of a telling word stands another one. */
const isOtherUnderItsName = (pair: Pair): boolean =>
  isNamedAlone(pair) && features.wordReplaced(pair) >= defaults.policy.otherWord;

/** A name that few entries have agrees, with most of the message, or a code that is a name, as `LINK-3-UPDOWN`; and no other code. */
function isNamedAlone(pair: Pair): boolean {
  const agreed = [...pair.codes].filter((code) => pair.query.codes.has(code));
  if (agreed.length > 0) return agreed.every((code) => /-\d-[a-z]{3}/.test(code));
  const { mostlyThere, saysMore } = defaults.policy;
  const contained = features.contained(pair);
  return pair.nameFit.rarity > 0 && contained >= mostlyThere && contained < saysMore;
}

/** No code or name says that it is this one, and the sentence begins with another subject or denies what the message says. */
function isOtherSentence(pair: Pair): boolean {
  if (pair.codeFit.rarity + pair.nameFit.rarity > 0) return false;
  return features.firstReplaced(pair) >= defaults.policy.otherFirstWord || features.opposite(pair) > 0;
}

/** The code is the entry's, and stands in another entry's message in place of that one's own code. */
function isCodeOfOtherMessage(pair: Pair, scored: readonly Scored[]): boolean {
  const { wholeMessage, hardlyThere } = defaults.policy;
  if (pair.codeFit.rarity === 0 || features.contained(pair) >= hardlyThere) return false;
  const agreed = [...pair.codes].filter((code) => pair.query.codes.has(code));
  if (agreed.some((code) => /^[a-z]/.test(code))) return false;
  return scored.some(
    ({ pair: other }) => features.codeReplaced(other) > 0 && features.contained(other) >= wholeMessage,
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

/** The query names a class of another entry, and none of this one; a class that any software throws may be around both. */
const isOtherClass = (pair: Pair): boolean =>
  [...pair.query.knownClasses].some((name) => !standardClasses.has(name)) &&
  features.classConflicts(pair) > 0 &&
  pair.codeFit.rarity === 0;

/** A class or a status, which many errors have, and no code. */
const isOnlyClass = (pair: Pair): boolean =>
  pair.sharedClasses + pair.sharedStatuses > 0 && pair.sharedCodes === 0;

/** `AADSTS70008`, `AF20012`, and no name of a machine or a ticket. */
const isLongCode = (code: string): boolean => /^[A-Z]{2,8}\d{5,8}$/.test(code);

/** The message has a code that is not there, and too little else of it is. */
function lacksItsCode(pair: Pair): boolean {
  const { containedWithoutCode } = defaults.policy;
  const hasOwnClass = [...pair.classes].some(
    (name) => pair.query.classes.has(name) && !standardClasses.has(name),
  );
  if (hasOwnClass && pair.classRarity === 1) return false;
  return features.codeMissing(pair) > 0 && features.contained(pair) < containedWithoutCode;
}

/** `AADSTS`: letters that no other product's codes begin with. */
const isLongFamily = (family: string): boolean => /^[A-Z]{4,}(?:9A)?$/.test(family);

/** A code of few letters, or in hexadecimal, is many things': one that is unknown says something only beside one of the entry's own. */
function isToldApart(code: string, { codes }: Pair): boolean {
  const family = kindOf(code.toUpperCase());
  if (family === '') return false;
  return isLongFamily(family) || [...codes].some((own) => kindOf(own.toUpperCase()) === family);
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
