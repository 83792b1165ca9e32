import { squash } from '../grams/grams.ts';
import { squashWithOffsets } from '../grams/squash-with-offsets.ts';
import { foldForComparison, normaliseCharacters, unescapeText } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';

/** UTF-16 units of a text in which words are looked for that only reading as a whole brings to light. */
const longestRead = 2_000;

/**
 * Words that were read from a normalised text as they stand in the one that was sent, be they in full width, with invisible
 * characters between, or in the other Chinese script. Empty where they do not stand there.
 */
export function asSent(words: string, sent: string, script: ScriptFolder): string {
  if (sent.includes(words)) return words;
  return findSquashed(words, sent, script) ?? findRead(words, sent, script);
}

function findSquashed(words: string, sent: string, script: ScriptFolder): string | undefined {
  const { text, offsets } = squashWithOffsets(sent, script);
  const wanted = squash(foldForComparison(words, script));
  const at = wanted === '' ? -1 : text.indexOf(wanted);
  const [start, last] = [offsets[at], offsets[at + wanted.length - 1]];
  return start === undefined || last === undefined ? undefined : sent.slice(start, last + 1);
}

/** The shortest part that reads so: of escapes, and of words that Taiwan does not use. */
function findRead(words: string, sent: string, script: ScriptFolder): string {
  if (sent.length > longestRead) return '';
  const fold = (text: string): string => foldForComparison(text, script);
  const wanted = fold(words);
  const reads = (start: number, end: number): boolean =>
    fold(script.toTaiwan(unescapeText(normaliseCharacters(sent.slice(start, end))))).includes(wanted);
  if (wanted === '' || !reads(0, sent.length)) return '';
  const end = leastThat((to) => reads(0, to), sent.length);
  const start = end - leastThat((length) => reads(end - length, end), end);
  return reads(start, end) ? sent.slice(start, end) : '';
}

/** The least number up to `most` that fits, where all above it do too. */
function leastThat(fits: (value: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
