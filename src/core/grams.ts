/** From CJK radicals upwards a character says as much as a short word. */
const firstWide = 0x2e80;
const letter = /^[\p{L}\p{N}]/u;
/** Lower-case ASCII is by far the most common, and far faster to take apart. */
const ascii = /^[\0-\x40\x5b-\x7f]*$/;

/** Letters and digits alone: blanks, punctuation and line breaks are where pastes differ from catalogs. */
export function squash(folded: string): string {
  if (ascii.test(folded)) return folded.replace(/[^a-z0-9]+/g, '');
  let squashed = '';
  let kept = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && isLetterAt(folded, at)) continue;
    if (at > kept) squashed += folded.slice(kept, at);
    kept = at + 1;
  }
  return squashed;
}

/** Whether a unit is of a letter or digit; the scripts that errors are written in are told without a table. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) return true;
  if (code < 0xd800 || code > 0xdfff) return letter.test(text.charAt(at));
  const start = code >= 0xdc00 ? at - 1 : at;
  return letter.test(text.slice(start, start + 2));
}

/**
 * Keys of the grams of a squashed text, one per position, repeated ones included: bigrams where a Chinese, Japanese or
 * Korean character stands, else four letters, and the last three of a run. Empty when the text is shorter than a gram.
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

/** The distinct keys of a squashed text, in rising order. */
export function distinctGramsOf(squashed: string): Int32Array {
  const sorted = gramsOf(squashed).sort();
  let count = 0;
  for (const key of sorted) if (count === 0 || sorted[count - 1] !== key) sorted[count++] = key;
  return sorted.subarray(0, count);
}

/**
 * Length of the gram that begins at a position, in UTF-16 units: 2 where a wide character stands, else 4, or 3 at the end of a
 * Latin run (all that there is of a number such as 401 between Chinese characters); 0 where none begins.
 */
export function gramLengthAt(squashed: string, at: number): 0 | 2 | 3 | 4 {
  const isWide = (position: number): boolean => squashed.charCodeAt(position) >= firstWide;
  if (at < 0 || at + 1 >= squashed.length) return 0;
  if (isWide(at) || isWide(at + 1)) return 2;
  if (at + 2 >= squashed.length || isWide(at + 2)) return 0;
  return at + 3 >= squashed.length || isWide(at + 3) ? 3 : 4;
}

/** Key of the gram that begins at a position; `undefined` where none does. */
export function gramAt(squashed: string, at: number): number | undefined {
  const length = gramLengthAt(squashed, at);
  if (length === 0) return undefined;
  const third = length > 2 ? squashed.charCodeAt(at + 2) : 0;
  const fourth = length > 3 ? squashed.charCodeAt(at + 3) : 0;
  return mix(squashed.charCodeAt(at), squashed.charCodeAt(at + 1), third, fourth);
}

/** A 32-bit key; multipliers of https://github.com/Cyan4973/xxHash. */
function mix(first: number, second: number, third: number, fourth: number): number {
  const a = Math.imul(first + 1, 0x9e3779b1);
  const b = Math.imul(a ^ (second + 1), 0x85ebca77);
  const c = Math.imul((b ^ (b >>> 15)) + third, 0xc2b2ae3d);
  const d = Math.imul((c ^ (c >>> 13)) + fourth, 0x27d4eb2f);
  return d ^ (d >>> 15);
}
