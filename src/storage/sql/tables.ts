/**
 * The tables. Portable types only: text, and whole numbers below 2^53. Times are milliseconds since 1970; ids are as
 * `toStoredId` gives them. `tenant` is the first column of every primary key.
 */
export interface Tables {
  readonly threads: ThreadRow;
  readonly claims: ClaimRow;
  readonly questions: QuestionRow;
  readonly conversation_references: ReferenceRow;
}

/** Notes of a conversation; `apps`, `picks` and `causes` as JSON; `user_id` of whom the conversation is, where it is one person's. */
export interface ThreadRow {
  readonly tenant: string;
  readonly conversation: string;
  readonly apps: string;
  readonly picks: string;
  readonly causes: string | null;
  readonly at: number;
  readonly user_id: string | null;
}

/** A claim. `key` is a hash; `holder` is random and says which claim of the key it is. */
export interface ClaimRow {
  readonly tenant: string;
  readonly key: string;
  readonly holder: string;
  readonly lease_until: number;
  readonly forget_at: number;
  readonly is_done: number;
}

/** A question; `entries` as JSON. */
export interface QuestionRow {
  readonly tenant: string;
  readonly id: string;
  readonly conversation: string;
  readonly user_id: string | null;
  readonly redacted_text: string;
  readonly entries: string;
  readonly decision: string;
  readonly at: number;
}

/** A reference, as JSON without the person's id. */
export interface ReferenceRow {
  readonly tenant: string;
  readonly conversation: string;
  readonly user_id: string | null;
  readonly reference: string;
  readonly at: number;
}
