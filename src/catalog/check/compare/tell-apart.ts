import type { Entry } from '../../../core/entry.ts';
import { readIdentifiersInLines } from '../../../core/read/identifiers.ts';
import { noKnownIdentifiers } from '../../../core/read/known-identifiers.ts';
import { quoteText } from '../quote-text.ts';
import { pastedMessage, plainMessage } from './message-key.ts';

/** Words that nearly every message has. */
const everyday = new Set(
  'a an and are as at be by for from has have in is it of on or that the this to was were with 的 了 在 是 和 與 或 及 而 已 將'.split(
    ' ',
  ),
);
const mostWords = 3;

const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });

const marks = /\p{M}+/gu;

/** Codes, classes and statuses first, then words, in the order of the messages and as the engine reads them; each once. */
function wordsOf({ messages }: Entry, readMessage: (message: string) => string): Map<string, string> {
  const words = new Map<string, string>();
  const read = messages.map(readMessage);
  const add = (word: string): void => {
    const key = word.normalize('NFKD').replace(marks, '').toLowerCase();
    if (!words.has(key)) words.set(key, word);
  };
  for (const text of read) {
    for (const { value } of readIdentifiersInLines(text, noKnownIdentifiers)) add(value);
  }
  for (const text of read) {
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike === true && !everyday.has(segment.toLowerCase())) add(segment);
    }
  }
  return words;
}

/** Words of the messages of one entry that those of the other lack, the most telling first, at most three; empty when it has none. */
export function distinctiveWords(entry: Entry, other: Entry, readMessage = pastedMessage): string[] {
  const others = wordsOf(other, readMessage);
  return [...wordsOf(entry, readMessage)]
    .flatMap(([key, word]) => (others.has(key) ? [] : [word]))
    .slice(0, mostWords);
}

/** What tells two entries apart and what to write, as the second half of a finding about the first one. */
export function tellApart(entry: Entry, other: Entry): string {
  const [own, theirs] = [distinctiveWords(entry, other), distinctiveWords(other, entry)];
  const show = (words: readonly string[]): string => words.map(quoteText).join(', ');
  if (own.length === 0 && theirs.length === 0) {
    const what = differsUnread(entry, other)
      ? 'they differ only in times, ids, hosts or addresses, which the bot passes over'
      : 'nothing tells them apart';
    return `${what}: merge them, or add to each a message with a code or words that only it shows`;
  }
  const parts = [
    ...(own.length > 0 ? [`only ${entry.id} has ${show(own)}`] : []),
    ...(theirs.length > 0 ? [`only ${other.id} has ${show(theirs)}`] : []),
  ];
  return `${parts.join(', ')}: write messages with more of what differs, or merge them`;
}

const differsUnread = (entry: Entry, other: Entry): boolean =>
  distinctiveWords(entry, other, plainMessage).length + distinctiveWords(other, entry, plainMessage).length >
  0;
