import type { Span } from '../../core/answer.ts';

/** Words of letters and digits, or single Chinese characters. */
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu;

/**
 * Where a message says what the others do not: from its first word that none of them has to its last.
 * `undefined` when it has no such word, or nothing but such words.
 */
export function findDistinctivePart(message: string, others: readonly string[]): Span | undefined {
  const known = new Set(others.flatMap((other) => wordsOf(other).map(([text]) => text)));
  const words = wordsOf(message);
  const own = words.filter(([text]) => !known.has(text));
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined || own.length === words.length) return undefined;
  return { start: first[1], end: last[2] };
}

function wordsOf(text: string): (readonly [text: string, start: number, end: number])[] {
  return [...text.matchAll(word)].map((found) => [
    found[0].toLowerCase(),
    found.index,
    found.index + found[0].length,
  ]);
}
