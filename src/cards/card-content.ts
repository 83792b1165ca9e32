import type { Answer, AppMention, Identifier, Ignored } from '../core/answer.ts';
import type { App, Entry, Localized } from '../core/entry.ts';
import type { SecretKind } from '../core/redact.ts';
import type { Place } from '../wording/card-wording.ts';

/** An entry with the app that it belongs to. */
export interface AppEntry {
  readonly entry: Entry;
  readonly app: App;
}

/** How the catalog is, for those who look after it. */
export interface CatalogStatus {
  readonly entries: number;
  /** Entries that a person must still read. */
  readonly drafts: number;
  /** How many entries are written in each language. */
  readonly inLanguage: Localized<number>;
  /** Names of the folders, later ones override earlier ones. */
  readonly folders: readonly string[];
  readonly loadedAt: Date;
  readonly problems: readonly CatalogFault[];
  /** What is wrong with the bot itself. */
  readonly concerns: readonly Concern[];
}

/** Something about the bot that somebody has to see to. `reason`: one word, or a sentence of the store. */
export type Concern =
  | {
      readonly code: 'KEYS_FAILED' | 'SECRET_REJECTED' | 'TOKEN_FAILED' | 'STORAGE_FAILED';
      readonly reason: string;
    }
  | { readonly code: 'SEND_FAILED'; readonly reason: string; readonly at: Date }
  /** `days` is negative after the day. */
  | { readonly code: 'SECRET_EXPIRES'; readonly days: number };

/** Something that is wrong in a file of the catalog. */
export interface CatalogFault {
  /** `file:line:column`. */
  readonly place: string;
  /** What is wrong; what to write. */
  readonly message: string;
}

/** An app that the text does not name, for which an entry was answered. */
export interface AssumedApp {
  readonly app: App;
  readonly readFrom: 'thread' | 'channel';
}

/** How an entry was found, as its card tells it. */
export interface Found {
  readonly score: number;
  readonly similarity: number;
  readonly lacksContext?: true;
  readonly isDescribed?: true;
  /** The parts of the paste that matched; empty once the language was switched, as clicks carry no words. */
  readonly matched: string;
  /** As the texts write them. */
  readonly agreed: readonly Identifier[];
  readonly conflicted: readonly Identifier[];
  readonly app?: AppMention;
  /** The phrase of the entry that comes nearest; not known any more once the language was switched. */
  readonly phrase?: string;
  readonly ignored: Ignored;
}

/** What a card says above its entries, all of it optional. */
export interface CardNotes {
  /** What the person's text held that must be revoked. */
  readonly secrets?: readonly SecretKind[] | undefined;
  /** UTF-16 units of the paste that were not read. */
  readonly leftOut?: number | undefined;
  readonly deepestCause?: boolean | undefined;
  /** As the paste writes them. */
  readonly unknownCodes?: readonly string[] | undefined;
  readonly unknownApp?: string | undefined;
  /** The name of the person who picked. */
  readonly pickedBy?: string | undefined;
}

/** For ids of entries the places of their messages that were pasted. */
export type QuotedMessages = ReadonlyMap<string, number>;

/** Everything that a card can show. */
export type CardContent =
  | {
      readonly card: 'outcome';
      readonly answer: Answer;
      /** What the person's text held that must be revoked; absent or empty when nothing was seen. */
      readonly secrets?: readonly SecretKind[];
    }
  | {
      /** One entry that was picked, or a card of one entry in the other language. */
      readonly card: 'entry';
      readonly entry: Entry;
      readonly app: App;
      /** What it was picked from, itself included. More than one: the card offers the way back. */
      readonly among: readonly AppEntry[];
      readonly assumed?: AssumedApp;
      /** How it was found; absent after a pick. */
      readonly found?: Found;
      readonly quoted?: QuotedMessages;
      readonly notes?: CardNotes;
    }
  /** One entry to ask about after another did not help, and those to ask about after it. */
  | {
      readonly card: 'next';
      readonly next: AppEntry;
      readonly rest: readonly AppEntry[];
      /** Whether it is the same message of another app, not another cause of the same error. */
      readonly isOtherApp?: boolean;
    }
  | {
      /** The choice again. `tried`: which of them was it that did not help? */
      readonly card: 'picks';
      readonly among: readonly AppEntry[];
      readonly question?: 'app' | 'error' | 'tried';
      readonly quoted?: QuotedMessages;
      readonly notes?: CardNotes;
    }
  /** None of the picks was right. */
  | { readonly card: 'rejected'; readonly among: readonly AppEntry[] }
  | { readonly card: 'status'; readonly status: CatalogStatus }
  | { readonly card: 'welcome' | 'help'; readonly place: Place }
  /** The picked entry is no longer in the catalog. */
  | { readonly card: 'gone' };
