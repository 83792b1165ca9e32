/** From CJK radicals upwards a character says as much as a short word. */
const firstWide = 0x2e80;
/** Lower-case ASCII is by far the most common, and far faster to take apart. */
const ascii = /^[\0-\x40\x5b-\x7f]*$/;

/** Letters and digits alone: blanks, punctuation and line breaks are where pastes differ from catalogs. */
export function squash(folded: string): string {
  if (ascii.test(folded)) return folded.replace(/[^a-z0-9]+/g, '');
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Keys of the grams of a squashed text, one per position, repeated ones included: bigrams where a Chinese, Japanese or
 * Korean character stands, else trigrams. Empty when the text is shorter than a gram.
 */
export function gramsOf(squashed: string): Int32Array {
  const keys = new Int32Array(Math.max(0, squashed.length - 1));
  let count = 0;
  for (let at = 0; at + 1 < squashed.length; at += 1) {
    const key = gramAt(squashed, at);
    if (key !== undefined) keys[count++] = key;
  }
  return keys.subarray(0, count);
}

/** Key of the gram that begins at a position; `undefined` where none does. */
export function gramAt(squashed: string, at: number): number | undefined {
  if (at + 1 >= squashed.length) return undefined;
  const first = squashed.charCodeAt(at);
  const second = squashed.charCodeAt(at + 1);
  if (first >= firstWide || second >= firstWide) return mix(first, second, 0);
  if (at + 2 >= squashed.length) return undefined;
  const third = squashed.charCodeAt(at + 2);
  return third < firstWide ? mix(first, second, third) : undefined;
}

/** A 32-bit key; multipliers of https://github.com/Cyan4973/xxHash. */
function mix(first: number, second: number, third: number): number {
  const a = Math.imul(first + 1, 0x9e3779b1);
  const b = Math.imul(a ^ (second + 1), 0x85ebca77);
  const c = Math.imul((b ^ (b >>> 15)) + third, 0xc2b2ae3d);
  return c ^ (c >>> 13);
}
