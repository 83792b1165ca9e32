import type { AppMention, Identifier, Ignored } from '../core/answer.ts';
import type { Fixer, Localized, Source } from '../core/entry.ts';
import type { SecretKind } from '../core/redact.ts';

/** Where a card is shown: a chat with one person, a channel, a chat of several. */
export type Place = 'personal' | 'team' | 'groupChat';

/** Parts of an entry that a card may have to cut so that it fits. */
export type Shortened = 'message' | 'cause' | 'fix';

/** Every sentence and label of the cards, in one language. Counts are whole numbers, shares are 0 to 1. */
export interface CardWording {
  /** The name of the language that the card can be switched to, in that language. */
  readonly otherLanguage: string;
  readonly otherLanguageTooltip: string;
  readonly back: string;
  readonly backTooltip: string;
  readonly help: string;
  /** Joins names with "or". Empty when there are none. */
  readonly either: (names: readonly string[]) => string;
  /** Joins with commas. Empty when there are none. */
  readonly list: (items: readonly string[]) => string;
  readonly more: (count: number) => string;

  /** Above a card whose question held something that must be revoked. */
  readonly secrets: {
    readonly title: string;
    readonly text: (kinds: readonly string[]) => string;
    readonly kinds: Readonly<Record<SecretKind, string>>;
  };
  readonly answer: {
    readonly almostCertain: string;
    readonly likely: string;
    /** Why it is at most likely: the entry applies where the title says, of which the text shows no sign. */
    readonly appliesWhen: (title: string) => string;
    /** Above the message that the product shows, where the person told of it in other words. */
    readonly described: string;
    readonly cause: string;
    readonly fix: string;
    readonly who: Readonly<Record<Fixer, string>>;
    readonly moreSteps: (count: number) => string;
    readonly openGuide: string;
    readonly notThisOne: string;
    readonly noneOfThese: string;
    readonly notMyError: string;
    readonly pickedBy: (name: string) => string;
    /** The app was not named in the text, but earlier, or is what the channel is about. */
    readonly assumed: (app: string, from: 'thread' | 'channel') => string;
    readonly dropAssumed: (app: string) => string;
    readonly dropAssumedTooltip: (app: string) => string;
    readonly leftOut: (characters: number) => string;
    readonly deepestCause: string;
    readonly shortened: (parts: readonly Shortened[]) => string;
    /** `applies`: where it does, as a sentence; empty where nothing is to be said of it. */
    readonly summary: (
      app: string,
      confidence: string,
      cause: string,
      firstStep: string,
      applies: string,
    ) => string;
  };
  readonly why: {
    readonly title: string;
    readonly detailsTitle: string;
    readonly matched: string;
    /** In front of the phrase of the entry that comes nearest to what the person wrote. */
    readonly phrase: string;
    readonly agreed: string;
    readonly conflicted: string;
    readonly app: string;
    readonly ignored: string;
    readonly score: string;
    readonly source: string;
    readonly identifier: (identifier: Identifier) => string;
    /** Of a mention whose words are not known any more its text is empty. */
    readonly appReadFrom: (name: string, mention: AppMention) => string;
    /** What was left out of the comparison, counted. Empty when nothing was. */
    readonly ignoredCounts: (ignored: Ignored) => string;
    /**
     * How sure, `ifThere` when only if the error comes from where the entry applies, and how alike the texts are; the latter is
     * left out where it is 0, as no text was compared.
     */
    readonly scores: (score: number, similarity: number, ifThere: boolean) => string;
    readonly sourceOf: (source: Source) => string;
  };
  readonly choose: {
    readonly whichApp: (count: number) => string;
    readonly whichError: (count: number) => string;
    /** Where only one is offered. */
    readonly isItThis: string;
    readonly yes: string;
    readonly no: string;
    readonly noneOfThese: string;
    /** Above an entry that is asked about because the one before did not help. */
    readonly nextCause: string;
    /** The same where it is the same message of another app. */
    readonly otherApp: string;
    /** After a choice from which nothing was opened did not help. */
    readonly whichTried: (count: number) => string;
    /** Below it: the bot knows of no more than these. */
    readonly allOfThem: (count: number) => string;
    readonly pickTooltip: (app: string, cause: string) => string;
    readonly summary: (question: string, apps: string) => string;
  };
  readonly several: {
    readonly heading: (count: number) => string;
    readonly firstStep: (step: string) => string;
    readonly whichApp: string;
    readonly summary: (heading: string, apps: readonly string[]) => string;
  };
  readonly none: {
    readonly heading: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly unknownCodes: (codes: readonly string[]) => string;
    readonly unknownApp: (name: string) => string;
    readonly iRead: string;
    readonly labels: Readonly<Record<Identifier['kind'] | 'app', string>>;
    readonly nearest: string;
    readonly whatToTry: string;
    readonly tries: readonly string[];
    readonly examples: string;
    readonly summary: string;
    readonly emptySummary: string;
  };
  readonly rejected: {
    readonly heading: string;
    readonly text: string;
    readonly tries: readonly string[];
    readonly summary: string;
  };
  readonly welcome: {
    readonly heading: string;
    readonly helpHeading: string;
    readonly text: string;
    readonly how: Readonly<Record<Place, readonly string[]>>;
    readonly privacy: string;
    readonly examples: string;
    readonly exampleTooltip: (text: string) => string;
    readonly summary: string;
  };
  readonly status: {
    readonly heading: string;
    readonly entries: string;
    readonly drafts: string;
    readonly languages: string;
    /** How many entries are written in each language. */
    readonly inLanguage: (counts: Localized<number>) => string;
    readonly folders: string;
    readonly loaded: string;
    readonly problems: (count: number) => string;
    /** What is answered as long as there are problems. */
    readonly untilFixed: string;
    readonly summary: (entries: number, problems: number) => string;
    readonly concernsTitle: string;
    /** What is wrong with the bot, and what to do, by the code that the log has too. */
    readonly concerns: {
      readonly KEYS_FAILED: string;
      readonly SECRET_REJECTED: string;
      readonly TOKEN_FAILED: string;
      readonly STORAGE_FAILED: string;
      readonly SEND_FAILED: string;
      readonly SECRET_EXPIRES: (days: number) => string;
    };
    /** What to do with its reason, one word or a sentence. */
    readonly because: (text: string, reason: string) => string;
    /** The summary of the catalog, and that so many things about the bot need somebody. */
    readonly withConcerns: (summary: string, count: number) => string;
  };
  readonly gone: { readonly heading: string; readonly text: string; readonly summary: string };
}

/** What is said where there is no answer to show. */
export type GuidanceWording = Pick<CardWording, 'none' | 'rejected' | 'welcome' | 'status' | 'gone'>;
