/** What stands in a text, as bits: a pattern that needs what is not there need not be tried. Letters and digits are ASCII ones. */
export const signs = {
  digit: 1,
  /** A run of three digits or more; of four, of nine. */
  threeDigits: 2,
  fourDigits: 4,
  nineDigits: 8,
  /** `0x`, in either case. */
  hexMark: 16,
  /** Three capitals in a row. */
  threeCapitals: 32,
  /** A run of 24 letters, digits, `_` and `-`, or more. */
  longRun: 64,
  /** `-` or `/`. */
  joint: 128,
  fourHyphens: 256,
  /** `:` or `=`. */
  assignment: 512,
  twoColons: 1024,
  /** A dot in front of a letter. */
  dotLetter: 2048,
  threeDots: 4096,
  at: 8192,
  bracket: 16384,
} as const;

const longestRun = 24;
const longestNumber = 9;
/** What a sign by itself says, by its ASCII code. */
const single = new Int32Array(128);
single[0x2d] = signs.joint;
single[0x2f] = signs.joint;
single[0x3a] = signs.assignment;
single[0x3d] = signs.assignment;
single[0x40] = signs.at;
single[0x5b] = signs.bracket;

/** Reads the signs of a text in one walk. What takes parts out of a text and leaves blanks there adds none. */
export function readSigns(text: string): number {
  let found = 0;
  /** Where the run of digits, of capitals, of letters and digits begins that goes on here. */
  let digitsFrom = 0;
  let capitalsFrom = 0;
  let runFrom = 0;
  let mostDigits = 0;
  let mostCapitals = 0;
  let longest = 0;
  let hyphens = 0;
  let colons = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) {
      digitsFrom = at + 1;
      capitalsFrom = at + 1;
      if (code === 0x78 && at > 0 && text.charCodeAt(at - 1) === 0x30) found |= signs.hexMark;
      if (dots > 0 && text.charCodeAt(at - 1) === 0x2e) found |= signs.dotLetter;
    } else if (code >= 0x30 && code <= 0x39) {
      capitalsFrom = at + 1;
      if (at - digitsFrom >= mostDigits) mostDigits = at - digitsFrom + 1;
    } else if (code >= 0x41 && code <= 0x5a) {
      digitsFrom = at + 1;
      if (at - capitalsFrom >= mostCapitals) mostCapitals = at - capitalsFrom + 1;
      if (code === 0x58 && at > 0 && text.charCodeAt(at - 1) === 0x30) found |= signs.hexMark;
      if (dots > 0 && text.charCodeAt(at - 1) === 0x2e) found |= signs.dotLetter;
    } else {
      digitsFrom = at + 1;
      capitalsFrom = at + 1;
      if (code < 128) found |= single[code] ?? 0;
      if (code === 0x2d) hyphens += 1;
      else if (code !== 0x5f) {
        runFrom = at + 1;
        if (code === 0x3a) colons += 1;
        else if (code === 0x2e) dots += 1;
      }
    }
    if (at - runFrom >= longest) longest = at - runFrom + 1;
  }
  if (mostDigits > 0) found |= signs.digit;
  if (mostDigits > 2) found |= signs.threeDigits;
  if (mostDigits > 3) found |= signs.fourDigits;
  if (mostDigits >= longestNumber) found |= signs.nineDigits;
  if (mostCapitals > 2) found |= signs.threeCapitals;
  if (longest >= longestRun) found |= signs.longRun;
  if (hyphens > 3) found |= signs.fourHyphens;
  if (colons > 1) found |= signs.twoColons;
  if (dots > 2) found |= signs.threeDots;
  return found;
}
