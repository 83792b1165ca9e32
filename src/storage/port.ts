/** What was tried of the error that a conversation is about, as ids of entries. */
export interface Causes {
  /** Those whose fix was shown, or that the person said it is not. */
  readonly shown: readonly string[];
  /** Those that it may be as well, best first. */
  readonly next: readonly string[];
}

/** What the bot keeps of a conversation: ids only, never a person's words. */
export interface ThreadNotes {
  /** Ids of the apps named in the thread, latest first, at most 5. */
  readonly apps: readonly string[];
  /** Ids of the entries that the thread was last asked to choose from; empty when nothing is open. */
  readonly picks: readonly string[];
  /** Of the last error that was found; absent before the first one. */
  readonly causes?: Causes;
}

/** Memory of conversations. A driver decides how long and where; losing it costs a question back, never an answer. */
export interface ThreadMemory {
  /** The notes of a conversation of a tenant; `undefined` when there are none or they are over 24 hours old. */
  read(tenant: string, conversation: string): Promise<ThreadNotes | undefined>;
  /**
   * Puts the notes in the place of the earlier ones. `userId`: object id in Microsoft Entra ID of the one person whose
   * conversation this is, with whom the notes are erased; given for personal chats alone. Without it the earlier one stays.
   */
  write(tenant: string, conversation: string, notes: ThreadNotes, userId?: string): Promise<void>;
}

/** How long a claim holds, in milliseconds. */
export interface ClaimTimes {
  /** After this the one who claimed counts as dead, and the next one may claim the same. */
  readonly lease: number;
  /** So long after it was claimed it is known that it was dealt with. At least as long as `lease`. */
  readonly keep: number;
}

/** What came of a claim. */
export type Claim =
  | {
      /** This caller deals with it, and nobody else until the lease runs out. */
      readonly state: 'taken';
      /** It was dealt with: nobody may claim it while it is kept. Counts also after the lease ran out. */
      done(): Promise<void>;
      /** It was not dealt with: the next one may claim it at once. Does nothing once somebody else has claimed it. */
      release(): Promise<void>;
    }
  /** Somebody dealt with it. */
  | { readonly state: 'done' }
  /** Somebody deals with it at this moment. */
  | { readonly state: 'underWay' };

/**
 * Who deals with what, since the same event can be delivered twice, to two processes, or to one that died over it. Of
 * any number that claim the same at once exactly one takes it. Times are by the clock of the store (with PostgreSQL that
 * of the database), never by the clocks of the processes that share it.
 */
export interface Claims {
  /** `key` names the event within the tenant. Only its hash is kept, so it may hold ids. */
  claim(tenant: string, key: string, times: ClaimTimes): Promise<Claim>;
}

/** What a card was about, so that a click on it can bring the evidence back. */
export interface NewQuestion {
  readonly conversation: string;
  /** The text as it may be kept: secrets and names were taken out by the caller. */
  readonly redactedText: string;
  /** Ids of the entries that were shown, best first. */
  readonly entries: readonly string[];
  readonly decision: 'answer' | 'choose' | 'none';
  /** Object id in Microsoft Entra ID of the one who asked, kept in lower case; absent when unknown. */
  readonly userId?: string;
}

/** A question that was kept. */
export interface KeptQuestion extends NewQuestion {
  readonly id: string;
  /** When it was put, by the store's clock, in milliseconds since 1970. */
  readonly at: number;
}

/** The questions that cards were about. */
export interface Questions {
  /** Keeps a question. Gives an id of 22 random letters, digits, `-` and `_` that tells nothing and cannot be guessed. */
  put(tenant: string, question: NewQuestion): Promise<string>;
  /** The question of that tenant; `undefined` when there is none (any more), also for an id that was forged. */
  get(tenant: string, id: string): Promise<KeptQuestion | undefined>;
}

/** Where and as whom the bot can speak first in a conversation. */
export interface ConversationReference {
  readonly serviceUrl: string;
  readonly channelId: string;
  /** The bot's id in the channel, such as `28:…`. */
  readonly botId: string;
  readonly place: 'personal' | 'team' | 'groupChat';
  readonly locale?: string;
  /**
   * Object id in Microsoft Entra ID, kept in lower case, of the one person whose conversation this is. Given for personal
   * chats alone: with the person the whole conversation is erased.
   */
  readonly userId?: string;
}

/** The conversations that the bot is in. They are kept until they are removed, however old. */
export interface ConversationReferences {
  /** Puts the reference in the place of the earlier one. */
  put(tenant: string, conversation: string, reference: ConversationReference): Promise<void>;
  /** The reference; `undefined` when there is none. */
  get(tenant: string, conversation: string): Promise<ConversationReference | undefined>;
  /** Removes the reference alone; does nothing when there is none. */
  remove(tenant: string, conversation: string): Promise<void>;
}

/** How many rows were removed from each place. */
export interface Removed {
  readonly threads: number;
  readonly claims: number;
  readonly questions: number;
  readonly references: number;
}

/** What is kept of people and conversations, as one row. Claims are not among them: hashes and times alone. */
export type KeptRecord = { readonly tenant: string } & (
  | {
      readonly kind: 'thread';
      readonly conversation: string;
      readonly at: number;
      readonly notes: ThreadNotes;
      readonly userId?: string;
    }
  | { readonly kind: 'question'; readonly question: KeptQuestion }
  | {
      readonly kind: 'reference';
      readonly conversation: string;
      readonly at: number;
      readonly reference: ConversationReference;
    }
);

/** Which tenants something is done for: all of them, or one. */
export type TenantScope = { readonly tenant: string } | 'allTenants';

/** Removal and export. None of them falls back to anything: @throws CodedError STORAGE_FAILED while the store is down. */
export interface Records {
  /**
   * Removes the person's questions and personal conversations. With SQLite neither the id nor the words are left in any
   * of its files; with PostgreSQL not in those of the tables, and its log and backups are its operator's.
   */
  eraseUser(scope: TenantScope, userId: string): Promise<Removed>;
  /** Removes the notes, questions and reference of a conversation and of its threads (`<conversation>;…`). */
  forgetConversation(tenant: string, conversation: string): Promise<Removed>;
  /** Removes notes and questions of over `age` milliseconds, and claims that are kept no more. References stay. */
  prune(age: number): Promise<Removed>;
  /** What is kept, page by page as it is read; with `userId` only what `eraseUser` would remove. */
  list(scope: TenantScope, userId?: string): AsyncIterable<KeptRecord>;
}

/** Whether the store works, and why not. */
export type StorageHealth =
  | {
      readonly isUp: true;
      readonly driver: StorageDriver;
      /** What the operator should know. */ readonly notice?: string;
    }
  /** `reason` is a sentence without ids or secrets; `since` in milliseconds since 1970. Memory serves meanwhile. */
  | { readonly isUp: false; readonly driver: StorageDriver; readonly reason: string; readonly since: number };

/** What keeps the rows. */
export type StorageDriver = 'memory' | 'sqlite' | 'postgres';

/**
 * All that the bot keeps. Every row belongs to a tenant, given first in every call, and no call sees another tenant's
 * rows; the empty tenant is one of its own.
 */
export interface BotStorage {
  readonly threads: ThreadMemory;
  readonly claims: Claims;
  readonly questions: Questions;
  readonly references: ConversationReferences;
  readonly records: Records;
  /** Tries the store by writing to it. Never rejects. */
  health(): Promise<StorageHealth>;
  /** Lets calls under way end and closes the store. */
  close(): Promise<void>;
}
