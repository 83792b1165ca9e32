import { compareTwoStrings } from 'string-similarity';
import type { Match, Query } from '../core/answer.ts';
import type { Entry, Localized } from '../core/entry.ts';
import type { CardScope } from './card-scope.ts';
import { oncePerEntry } from './once-per-entry.ts';
import { toLine } from './text-runs.ts';

const chinese = /\p{Script=Han}/u;
/** UTF-16 units of the paste that are compared; the kernel's time grows with them. */
const maxCompared = 2_000;

/** The messages of an entry as lines, none twice. First is the one to show: the first in the language, else the first. */
const messagesOf = oncePerEntry((_scope, { messages }): Localized<readonly string[]> => {
  const linesIn = (wanted: boolean): string[] => {
    const shown = messages.find((text) => chinese.test(text) === wanted) ?? messages[0];
    return [...new Set([shown, ...messages].map(toLine))];
  };
  return { en: linesIn(false), 'zh-TW': linesIn(true) };
});

/** The message of an entry to show in a language. */
export function chooseMessage(scope: CardScope, entry: Entry): string {
  return messagesOf(scope, entry)[scope.language][0] ?? '';
}

/** The message of a match that is most like what was pasted, so that a reader recognises it; see `chooseMessage`. */
export function chooseMatchedMessage(scope: CardScope, { entry, evidence }: Match, query: Query): string {
  const [first = '', ...others] = messagesOf(scope, entry)[query.language];
  if (others.length === 0) return first;
  const matched = evidence.spans.map(({ start, end }) => query.text.slice(start, end)).join(' ');
  const compared = matched.slice(0, maxCompared);
  let best = first;
  let bestSimilarity = compareTwoStrings(compared, best);
  for (const message of others) {
    const similarity = compareTwoStrings(compared, message);
    if (similarity <= bestSimilarity) continue;
    best = message;
    bestSimilarity = similarity;
  }
  return best;
}
