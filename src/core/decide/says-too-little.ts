import { defaults } from '../defaults.ts';
import { features, type Pair } from '../score/features.ts';
import { isOwnForm } from '../read/codes/code-family.ts';
import { standardClasses } from '../read/standard-classes.ts';
import { isWide, type PlacedWord } from '../text/words.ts';

/** A well-known product that the catalog lacks, where the query names no app of it: named anywhere, or as the one whose error it is. */
export type ForeignProduct = 'none' | 'named' | 'speaks';

/** Whether what speaks for an entry would speak for other errors too: then the bot may ask, and must not answer. */
export function saysTooLittle(pair: Pair, foreign: ForeignProduct): boolean {
  const { codeFit, nameFit, appFit } = pair;
  if (pair.query.saysNothingWrong || isOfOtherThing(pair)) return true;
  const isNamed = codeFit.rarity > 0 || nameFit.rarity > 0;
  // A number of one or two digits is many things' number.
  const isTold = codeFit.rarity >= defaults.policy.aloneEnough || nameFit.rarity > 0;
  if (isTold && foreign === 'none') return false;
  if (!isNamed && isOnlyApp(pair)) return true;
  if (appFit.isMentioned) return false;
  return (
    isOnlyCause(pair) ||
    isOnlyStatus(pair) ||
    isOnlyStandardClass(pair) ||
    isScrap(pair) ||
    (foreign !== 'none' && !isTelling(pair, foreign))
  );
}

/** UTF-16 units; a longer text names such things in passing. */
const shortStory = 60;
/** Things of everyday that are locked, denied and not compliant as well. */
const everyday =
  /\b(?:printer|file|folder|pdf|excel|wi-?fi|vpn|car|phone|laptop|database|bank|webshop|online shop|sim card|voucher|badge|door|locker|garage|coffee machine|game)\b|檔案|文件|資料夾|手機|电脑|電腦|置物櫃|車|餐券|資料庫|数据库|印表機|打印机|銀行|银行|網銀|购物网站|購物網站|遊戲|游戏|SIM 卡|門禁|门禁|提款卡|信用卡|機房|车库|車庫/i;

/** No code or name says which error it is, and the text is of a thing that the entry does not speak of. */
export function isOfOtherThing({ query, entry, codeFit, nameFit }: Pair): boolean {
  if (codeFit.rarity + nameFit.rarity > 0 || query.query.clean.length > shortStory) return false;
  const thing = everyday.exec(query.query.clean)?.[0].toLowerCase();
  if (thing === undefined) return false;
  const told = [
    ...entry.messages,
    ...Object.values(entry.cause),
    ...Object.values(entry.phrases ?? {}).flat(),
  ];
  return !told.some((text) => text.toLowerCase().includes(thing));
}

/** Next to nothing of the message is there but the names of apps, and little of the cause. */
function isOnlyApp(pair: Pair): boolean {
  const { sharedClasses, sharedStatuses, words } = pair;
  const { fewWords, hardlyThere, causeTells } = defaults.policy;
  return (
    sharedClasses + sharedStatuses === 0 &&
    (words?.telling ?? 0) < fewWords &&
    features.contained(pair) < hardlyThere &&
    features.causeCovered(pair) < causeTells
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
    pair.impliedByStatus > 0 &&
    !isSentence(pair) &&
    !isLong(pair)
  );
}

/** A class that any software throws, and next to nothing that the message says besides; unless the text is the message, mark by mark. */
function isOnlyStandardClass(pair: Pair): boolean {
  const { query, classes, sharedClasses, sharedStatuses, words } = pair;
  const shared = [...classes].filter((name) => query.classes.has(name));
  return (
    sharedClasses > 0 &&
    sharedStatuses === 0 &&
    features.similarity(pair) < 1 &&
    shared.every((name) => standardClasses.has(name)) &&
    (words?.telling ?? 0) < defaults.policy.onlyClass
  );
}

/** The whole message is there, and says more than a status: `Received status code 401 from server: Unauthorized`. */
const isSentence = (pair: Pair): boolean =>
  features.contained(pair) >= defaults.policy.wholeMessage &&
  (pair.words?.telling ?? 0) >= defaults.policy.scrapWeight;

/** So much of a message is there that no other product's would say it, whole or not. */
const isLong = (pair: Pair): boolean => (pair.words?.telling ?? 0) >= defaults.policy.longWeight;

/** A few words that only this entry happens to have, or the usual end of a sentence that says more of its own. */
function isScrap(pair: Pair): boolean {
  const { query, sharedClasses, sharedStatuses } = pair;
  const { wholeMessage, scrapWords, scrapWeight, tailWeight, mostlyThere } = defaults.policy;
  const telling = pair.words?.telling ?? 0;
  const contained = features.contained(pair);
  if (sharedClasses + sharedStatuses > 0 || contained >= wholeMessage) return false;
  const isFew = countWords(query.placedWords()) <= scrapWords && telling < scrapWeight;
  const saysMore = features.wordsCovered(pair) < defaults.policy.mostlyCovered;
  return isFew || (telling < tailWeight && saysMore && contained < mostlyThere);
}

/** Words; two characters of a script without blanks are one. */
export function countWords(words: readonly PlacedWord[]): number {
  return words.reduce((sum, { text }) => sum + (isWide(text) ? 0.5 : 1), 0);
}

/**
 * A code that few entries have, or much of a message without a status and a class, which any product's error may have. Of the
 * product's own error only a code of a form of its own, or the whole of a long message.
 */
function isTelling(pair: Pair, foreign: ForeignProduct): boolean {
  const isItsOwn = foreign === 'speaks';
  if (pair.codeFit.rarity >= defaults.policy.tellingCode && (!isItsOwn || hasOwnForm(pair))) return true;
  if (isItsOwn) return pair.sharedStatuses + pair.sharedClasses === 0 && isSentence(pair);
  if (isSentence(pair) || isLong(pair)) return true;
  return (
    pair.sharedStatuses + pair.sharedClasses === 0 && features.contained(pair) >= defaults.policy.mostlyThere
  );
}

/** `AADSTS50011`, `0x80070005`; a bare number is many products' number. */
const hasOwnForm = ({ codes, query }: Pair): boolean =>
  [...codes].some((code) => query.codes.has(code) && isOwnForm(code));
