import type { Match, Query } from '../../core/answer.ts';
import type { Entry, Language } from '../../core/entry.ts';
import { fillMessage } from './fill-message.ts';
import { countPairs, type PairCount, readPairs } from './token-pairs.ts';

/** A message as it is shown. */
export interface ShownMessage {
  readonly text: string;
  /** Its place among the messages of the entry, where the paste quotes it; absent where it stands for the entry. */
  readonly at?: number;
}

const chinese = /\p{Script=Han}/u;
/** UTF-16 units of what matched that are looked at. */
const maxMatched = 2_000;
/** JSON that a log line had in quotes, of which the end alone was copied. */
const quotedJsonEnd = /(?<=[}\]])['"`]$/;

/** The message that stands for an entry, as the catalog has it: the first in the language, else the first. */
export function messageIn(entry: Entry, language: Language): string {
  return entry.messages[firstIn(entry, language)] ?? '';
}

/** The message that stands for an entry, with `…` where it varies. */
export function messageOf(entry: Entry, language: Language): string {
  return show(messageIn(entry, language));
}

/**
 * The message at a place among those of an entry, with `…` where it varies; that which stands for the entry where there is
 * none at that place.
 */
export function messageAt(entry: Entry, language: Language, at: number | undefined): ShownMessage {
  const message = at === undefined ? undefined : entry.messages[at];
  return message === undefined || at === undefined
    ? { text: messageOf(entry, language) }
    : { text: show(message), at };
}

/**
 * The message of a match that the paste holds most of, with what it has where the message varies; that which stands for the
 * entry where the paste quotes none, as with its code alone.
 */
export function messageFor({ entry, evidence }: Match, query: Query, language: Language): ShownMessage {
  const at = findQuoted(entry, language, () => {
    const matched = evidence.spans.map(({ start, end }) => query.text.slice(start, end)).join('\n');
    return matched.slice(0, maxMatched);
  });
  const message = entry.messages[at ?? firstIn(entry, language)] ?? '';
  return { text: show(message, query.text), ...(at === undefined ? {} : { at }) };
}

/** The place of the message that the paste quotes most of; `undefined` where it quotes none. */
function findQuoted({ messages }: Entry, language: Language, matched: () => string): number | undefined {
  const pasted = readPairs([matched()]);
  const counts = messages.map((message, at) => ({ at, ...countPairs(message, pasted) }));
  const [best] = counts
    .filter(({ isQuoted }) => isQuoted)
    .toSorted((one, other) => byHeld(one, other) || inLanguage(other.at) - inLanguage(one.at));
  return best?.at;

  function inLanguage(at: number): number {
    return isIn(messages[at] ?? '', language) ? 1 : 0;
  }
}

function byHeld(one: PairCount, other: PairCount): number {
  return other.held - one.held || other.share - one.share;
}

function firstIn({ messages }: Entry, language: Language): number {
  return Math.max(
    0,
    messages.findIndex((message) => isIn(message, language)),
  );
}

const isIn = (message: string, language: Language): boolean =>
  chinese.test(message) === (language === 'zh-TW');

function show(message: string, paste?: string): string {
  return withoutStrayQuote(fillMessage(message, paste));
}

/** Without a quote at the end that nothing opens. */
function withoutStrayQuote(text: string): string {
  const quote = quotedJsonEnd.exec(text)?.[0];
  return quote === undefined || text.split(quote).length % 2 === 1 ? text : text.slice(0, -1);
}
