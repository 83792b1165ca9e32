/** What the bot keeps of a conversation: ids only, never a person's words. */
export interface ThreadNotes {
  /** Ids of the apps named in the thread, latest first, at most 5. */
  readonly apps: readonly string[];
  /** Ids of the entries that the thread was last asked to choose from; empty when nothing is open. */
  readonly picks: readonly string[];
}

/** Memory of conversations. A driver decides how long and where; losing it costs a question back, never an answer. */
export interface ThreadMemory {
  /** The notes of a conversation of a tenant; `undefined` when there are none or they are too old. */
  read(tenant: string, conversation: string): Promise<ThreadNotes | undefined>;
  write(tenant: string, conversation: string, notes: ThreadNotes): Promise<void>;
}

/** Remembers for a while that something was already dealt with, since the same event can be delivered twice. */
export interface SeenKeys {
  /** True the first time a key is given, false when it was given before within `within` milliseconds. */
  first(key: string, within: number): Promise<boolean>;
}
