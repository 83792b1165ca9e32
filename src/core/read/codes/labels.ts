import { matchesOf } from '../../text/matches-of.ts';
import { familyOf, stripZeros } from './code-family.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { statusNames } from '../statuses.ts';

/** A label of an error with where it stands. */
export interface Label {
  readonly value: string;
  readonly index: number;
}

/**
 * Where runbooks and screens put the label of an error: at the beginning of a line, in brackets, behind a word for errors. `H17`,
 * `M-5`, `W/204`, `PS-077`, `ME-1001.3`, `C2F`; `40-12` in front of a colon; `[62:468]`, `#88`, `(-7200)`.
 */
const placed =
  /(?:^|\n|[[(]|(?<![a-z])(?:errors?|code|fault|alarm|fehler|status|錯誤|错误|代碼|代码|代號|代号|警報|狀態碼)\s?[:#]?\s?)(?:([A-Z]{1,6})[-/.]?(\d{1,5}(?:[.-]\d{1,4})?[A-Z]?)|(\d{1,4}-\d{1,4})(?=:)|(?<=\[)(\d{1,4}:\d{1,4})(?=\])|#(\d{2,5})|(?<=\()(-\d{1,5})(?=\)))(?=[\]):：,\s]|$)/gi;
const typed = /(?<![\w.-])([a-z]{1,6})[-/. ]?(\d{1,5}(?:[.-]\d{1,4})?[a-z]?)(?![\w-]|\.\d)/gi;
const joined = /(?<![\w.:-])\d{1,4}[-:]\d{1,4}(?![\w.:-])/g;
/** What stands in front of versions, sizes and standards. */
const noLabel =
  /^(?:http|https|utf|iso|sha|tls|ssl|ipv|win|python|java|jdk|jre|php|node|line|port|page|row|col|v|x|version|step|item|test|user|users|web|host|node|day|week|room|id|no|in|on|at|of|is|to|or|and|error|err|code|status|exit|event|stop|number|state|level|msg|server|port)$/i;
/** UTF-16 units of a text in which a label may be typed in lower case. */
const shortText = 60;

const labelOf = (letters: string, digits: string): string => (letters + digits).toUpperCase();

/** The labels of a catalog's own message. */
export function readCatalogLabels(message: string): Label[] {
  return [...matchesOf(placed, message)].flatMap(
    ({ 0: found, 1: letters = '', 2: digits = '', 3: dashed, 4: pair, 5: number, 6: signed, index }) => {
      const plain = dashed ?? pair ?? number ?? signed;
      if (plain !== undefined) return [{ value: plain, index }];
      const isLabel = letters === letters.toUpperCase() && !noLabel.test(letters) && found.trim().length > 1;
      // `E403` is a status.
      return isLabel && !(letters === 'E' && statusNames.has(digits))
        ? [{ value: labelOf(letters, digits), index }]
        : [];
    },
  );
}

/**
 * The labels of a paste that the catalog has, whole tokens only; and, where labels stand, those that it lacks while it has others
 * that begin alike.
 */
export function readLabels(text: string, known: KnownIdentifiers): Label[] {
  const { codes } = known;
  const found: Label[] = [];
  const isShort = text.length <= shortText;
  for (const { 0: written, 1: letters = '', 2: digits = '', index } of matchesOf(typed, text)) {
    const value = labelOf(letters, digits);
    const isWritten = isShort || (letters === letters.toUpperCase() && !written.includes(' '));
    if (isWritten && codes.has(value)) found.push({ value, index });
    else if (isShort && isOfFamily(letters, known) && /^\d{2}/.test(digits) && !has(known, value))
      found.push({ value, index });
  }
  for (const { 0: value, index } of matchesOf(joined, text))
    if (codes.has(value)) found.push({ value, index });
  for (const { 0: written, 1: letters = '', 2: digits = '', 5: number, index } of matchesOf(placed, text)) {
    const value = labelOf(letters, digits);
    if (number !== undefined && codes.has(number)) found.push({ value: number, index });
    const isLike = isOfFamily(letters, known);
    const isAlone = isShort || /^[\]):：]/.test(text.slice(index + written.length));
    if (isLike && isAlone && !has(known, value)) found.push({ value, index });
  }
  return found;
}

/** Whether the catalog has a code, whatever zeros stand in front of its digits. */
function has({ codes, codesByDigits }: KnownIdentifiers, value: string): boolean {
  const family = familyOf(value);
  const alike = codesByDigits.get(stripZeros(value.slice(family.length))) ?? [];
  return codes.has(value) || alike.some((code) => familyOf(code) === family);
}

/** Whether the catalog has codes that begin with these capitals. */
const isOfFamily = (letters: string, { codePrefixes }: KnownIdentifiers): boolean =>
  letters !== '' && letters === letters.toUpperCase() && codePrefixes.has(letters) && !noLabel.test(letters);
