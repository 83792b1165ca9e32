const placeholder = /\{[A-Za-z][\w-]*\}/;
/** UTF-16 units of a message on either side of a placeholder that are looked for in the paste. */
const beside = 12;
/** UTF-16 units. What is longer is more than one value. */
const longestValue = 120;
/** What stands in the place of what was masked. */
const masked = /^\[[a-z-]+\]$/;
const wordSign = /[\p{L}\p{N}]/u;
const sentenceSign = /^[.,:;!?]$/;
const unknown = '…';
const manyUnknown = /…(?:\s*…)+/g;
/** Where a value is over and the text goes on. */
const goesOn = /[\p{L}\p{N}]["'”」)\]]?[\s,;:，；：]+[\p{L}\p{N}]/u;

/**
 * A message of the catalog with what the paste has in the places of its `{placeholders}`, in order; `…` where the paste does
 * not tell, or where it was masked. What the message says after such a place is `…` too where the paste goes on with other
 * words there. Without a paste it is `…` in every place.
 */
export function fillMessage(message: string, paste = ''): string {
  const pieces = message.split(placeholder);
  if (pieces.length === 1) return message;
  const text = flatten(` ${paste}`);
  const lower = text.toLowerCase();
  // Where lower case has another length, places in it are not those of the text.
  const searched = lower.length === text.length ? lower : text;
  let from: number | undefined;
  let filled = pieces[0] ?? '';
  pieces.slice(1).forEach((after, index) => {
    const before = pieces[index] ?? '';
    const found = findValue(searched, from, before, after);
    const value = found === undefined ? '' : text.slice(found.start, found.end).trim();
    const isOther = found === undefined && goesOnOtherwise(searched, from, before, after);
    filled += (value === '' || masked.test(value) ? unknown : value) + (isOther ? '' : after);
    from = found?.end ?? from;
  });
  return filled.replace(manyUnknown, unknown);
}

/** Whether the paste holds what stands before a place, goes on behind it, and nowhere holds what the message says there. */
function goesOnOtherwise(text: string, from: number | undefined, before: string, after: string): boolean {
  const left = flatten(before).toLowerCase().slice(-beside);
  if (!wordSign.test(after) || !wordSign.test(left)) return false;
  const start = findStart(text, from, left);
  if (start === undefined || lettersOf(text).includes(lettersOf(after))) return false;
  // What was cut off behind the value contradicts nothing.
  return goesOn.test(text.slice(start, start + longestValue));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the value between two pieces of a message is. `from`: where the value before it ends; `undefined` for none. */
function findValue(text: string, from: number | undefined, before: string, after: string): Place | undefined {
  const left = flatten(before).toLowerCase().slice(-beside);
  const right = flatten(after).toLowerCase().slice(0, beside);
  if (left === '' || right.trim() === '') return undefined;
  const start = findStart(text, from, left);
  const end = start === undefined ? -1 : findEnd(text, start, right);
  return start === undefined || end < 0 || end - start > longestValue ? undefined : { start, end };
}

/** Signs alone, such as a quote, tell only right behind the value before. */
function findStart(text: string, from: number | undefined, left: string): number | undefined {
  if (from !== undefined && text.startsWith(left, from)) return from + left.length;
  const at = wordSign.test(left) ? text.indexOf(left, from ?? 0) : -1;
  return at < 0 ? undefined : at + left.length;
}

/** A full stop and the like end a value only where no word goes on behind them. */
function findEnd(text: string, start: number, right: string): number {
  let end = text.indexOf(right, start);
  if (!sentenceSign.test(right)) return end;
  while (end >= 0 && end - start <= longestValue && wordSign.test(text.charAt(end + right.length)))
    end = text.indexOf(right, end + 1);
  return end;
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ');
}
