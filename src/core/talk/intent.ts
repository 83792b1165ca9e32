import { createPhraseKindsReader } from './phrase-kinds.ts';
import { smallTalk } from './small-talk.ts';
import type { SmallTalk } from './small-talk.ts';

/** What a person wants: something from the catalog (`question`), or one of the kinds of small talk. */
export type Intent = Exclude<SmallTalk, 'filler'> | 'question';

/** UTF-16 units; what is longer is not small talk. */
const longestSmallTalk = 80;

const readKinds = createPhraseKindsReader<SmallTalk>(
  (['filler', 'about', 'help', 'nod', 'goodbye', 'thanks', 'greeting'] as const).map(
    (kind) => [kind, smallTalk[kind].split('|')] as const,
  ),
);

/** Where several kinds meet in one message, the first of these is what the person wants. */
const byWeight = ['help', 'about', 'thanks', 'goodbye', 'greeting', 'nod'] as const;

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
  const found = readKinds(text);
  return byWeight.find((kind) => found?.has(kind)) ?? 'question';
}
