import { smallTalk } from './small-talk.ts';
import type { SmallTalk } from './small-talk.ts';

/** What a person wants: something from the catalog (`question`), or one of the kinds of small talk. */
export type Intent = Exclude<SmallTalk, 'filler'> | 'question';

/** UTF-16 units; what is longer is not small talk. */
const longestSmallTalk = 80;

const kinds = new Map<string, SmallTalk>();
for (const kind of ['filler', 'about', 'help', 'nod', 'goodbye', 'thanks', 'greeting'] as const) {
  for (const phrase of smallTalk[kind].split('|')) kinds.set(phrase.normalize('NFKC'), kind);
}
const longestPhrase = Math.max(...[...kinds.keys()].map((phrase) => phrase.length));

/** Where several kinds meet in one message, the first of these is what the person wants. */
const byWeight = ['help', 'about', 'thanks', 'goodbye', 'greeting', 'nod'] as const;

const spaced =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}\d]/u;

/** Scripts that write spaces need a whole word; Han and Kana run on. */
function endsWord(text: string, end: number): boolean {
  return end >= text.length || !(spaced.test(text.charAt(end - 1)) && spaced.test(text.charAt(end)));
}

/** How phrases begin: most words of a message begin like none of them. */
const beginnings = new Set([...kinds.keys()].map((phrase) => phrase.slice(0, 3)));

function findPhrase(text: string, start: number): { kind: SmallTalk; end: number } | undefined {
  if (![1, 2, 3].some((length) => beginnings.has(text.slice(start, start + length)))) return undefined;
  for (let end = Math.min(text.length, start + longestPhrase); end > start; end -= 1) {
    const kind = kinds.get(text.slice(start, end));
    if (kind !== undefined && endsWord(text, end)) return { kind, end };
  }
  return undefined;
}

/**
 * What a message wants, judged as a whole: it is small talk only when nothing but small talk is in it, so an error
 * text is never taken for it. A lone question mark asks for help, and emoji alone are a nod.
 */
export function readIntent(text: string): Intent {
  if (text.length > longestSmallTalk) return 'question';
  if (/^[\s?？]*[?？][\s?？]*$/u.test(text)) return 'help';
  if (
    /^[\s\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(text) &&
    /\p{Extended_Pictographic}/u.test(text)
  )
    return 'nod';
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/(?<=^|\s)[:;=]-?[()dp](?=\s|$)/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}_=<>{}/\\@#%&+*:-]+|[:-](?=\s|$)/gu, ' ')
    .trim();
  const found = new Set<SmallTalk>();
  for (let at = 0; at < words.length;) {
    const phrase =
      words.charAt(at) === ' ' ? { kind: 'filler' as const, end: at + 1 } : findPhrase(words, at);
    if (phrase === undefined) return 'question';
    found.add(phrase.kind);
    at = phrase.end;
  }
  return byWeight.find((kind) => found.has(kind)) ?? 'question';
}
