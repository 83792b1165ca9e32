import type { App, Entry, Language } from './entry.ts';

/** What must not be blurred by fuzzy scoring: an error code, the name of an error, an exception class name, an HTTP status. */
export interface Identifier {
  readonly kind: 'code' | 'name' | 'class' | 'status';
  /** As it stands in catalogs: `AADSTS70008`, `eaddrinuse`, `IOException`, `401`. */
  readonly value: string;
}

/**
 * Where the app of a match was read. `class` is a name inside an exception class, such as `com.box…`; `elsewhere` is another
 * part of the same paste; `given` is what the person says beside the text. `thread` and `channel` were known before.
 */
export interface AppMention {
  readonly app: App;
  /** The words that named it, as they stood. Empty when no words of this text did. */
  readonly text: string;
  readonly readFrom: 'query' | 'class' | 'elsewhere' | 'given' | 'thread' | 'channel';
}

/** A half-open range of UTF-16 offsets into `Query.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why an entry matches. */
export interface Evidence {
  /** The parts of the paste that matched, in order, not overlapping. Empty when only the app or the cause matched. */
  readonly spans: readonly Span[];
  readonly agreed: readonly Identifier[];
  readonly conflicted: readonly Identifier[];
  /** Absent when the paste, the thread and the channel name no app, or name another one. */
  readonly app?: AppMention;
  /** The phrase of the entry that comes nearest to the text; absent when the text is no description, or the entry has no phrases. */
  readonly phrase?: string;
}

/** One entry with how well it fits. */
export interface Match {
  readonly entry: Entry;
  readonly app: App;
  /** 0 to 1: how likely this entry is the right one. */
  readonly score: number;
  /** 0 to 1: string-similarity's Dice coefficient of the cleaned query and the entry's best message. */
  readonly similarity: number;
  readonly evidence: Evidence;
  /** Set when the entry applies in a context that the text shows no sign of. The score does not know of it. */
  readonly lacksContext?: true;
  /** Set when the text tells of the error in other words, and quotes nothing that says which one it is. */
  readonly isDescribed?: true;
}

/** What was left out of the scoring, counted. */
export interface Ignored {
  readonly ids: number;
  readonly times: number;
  readonly hosts: number;
  readonly stackLines: number;
  /** Lines of a long log that tell of no error and were passed over. */
  readonly quietLines: number;
}

/** A person's text, as understood. */
export interface Query {
  /**
   * What was sent; of a text of more than `maxQueryLength` UTF-16 units the lines that were chosen to be read, in their
   * order, with an empty line where others stood between them.
   */
  readonly text: string;
  /** UTF-16 units that were sent and are not in `text`. */
  readonly leftOut: number;
  /** Normalised and cleaned for scoring. Empty when nothing is left. */
  readonly clean: string;
  readonly identifiers: readonly Identifier[];
  /** Apps that the text names, most telling first. */
  readonly apps: readonly AppMention[];
  readonly ignored: Ignored;
  /** The language that the text is mostly written in. */
  readonly language: Language;
}

/** What is known besides the text. All of it is optional. */
export interface AskContext {
  /** The app that the person says the text is of, beside the text. It counts where the text names no app. */
  readonly givenApp?: string;
  /** Apps named earlier in the thread, latest first. The latest breaks a tie, and does nothing else. */
  readonly threadApps?: readonly string[];
  /** Ids of the entries the thread was last asked to choose from; an app's name alone then picks one of them. */
  readonly threadPicks?: readonly string[];
  /** The app that the channel is about, from its own setting. It breaks a tie that the thread leaves, and does nothing else. */
  readonly channelApp?: string;
}

/** What the bot says to one query. */
export interface Answer {
  /**
   * `answer`: `matches[0]` is the error, the others are the next candidates.
   * `choose`: `matches` are the 1 to 5 picks; of a single one the question is whether it is this one.
   * `none`: `matches` are the nearest entries, at most 3, none of them the answer; often empty.
   */
  readonly decision: 'answer' | 'choose' | 'none';
  /** Best first, at most 5. */
  readonly matches: readonly Match[];
  /** What the person is asked at `choose`: which app, where the picks share the message; else which error. */
  readonly question?: 'app' | 'error';
  /** At `none`: nothing to read; a code that no entry knows; or nothing like it in the catalog. */
  readonly reason?: 'empty' | 'unknown-code' | 'unknown';
  /** Codes in the paste that no entry knows. */
  readonly unknownCodes: readonly string[];
  /** The app that the paste names although the catalog has no such app; absent otherwise. */
  readonly unknownApp?: string;
  /**
   * Where one paste holds several known errors: one answer each, in the order of the paste, and this answer's own
   * `matches` are their winners. Empty otherwise; a part has no parts.
   */
  readonly parts: readonly Answer[];
  /**
   * The app that broke a tie although the text does not name it; absent where none had to. Without it the bot had asked,
   * with `matches` to choose from.
   */
  readonly assumed?: AppMention;
  /** True when the paste nests several known errors (a trace with causes) and the deepest one was taken. */
  readonly deepestCause: boolean;
  readonly query: Query;
}
