import type { Entry } from '../../../core/entry.ts';
import { readIdentifiersInLines } from '../../../core/read/identifiers.ts';
import { noKnownIdentifiers } from '../../../core/read/known-identifiers.ts';
import { normaliseCharacters, unescapeText } from '../../../core/text/normalise.ts';
import { quoteText } from '../quote-text.ts';

const placeholder = /\{[A-Za-z][\w-]*\}/g;
/** Words that nearly every message has. */
const everyday = new Set(
  'a an and are as at be by for from has have in is it of on or that the this to was were with 的 了 在 是 和 與 或 及 而 已 將'.split(
    ' ',
  ),
);
const mostWords = 3;

const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });

/** Codes, classes and statuses first, then words, in the order of the messages; each once by its lower case. */
function wordsOf({ messages }: Entry): Map<string, string> {
  const words = new Map<string, string>();
  const plain = messages.map((message) =>
    unescapeText(normaliseCharacters(message)).replace(placeholder, ' '),
  );
  const add = (word: string): void => {
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  };
  for (const text of plain) {
    for (const { value } of readIdentifiersInLines(text, noKnownIdentifiers)) add(value);
  }
  for (const text of plain) {
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike === true && !everyday.has(segment.toLowerCase())) add(segment);
    }
  }
  return words;
}

/** Words of the messages of one entry that those of the other lack, the most telling first, at most three; empty when it has none. */
export function distinctiveWords(entry: Entry, other: Entry): string[] {
  const others = wordsOf(other);
  return [...wordsOf(entry)].flatMap(([key, word]) => (others.has(key) ? [] : [word])).slice(0, mostWords);
}

/** What tells two entries apart and what to write, as the second half of a finding about the first one. */
export function tellApart(entry: Entry, other: Entry): string {
  const [own, theirs] = [distinctiveWords(entry, other), distinctiveWords(other, entry)];
  const show = (words: readonly string[]): string => words.map(quoteText).join(', ');
  if (own.length === 0 && theirs.length === 0) {
    return 'nothing tells them apart: merge them, or add to each a message with a code or words that only it shows';
  }
  const parts = [
    ...(own.length > 0 ? [`only ${entry.id} has ${show(own)}`] : []),
    ...(theirs.length > 0 ? [`only ${other.id} has ${show(theirs)}`] : []),
  ];
  return `${parts.join(', ')}: write messages with more of what differs, or merge them`;
}
