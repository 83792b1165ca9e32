/** From CJK radicals upwards a character says as much as a short word. */
const firstWide = 0x2e80;
/** Behind the end a Latin run ends as it does before a wide character. */
const beyond = 0x10000;
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
  return keys.subarray(0, readGrams(squashed, keys));
}

/**
 * Key and length of the gram that begins at each position but the last. The length, in UTF-16 units, is 2 where a wide
 * character stands, else 4, or 3 at the end of a Latin run (all that there is of a number such as 401 between Chinese
 * characters); 0 where none begins.
 */
export function gramsByPosition(squashed: string): {
  readonly keys: Int32Array;
  readonly lengths: Uint8Array;
} {
  const keys = new Int32Array(Math.max(0, squashed.length - 1));
  const lengths = new Uint8Array(keys.length);
  readGrams(squashed, keys, lengths);
  return { keys, lengths };
}

/** Reads the keys, close together, or with the lengths each at its position. Gives how many grams there are. */
function readGrams(squashed: string, keys: Int32Array, lengths?: Uint8Array): number {
  const { length } = squashed;
  let count = 0;
  let second = length > 0 ? squashed.charCodeAt(0) : beyond;
  let third = length > 1 ? squashed.charCodeAt(1) : beyond;
  let fourth = length > 2 ? squashed.charCodeAt(2) : beyond;
  for (let at = 0; at < keys.length; at += 1) {
    const first = second;
    second = third;
    third = fourth;
    fourth = at + 3 < length ? squashed.charCodeAt(at + 3) : beyond;
    const isWide = first >= firstWide || second >= firstWide;
    if (!isWide && third >= firstWide) continue;
    const goesOn = !isWide && fourth < firstWide;
    keys[lengths ? at : count] = isWide
      ? mix(first, second, 0, 0)
      : mix(first, second, third, goesOn ? fourth : 0);
    if (lengths) lengths[at] = isWide ? 2 : goesOn ? 4 : 3;
    count += 1;
  }
  return count;
}

/** A 32-bit key; multipliers of https://github.com/Cyan4973/xxHash. */
function mix(first: number, second: number, third: number, fourth: number): number {
  const a = Math.imul(first + 1, 0x9e3779b1);
  const b = Math.imul(a ^ (second + 1), 0x85ebca77);
  const c = Math.imul((b ^ (b >>> 15)) + third, 0xc2b2ae3d);
  const d = Math.imul((c ^ (c >>> 13)) + fourth, 0x27d4eb2f);
  return d ^ (d >>> 15);
}
