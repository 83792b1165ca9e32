import { compareTwoStrings } from 'string-similarity';
import type { Match, Query } from '../../core/answer.ts';
import type { Entry, Localized } from '../../core/entry.ts';
import { fillMessage } from '../../wording/shown/fill-message.ts';
import type { CardScope } from '../template/card-scope.ts';
import { oncePerEntry } from './once-per-entry.ts';
import { toLine } from '../template/text-runs.ts';

interface Message {
  /** As one line. */
  readonly text: string;
  /** Without white space, which the kernel does not compare. */
  readonly compared: string;
}

const chinese = /\p{Script=Han}/u;
/** UTF-16 units of the paste that are compared; the kernel's time grows with them. */
const maxCompared = 2_000;

/** The messages of an entry, none twice. First is the one to show: the first in the language, else the first. */
const messagesOf = oncePerEntry((_scope, { messages }): Localized<readonly Message[]> => {
  const inOrder = (wanted: boolean): Message[] => {
    const shown = messages.find((text) => chinese.test(text) === wanted) ?? messages[0];
    const lines = new Set([shown, ...messages].map(toLine));
    return [...lines].map((text) => ({ text, compared: withoutSpace(text) }));
  };
  return { en: inOrder(false), 'zh-TW': inOrder(true) };
});

/** The message of an entry to show in a language, with `…` where it varies. */
export function chooseMessage(scope: CardScope, entry: Entry): string {
  return fillMessage(messagesOf(scope, entry)[scope.language][0]?.text ?? '');
}

/**
 * The message of a match that is most like what was pasted, so that a reader recognizes it, with what the paste has where it
 * varies; see `chooseMessage`.
 */
export function chooseMatchedMessage(scope: CardScope, { entry, evidence }: Match, query: Query): string {
  const messages = messagesOf(scope, entry)[query.language];
  if (messages.length < 2) return fillMessage(messages[0]?.text ?? '', query.text);
  const matched = evidence.spans.map(({ start, end }) => query.text.slice(start, end)).join(' ');
  const pasted = withoutSpace(matched.slice(0, maxCompared));
  return fillMessage(findMostAlike(messages, pasted)?.text ?? '', query.text);
}

/** The message most like a text, the first of several. Those that may be most alike are compared first, the others seldom. */
function findMostAlike(messages: readonly Message[], pasted: string): Message | undefined {
  const ranked = messages
    .map((message, order) => ({ message, order, most: mostAlike(pasted, message.compared) }))
    .sort((one, other) => other.most - one.most);
  let best = { similarity: -1, order: 0 };
  for (const { message, order, most } of ranked) {
    if (most < best.similarity) break;
    if (most === best.similarity && order > best.order) continue;
    const similarity = compareTwoStrings(pasted, message.compared);
    const isBetter = similarity > best.similarity || (similarity === best.similarity && order < best.order);
    if (isBetter) best = { similarity, order };
  }
  return messages[best.order];
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * The Dice coefficient of two texts of these lengths if one held all letter pairs of the other, which takes no comparing.
 * https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient
 */
function mostAlike({ length }: string, { length: other }: string): number {
  return length < 2 || other < 2 ? 1 : (2 * (Math.min(length, other) - 1)) / (length + other - 2);
}
