import { defaults } from '../defaults.ts';
import type { Answer } from '../answer.ts';
import { countWords } from './says-too-little.ts';
import { features, type Pair } from '../score/features.ts';
import { tellsOfLater } from '../read/said/told-well.ts';
import { asksHowTo } from '../read/said/nothing-wrong.ts';
import type { ReadQuery } from '../read/read-query.ts';

/** UTF-16 units; a longer text is a log or a mail, whose words say many things. */
const longestDescription = 1_500;

/** What programs print and people do not write: `(ExpiredToken)`, `[{`, `java.io.`, `INFO done`. */
const printed =
  /\([A-Z]\w{0,30}[a-z][A-Z]\w{1,30}\)|[{}<>\]]|\w\.\w{1,30}\.\w|:\/\/|^\s{0,8}(?:INFO|DEBUG|TRACE|WARN|ERROR)\b/;

/** Whether a text may tell of an error in a person's words: it names no code, exception or status that says which one it is. */
export function mayDescribe({ query, codes, names, saysNothingWrong }: ReadQuery): boolean {
  return (
    query.identifiers.length === 0 &&
    codes.size + names.size === 0 &&
    !saysNothingWrong &&
    !asksHowTo(query.clean) &&
    !printed.test(query.text) &&
    query.text.length <= longestDescription
  );
}

/** What was decided without descriptions. */
export interface Opened extends Pick<Answer, 'decision'> {
  /** The best entry is likely, and others have the same evidence. */
  readonly isShared?: boolean;
}

/**
 * Whether descriptions are worth looking at: nothing was found, or what was found is one of several by its words alone. What
 * several entries share is found; only which one it is stays open.
 */
export const isOpen = ({ decision, isShared = false }: Opened): boolean => decision !== 'answer' && !isShared;

/** A program's name in front of what it says: `Duo Security: …`. */
const speaker = /^[A-Z][\w.]{1,30}(?:\s[A-Z][\w.]{0,30}){0,3}\s?(?::|\s[-–—])\s/;

/** Phrases of the entry say what the query says, and its messages hardly. */
export const saysPhrase = (pair: Pair): boolean =>
  features.phraseNearest(pair) >= defaults.policy.leastPhrase &&
  features.describedAmount(pair) >= defaults.policy.leastDescribed &&
  (pair.described?.strange ?? 0) <= defaults.policy.mostStrange &&
  !tellsOfLater(pair.query.query.clean) &&
  countWords(pair.query.placedWords()) >= defaults.policy.scrapWords &&
  features.contained(pair) < defaults.policy.mostlyThere &&
  features.appConflicts(pair) + features.statusConflicts(pair) === 0;

/** Another program says it, of which the catalog knows nothing. */
export const isOfOtherSpeaker = ({ appFit, query }: Pair): boolean =>
  !appFit.isMentioned && speaker.test(query.query.text);

/** No code, name, exception or status says which one it is. */
export const isByWords = ({ sharedCodes, sharedClasses, sharedStatuses, nameFit }: Pair): boolean =>
  sharedCodes + sharedClasses + sharedStatuses + nameFit.rarity === 0;

/** The query tells of the entry in other words than its messages'. */
export const isDescribed = (pair: Pair): boolean =>
  pair.described !== undefined && isByWords(pair) && features.contained(pair) < defaults.policy.mostlyThere;
