/** Where something was said, and by whom. Ids are empty when the activity has none. */
export interface Whereabouts {
  readonly tenant: string;
  /** The id to answer to: in a channel that of the thread. */
  readonly conversation: string;
  readonly place: 'personal' | 'team' | 'groupChat';
  /** The person's locale as the client gave it. */
  readonly locale?: string;
  /** The person's name; absent when unknown. */
  readonly sender?: string;
  /** The person's object id in Microsoft Entra ID; absent when unknown. */
  readonly objectId?: string;
}

/** Words for the bot. */
export interface Question extends Whereabouts {
  readonly kind: 'question';
  /** The person's own words, without the bot's mention; empty for a bare mention or a forward without a comment. */
  readonly text: string;
  /** The text of the messages that the person quoted or forwarded. */
  readonly quoted?: string;
}

/** A file, picture or sticker and no words. */
export interface WithoutWords extends Whereabouts {
  readonly kind: 'only-text';
}

/** A click that came as a message (`Action.Submit`); `data` is the sender's and not to be trusted. */
export interface SubmittedClick extends Whereabouts {
  readonly kind: 'click';
  readonly data: unknown;
}

/** What a message activity holds for the bot; `ignored` is answered with silence. */
export type Message = Question | WithoutWords | SubmittedClick | { readonly kind: 'ignored' };
