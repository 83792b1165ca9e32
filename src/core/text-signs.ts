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

const digitRuns = [0, 0, 0, signs.threeDigits, signs.fourDigits];
const longestRun = 24;
const longestNumber = 9;

/** Reads the signs of a text in one walk. What takes parts out of a text and leaves blanks there adds none. */
export function readSigns(text: string): number {
  let found = 0;
  let digits = 0;
  let capitals = 0;
  let run = 0;
  let hyphens = 0;
  let colons = 0;
  let dots = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    const isCapital = code >= 0x41 && code <= 0x5a;
    const isLetter = isCapital || (code >= 0x61 && code <= 0x7a);
    digits = isDigit ? digits + 1 : 0;
    capitals = isCapital ? capitals + 1 : 0;
    run = isDigit || isLetter || code === 0x2d || code === 0x5f ? run + 1 : 0;
    if (run === longestRun) found |= signs.longRun;
    if (isDigit)
      found |= signs.digit | (digitRuns[digits] ?? (digits === longestNumber ? signs.nineDigits : 0));
    else if (isLetter) {
      if (before === 0x2e) found |= signs.dotLetter;
      else if (before === 0x30 && (code | 0x20) === 0x78) found |= signs.hexMark;
      if (capitals === 3) found |= signs.threeCapitals;
    } else if (code === 0x2d) {
      hyphens += 1;
      found |= signs.joint;
    } else if (code === 0x2f) found |= signs.joint;
    else if (code === 0x3a) {
      colons += 1;
      found |= signs.assignment;
    } else if (code === 0x3d) found |= signs.assignment;
    else if (code === 0x2e) dots += 1;
    else if (code === 0x40) found |= signs.at;
    else if (code === 0x5b) found |= signs.bracket;
    before = code;
  }
  if (hyphens > 3) found |= signs.fourHyphens;
  if (colons > 1) found |= signs.twoColons;
  if (dots > 2) found |= signs.threeDots;
  return found;
}
