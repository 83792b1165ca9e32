import { matchesOf } from '../../text/matches-of.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { isOtherNumber } from '../other-numbers.ts';
import { statusNames } from '../statuses.ts';
import { stripZeros } from './code-family.ts';

const number = /(?<![\w.:/-])-?\d{2,8}(?![\w-]|[.:/,]\d)/g;
/** UTF-16 units of a text that says little besides a product and its code. */
const shortText = 60;

/**
 * The numbers of a short text that are codes of an app which it names, as `Box 1102`. `isOfApp` tells whose codes these are. None in a
 * longer text: there a number is anything.
 */
export function readNumbersOfApps(
  text: string,
  { codesByDigits }: KnownIdentifiers,
  isOfApp: (code: string) => boolean,
): string[] {
  if (text.length > shortText) return [];
  return matchesOf(number, text).flatMap(({ 0: digits, index }) =>
    statusNames.has(digits) || isOtherNumber(text, index, index + digits.length)
      ? []
      : (codesByDigits.get(stripZeros(digits.replace('-', ''))) ?? []).filter(
          (code) => /^-?\d+$/.test(code) && isOfApp(code),
        ),
  );
}
