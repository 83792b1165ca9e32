import { matchesOf } from '../../text/matches-of.ts';
import { signs } from '../../text/text-signs.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { isOtherNumber } from '../other-numbers.ts';
import { statusNames } from '../statuses.ts';
import { familyOf, stripZeros } from './code-family.ts';
import { add, type FoundCodes, hasKnown, isLabel, isPartOf, placedHex } from './found-codes.ts';
import { knownAs } from './known-as.ts';
import { readLabels } from './labels.ts';
import { readPlacedNumbers } from './placed-number.ts';
import { readNumberLists } from './number-lists.ts';

const bareHex = /(?<![\w.#-])(?=[0-9a-f]{0,7}[a-f])(?=[a-f]{0,7}\d)[0-9a-f]{8}(?![\w.-])/gi;
/** A failure in hexadecimal as a signed number; unsigned ones have ten digits too. */
const decimalOfHex = /(?<![\w.])-?[1-4]\d{9}(?![\w.])/g;

/** What the catalog has, in forms that say nothing elsewhere. */
export function readKnown(text: string, known: KnownIdentifiers, present: number, found: FoundCodes): void {
  for (const { value, index } of readLabels(text, known))
    if (!isPartOf(value, found)) add(found, value, index);
  for (const { value, index } of readPlacedNumbers(text))
    if (known.codes.has(value)) add(found, value, index);
  if (present & signs.nineDigits)
    for (const { 0: digits, index } of matchesOf(decimalOfHex, text)) {
      const value = knownAs('0X', (Number(digits) >>> 0).toString(16).toUpperCase(), known);
      if (known.codes.has(value)) add(found, value, index);
    }
  if (known.codeKinds.has('0X'))
    for (const { 1: digits = '', index } of matchesOf(placedHex, text))
      add(found, knownAs('0X', digits.toUpperCase(), known), index);
  for (const { 0: digits, index } of matchesOf(bareHex, text)) {
    const value = knownAs('0X', digits.toUpperCase(), known);
    if (known.codes.has(value)) add(found, value, index);
  }
  if (present & signs.threeDigits) {
    for (const { digits, index } of readNumberLists(text))
      for (const value of known.codesByDigits.get(stripZeros(digits.replace(/^-/, ''))) ?? [])
        add(found, value, index);
    if (!hasKnown(found, known)) readBareNumbers(text, known, found);
  }
}

const bareNumber = /(?<![\w.:/,(-]|, )-?\d{3,10}(?![\w-]|[.:/,]\d)/g;
/** What makes a bare number a code. */
const codeWord =
  /error|code|fail|exception|sign.?in|log.?in|[錯错][誤误]|[代號号][碼码]|[碼码]|失[敗败]|例外|登入|登录|退信|是什[麼么]|怎[麼么][解辦办]|[變变][成為为]|安[裝装]/i;
/** Letters that may stand beside a number without such a word; a Chinese character counts as three. */
const fewLetters = 12;
/** In a longer text a number is anything. */
const longestAside = 400;

/** `70008` alone, where a known code ends so. In prose a number without a word for errors is an order or an extension. */
function readBareNumbers(text: string, known: KnownIdentifiers, found: FoundCodes): void {
  if (text.length > longestAside) return;
  const isShort = countLetters(text) <= fewLetters;
  const hasWord = isShort || codeWord.test(text);
  for (const { 0: digits, index } of matchesOf(bareNumber, text)) {
    const values = known.codesByDigits.get(stripZeros(digits.replace(/^-/, ''))) ?? [];
    if (values.length === 0 || isOtherNumber(text, index, index + digits.length)) continue;
    for (const value of values) {
      if (isLabel(value)) continue;
      const prefix = familyOf(value);
      const isNamed = prefix.length > 2 && text.toUpperCase().includes(prefix);
      const isFit = digits.length > 3 ? hasWord : prefix === '' && isShort && !statusNames.has(digits);
      if (isFit || isNamed) add(found, value, index);
    }
  }
}

function countLetters(text: string): number {
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const other = text.match(/(?![a-z])\p{L}/giu)?.length ?? 0;
  return latin + 3 * other;
}
