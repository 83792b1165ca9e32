import type { AppMention } from '../answer.ts';
import type { WordFit } from './align-words.ts';
import type { AppFit } from './app-fit.ts';
import type { CodeFit } from './code-fit.ts';
import type { DescribedFit } from '../describe/find-described.ts';
import type { Entry } from '../entry.ts';
import type { Overlap } from '../grams/overlap.ts';
import type { PhraseFit } from './phrase.ts';
import type { ReadQuery } from '../read/read-query.ts';

/** What the score of one entry for one query is made from. */
export interface Pair {
  readonly query: ReadQuery;
  readonly entry: Entry;
  /** The entry's identifiers, as in `ReadQuery`. */
  readonly codes: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly codeFit: CodeFit;
  readonly nameFit: CodeFit;
  readonly classes: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  /** How many of each kind the query names too. */
  readonly sharedCodes: number;
  readonly sharedClasses: number;
  readonly sharedStatuses: number;
  /** With the entry's best message; of nothing when no message of it shares anything. */
  readonly message: Overlap;
  /** The most that any candidate's message shares with the query. */
  readonly mostShared: number;
  /** How what follows the agreed class in the query fits what follows it in the message; absent when no message shares anything. */
  readonly phrase: PhraseFit | undefined;
  /** Share of the message that the names of the query's statuses hold (`Gateway Timeout` for 504). */
  readonly impliedByStatus: number;
  /** With the entry's best cause text. */
  readonly cause: Overlap;
  /** 0 to 1: how rare the agreed class is in the catalog; 0 when none agrees. */
  readonly classRarity: number;
  /** What one rare gram weighs in this catalog. */
  readonly rareGram: number;
  /** 0 to 1: string-similarity of the cleaned query and the best message. */
  readonly similarity: number;
  /** What became of the best message's words; of the candidates that may win. */
  readonly words: WordFit | undefined;
  /** Apps named by the query, the thread or the channel. */
  readonly apps: readonly AppMention[];
  /** How the entry's app fits these. */
  readonly appFit: AppFit;
  /** True when no class agrees, and one that the query names is the entry's but for a typing mistake. */
  readonly classMistyped: boolean;
  /** True when a code agrees that no entry of the named apps has: then the code tells the app, not the name beside it. */
  readonly codeOfOtherApp: boolean;
  /** True when the query names an app that the catalog lacks. */
  readonly foreignApp: boolean;
  /** How the query describes it; absent when it does not, or descriptions were not looked for. */
  readonly described: DescribedFit | undefined;
}

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
const yes = (condition: boolean): number => (condition ? 1 : 0);
/** How near a message is to being there whole: 0 up to 60 % of it. */
const wholeness = ({ message }: Pick<Pair, 'message'>): number =>
  Math.max(0, share(message.shared, message.text) - 0.6) / 0.4;
/** How much another app says against what is described. */
const opened = 0.4;
/** How much less another app says beside a whole message. */
const hosted = 0.7;

/** Both name some, and none that the other names. */
const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>, shared: number): boolean =>
  a.size > 0 && b.size > 0 && shared === 0;

/** Holding all of a tiny query, as `error`, says nothing: 0 for nothing shared, 1 from five rare grams up. */
const telling = ({ shared }: Overlap, rareGram: number): number => Math.min(1, shared / (5 * rareGram));

const isBare = (described: DescribedFit | undefined): boolean =>
  described !== undefined && described.phrase === undefined;

const plenty = Math.log1p(20);

/** The features of the score: each a number from 0 to 1, larger when there is more of what its name says. */
export const features = {
  /** How much of the entry's message is in the query. */
  contained: ({ message }: Pair) => share(message.shared, message.text),
  /** The message is there (nearly) whole. */
  whole: wholeness,
  /** How much of the query is in the entry's message. */
  covered: ({ message, rareGram }: Pair) => share(message.shared, message.query) * telling(message, rareGram),
  /** How much is shared at all, in rare grams; 20 are plenty. */
  amount: ({ message, rareGram }: Pair) => Math.min(1, Math.log1p(message.shared / rareGram) / plenty),
  /** How near it comes to the message that shares most: of two messages that are both there, the longer one is meant. */
  fullest: ({ message, mostShared }: Pair) => share(message.shared, mostShared),
  /** The message says so little that holding it proves little: `IOException`. */
  slight: ({ message, rareGram }: Pair) =>
    message.shared > 0 ? Math.max(0, 1 - message.shared / (6 * rareGram)) : 0,
  similarity: ({ similarity }: Pair) => similarity,
  /** The class is the entry's, what it says is not. */
  phraseDiffers: ({ phrase }: Pair) => phrase?.differs ?? 0,
  impliedByStatus: ({ impliedByStatus }: Pair) => impliedByStatus,
  /** How much of the query is in what the entry says of its cause. */
  causeCovered: ({ cause, rareGram }: Pair) => share(cause.shared, cause.query) * telling(cause, rareGram),
  causeContained: ({ cause }: Pair) => share(cause.shared, cause.text),
  causeWhole: ({ cause }: Pair) => Math.max(0, share(cause.shared, cause.text) - 0.6) / 0.4,
  /** How many codes of a message are in the query; of the message that has most of its own there. */
  codeAgrees: ({ codeFit }: Pair) => codeFit.agrees,
  /** How few entries have the agreed code: 1 for one alone. */
  codeIsRare: ({ codeFit }: Pair) => codeFit.rarity,
  /** In the place of a code of the message stands another one of its kind. */
  codeReplaced: ({ codeFit }: Pair) => codeFit.replaced,
  /** The query has a code that few entries have, and this one does not. */
  codeElsewhere: ({ codeFit }: Pair) => codeFit.elsewhere,
  /** Few entries have the agreed code, and the query says little besides. */
  codeAlone: ({ codeFit, query }: Pair) => codeFit.rarity * query.saysLittle,
  /** The code that agrees stands outside of a known one that this entry lacks: `AADSTS70002: … AADSTS50012`. */
  codeOuter: ({ codeFit }: Pair) => codeFit.outer,
  /** How few entries have the agreed name of an error: 1 for one alone. */
  nameIsRare: ({ nameFit }: Pair) => nameFit.rarity,
  /** Few entries have the agreed name, and the query says little besides. */
  nameAlone: ({ nameFit, query }: Pair) => nameFit.rarity * query.saysLittle,
  /** The query has a name that few entries have, and this one does not. */
  nameElsewhere: ({ nameFit }: Pair) => nameFit.elsewhere,
  /** In the place of a name of the message stands another one that the catalog knows. */
  nameReplaced: ({ nameFit }: Pair) => yes(nameFit.replaced > 0 && nameFit.elsewhere > 0),
  /** The words of the message that are there, in order, by rarity. */
  wordsThere: ({ words }: Pair) => words?.there ?? 0,
  /** How much of what the query says where the message stands is in the message. */
  wordsCovered: ({ words, message, rareGram }: Pair) => (words?.covered ?? 0) * telling(message, rareGram),
  /** Words of the message in whose place others stand. */
  wordsReplaced: ({ words }: Pair) => words?.replaced ?? 0,
  /** Words at the end of the message in whose place others stand. */
  endReplaced: ({ words }: Pair) => words?.endReplaced ?? 0,
  /** The most telling word in whose place another stands. */
  wordReplaced: ({ words }: Pair) => words?.mostReplaced ?? 0,
  /** The same where no code, name or status says that it is this entry. */
  wordReplacedUncoded: ({ words, codeFit, nameFit, query, sharedStatuses }: Pair) =>
    sharedStatuses > 0
      ? 0
      : (words?.mostReplaced ?? 0) * (1 - codeFit.rarity) * (1 - nameFit.rarity * query.saysLittle),
  /** The word in front of what is there is another one. */
  frontReplaced: ({ words }: Pair) => words?.frontReplaced ?? 0,
  /** The message begins with another word than the line of the query that holds the rest of it. */
  firstReplaced: ({ words }: Pair) => words?.firstReplaced ?? 0,
  /** One side says "not" where the other does not. */
  opposite: ({ words }: Pair) => yes(words?.isOpposite === true),
  /** The numbers of the message that are there. */
  numbersThere: ({ words }: Pair) => words?.numbersThere ?? 0,
  /** In the place of a number of the message stands another one. */
  numberReplaced: ({ words }: Pair) => words?.numberReplaced ?? 0,
  /** Both have codes, and none in common. */
  codeConflicts: ({ query, codes, sharedCodes }: Pair) => yes(disjoint(codes, query.codes, sharedCodes)),
  /** The query has a code, the entry none. */
  codeUnexplained: ({ query, codes }: Pair) => yes(query.codes.size > 0 && codes.size === 0),
  /** The entry has a code, the query none. */
  codeMissing: ({ query, codes, described }: Pair) =>
    yes(query.codes.size === 0 && codes.size > 0 && described === undefined),
  classAgrees: ({ classes, sharedClasses }: Pair) => share(sharedClasses, classes.size),
  /** The agreed class is one that few messages have. */
  classIsRare: ({ classRarity }: Pair) => classRarity,
  /** How many of the query's classes, as far as the catalog knows them, the entry has. */
  classesExplained: ({ query, sharedClasses }: Pair) => share(sharedClasses, query.knownClasses.size),
  classConflicts: ({ query, classes, sharedClasses, classMistyped }: Pair) =>
    yes(!classMistyped && disjoint(classes, query.classes, sharedClasses)),
  statusAgrees: ({ sharedStatuses }: Pair) => yes(sharedStatuses > 0),
  statusConflicts: ({ query, statuses, sharedStatuses }: Pair) =>
    yes(disjoint(statuses, query.statuses, sharedStatuses)),
  /** The entry has a status, the query none. */
  statusMissing: ({ query, statuses }: Pair) => yes(query.statuses.size === 0 && statuses.size > 0),
  /** The query has a status, the entry none. */
  statusUnexplained: ({ query, statuses }: Pair) => yes(query.statuses.size > 0 && statuses.size === 0),
  /** The entry's app is named by the query itself. */
  appNamed: ({ appFit }: Pair) => yes(appFit.isNamed),
  /** The entry's app is known from a class name, the thread or the channel, and the query does not name it. */
  appImplied: ({ appFit }: Pair) => yes(appFit.isMentioned && !appFit.queryNamesApp),
  /** Another app is named, and this one is not; unless its code is of no named app: `AADSTS50005` beside `graph.microsoft.com`. */
  appConflicts: (pair: Pair) => {
    const { entry, appFit, codeOfOtherApp, sharedStatuses, sharedClasses } = pair;
    const isOther = !codeOfOtherApp && entry.app !== 'all' && appFit.queryNamesApp && !appFit.isMentioned;
    // Of a message that is there whole the other app only hosts the log, unless a status or a class makes it any app's.
    // A description names the app that a person opens, whichever one refuses.
    if (pair.described !== undefined && sharedStatuses + sharedClasses === 0) return yes(isOther) * opened;
    return yes(isOther) * (sharedStatuses + sharedClasses > 0 ? 1 : 1 - hosted * wholeness(pair));
  },
  /** Only a class name, the thread or the channel points to another app. */
  appImpliedElsewhere: ({ entry, apps, appFit, codeOfOtherApp }: Pair) =>
    yes(
      !codeOfOtherApp &&
        entry.app !== 'all' &&
        apps.length > 0 &&
        !appFit.queryNamesApp &&
        !appFit.isMentioned,
    ),
  /** The entry is for one app, and the app is the only one named, with status or class agreeing: an error told in other words. */
  appAndIdentifier: ({ appFit, sharedStatuses, sharedClasses, sharedCodes }: Pair) =>
    yes(appFit.isMentioned && sharedStatuses + sharedClasses + sharedCodes > 0),
  forEveryApp: ({ entry }: Pair) => yes(entry.app === 'all'),
  foreignApp: ({ entry, foreignApp }: Pair) => yes(foreignApp && entry.app !== 'all'),
  /** It is among the entries that the query describes best. */
  described: ({ described }: Pair) => yes(described !== undefined),
  /** How much of what the query says the entry says of itself, and the other way round, as a share of the best entry's. */
  describedShare: ({ described }: Pair) => described?.share ?? 0,
  /** How far it leads the next entry. */
  describedLead: ({ described }: Pair) => described?.lead ?? 0,
  /** How much of the query's words the entry says too. */
  describedCovered: ({ described }: Pair) => described?.covered ?? 0,
  /** How many words these are. */
  describedAmount: ({ described }: Pair) => described?.amount ?? 0,
  /** The same three of an entry without phrases, which says less of itself. */
  bare: ({ described }: Pair) => yes(isBare(described)),
  bareCovered: ({ described }: Pair) => (isBare(described) ? (described?.covered ?? 0) : 0),
  bareAmount: ({ described }: Pair) => (isBare(described) ? (described?.amount ?? 0) : 0),
  /** Much of the query, and a phrase nearly as a whole. */
  phraseCovered: ({ described }: Pair) => (described?.nearest ?? 0) * (described?.covered ?? 0),
  /** How alike the query and its nearest phrase are. */
  phraseNearest: ({ described }: Pair) => described?.nearest ?? 0,
  /** The same for its five nearest phrases. */
  phrasesNearby: ({ described }: Pair) => described?.nearby ?? 0,
} as const;

/** Name of a feature. */
export type FeatureName = keyof typeof features;
