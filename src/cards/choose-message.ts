import { compareTwoStrings } from 'string-similarity';
import type { Match } from '../core/answer.ts';
import type { Entry, Language } from '../core/entry.ts';
import { toLine } from './text-runs.ts';

const chinese = /\p{Script=Han}/u;
/** UTF-16 units of the paste that are compared; the kernel's time grows with them. */
const maxCompared = 2_000;

/** The message of an entry to show in a language: the first one written in it, else the first. As one line. */
export function chooseMessage(entry: Entry, language: Language): string {
  const wanted = language === 'zh-TW';
  const message = entry.messages.find((text) => chinese.test(text) === wanted) ?? entry.messages[0];
  return toLine(message);
}

/** The message of a match that is most like what was pasted, so that a reader recognises it; see `chooseMessage`. */
export function chooseMatchedMessage({ entry, evidence }: Match, text: string, language: Language): string {
  const matched = evidence.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  const compared = matched.slice(0, maxCompared);
  let best = chooseMessage(entry, language);
  let bestSimilarity = compareTwoStrings(compared, best);
  for (const message of entry.messages.map(toLine)) {
    const similarity = compareTwoStrings(compared, message);
    if (similarity <= bestSimilarity) continue;
    best = message;
    bestSimilarity = similarity;
  }
  return best;
}
