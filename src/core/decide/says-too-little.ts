import { defaults } from '../defaults.ts';
import { features, type Pair } from '../score/features.ts';
import { isWide, type PlacedWord } from '../text/words.ts';

/** Whether what speaks for an entry would speak for other errors too: then the bot may ask, and must not answer. */
export function saysTooLittle(pair: Pair, foreignProduct: boolean): boolean {
  const { codeFit, nameFit, appFit } = pair;
  const isNamed = codeFit.rarity > 0 || nameFit.rarity > 0;
  // A number of one or two digits is many things' number.
  const isTold = codeFit.rarity >= defaults.policy.aloneEnough || nameFit.rarity > 0;
  if (isTold && !foreignProduct) return false;
  if (appFit.isMentioned) return !isNamed && isOnlyApp(pair);
  return isOnlyCause(pair) || isOnlyStatus(pair) || isScrap(pair) || (foreignProduct && !isTelling(pair));
}

/** Nothing of the message is there but the names of apps. */
function isOnlyApp(pair: Pair): boolean {
  const { sharedClasses, sharedStatuses, words, cause } = pair;
  const { fewWords, containedEnough } = defaults.policy;
  return (
    sharedClasses + sharedStatuses === 0 &&
    (words?.telling ?? 0) < fewWords &&
    features.contained(pair) < containedEnough &&
    cause.shared === 0
  );
}

/** Only what an entry says of its cause is there: the words of many errors. */
function isOnlyCause({ message, sharedStatuses, sharedClasses }: Pair): boolean {
  return message.shared === 0 && sharedStatuses + sharedClasses === 0;
}

/** A status is any software's: alone, with its usual words, it answers for no app that nobody named. */
function isOnlyStatus(pair: Pair): boolean {
  return (
    pair.sharedStatuses > 0 &&
    pair.sharedClasses === 0 &&
    pair.entry.app !== 'all' &&
    pair.impliedByStatus > 0
  );
}

/** A few words that only this entry happens to have. */
function isScrap(pair: Pair): boolean {
  const { query, sharedClasses, sharedStatuses } = pair;
  return (
    sharedClasses + sharedStatuses === 0 &&
    features.contained(pair) < defaults.policy.wholeMessage &&
    countWords(query.placedWords()) <= defaults.policy.scrapWords &&
    (pair.words?.telling ?? 0) < defaults.policy.scrapWeight
  );
}

/** Words; two characters of a script without blanks are one. */
function countWords(words: readonly PlacedWord[]): number {
  return words.reduce((sum, { text }) => sum + (isWide(text) ? 0.5 : 1), 0);
}

/** A code that few entries have, or much of a message without a status and a class, which any product's error may have. */
function isTelling(pair: Pair): boolean {
  if (pair.codeFit.rarity >= defaults.policy.tellingCode) return true;
  const isMuch = features.contained(pair) >= defaults.policy.mostlyThere;
  return pair.sharedStatuses + pair.sharedClasses === 0 && isMuch;
}
