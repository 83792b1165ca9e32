import { matchesOf } from '../../text/matches-of.ts';
import { readSigns, signs } from '../../text/text-signs.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { kindOf, stripZeros } from './code-family.ts';
import { add, dropBeginnings, type FoundCodes, isLabel, isPartOf, placedHex } from './found-codes.ts';
import { correctPrefix, knownAs } from './known-as.ts';
import { isNoLabel, type Label } from './label-form.ts';
import { findKnown } from './labels.ts';
import { readKnown } from './read-known.ts';
import { isOtherNumber } from '../other-numbers.ts';
import { statusNames } from '../statuses.ts';

/** `AADSTS70008`, `AF20012`, `ORA-01017`, `CVE-2021-…` is cut at its first group. */
const prefixed =
  /(?<![a-z0-9])([a-z]{2,12}|[a-z]{2,6}\d[a-z]|e(?=\d{5}))[-_]?(\d{1,10}[a-z]?)(?![a-z0-9]|(?<=[a-z]-\d{1,5})\.\d{1,3}(?!\w|\.\d))/gi;
/** HRESULT, NTSTATUS and other numbers in hexadecimal, https://learn.microsoft.com/openspecs/windows_protocols/ms-erref. */
const hexadecimal = /(?<![\w.])0x[0-9a-f]{1,8}(?![0-9a-z])/gi;
/** Those that are failures by their first bit stand for one even where the catalog has none of them. */
const failureHex = /^0x[8c][0-9a-f]{7}$/i;
/** Enhanced mail system status codes, https://www.rfc-editor.org/rfc/rfc3463, and substatuses of web servers. */
const dotted = /(?<![\w.])(?:[245]\.\d\.\d{1,3}|[45]\d\d\.\d{1,2})(?![\w]|\.\d)/g;
/** What dotted codes stand behind. */
const dottedPlace =
  /(?:[245]\d\d[ -]|#|<|\b(?:dsn|ndr|status|code|error|http)\W{0,3}|退信\W{0,3}|[代號号][碼码]\W{0,3})$/i;
/** Where people and programs put a number that is a code. */
const places: readonly RegExp[] = [
  /(?:(?<![a-z])(?:codes?|errors?|err|errno|errcode|sqlcode|reason|msg|exit|rc|hr|hresult|sqlstate|sql state|status|returned|retcode|number(?==)|native|stop|event|alarm|fault|trouble|fehler|ndr|bugcheck|警報|警报|錯誤|错误|異常|异常|代碼|代码|代號|代号|[^號編區別密]碼|[^号编区别密]码|退信|失敗|失败)|code(?<=(?:response|return|reason|result)code))(?:[ _-]?(?:codes?|status|number|no|nr|id|value|was|is|with|代碼|代码|碼|码|訊息|事件)){0,2}["']?\s{0,2}[:=#("'[是為为]{0,3}\s{0,2}(-?\d{1,8})(?!\w|[.:,/-]\d)/gi,
  /\b[a-z]{2,12}: ?\((-?\d{1,5})\)/gi,
  /[[({](-?\d{3,6}), {0,2}[a-z]{0,2}["']/gi,
  /\((-?\d{1,5}): [A-Z]/g,
  /(?<![A-Za-z])\[(\d{4,6})\]/g,
  /\d ?\\?[([](\d{5})\\?[\])]/g,
  /(?:^|[:|] {1,2})(\d{4,6})(?=:\s)/gm,
];
/** A number of the catalog's own texts; there they are few, and most of them are codes. */
const catalogNumber =
  /(?<![\w.:/-])(-?\d{4,10})(?!\w|[.:,/-]\d|\s?(?:%|ms\b|sec|min|hour|day|[kmg]i?b\b|bytes|users?|items?|rows?|files?|characters?|times))/g;
const otherBefore =
  /(?:\b(?:line|port|page|row|col|column|pid|tid|id|version|v|at position|column) ?:?\s?|\d[:,])$/i;
/** Too common to tell one error from another. */
const plain = /^-?(?:0|1|2|200)$/;

/** Whose text is read: of a catalog's own message most numbers are codes, of a paste those in certain places. */
export type TextOf = 'catalog' | 'paste';

/**
 * The codes of a normalised text with the offset where each stands first. `known` tells more of them: what the catalog has is
 * recognised in places where any other number is none. `labels` are those of a catalog's text.
 */
export function readCodes(
  text: string,
  known: KnownIdentifiers,
  present = readSigns(text),
  textOf: TextOf = 'paste',
  labels: readonly Label[] = [],
): FoundCodes {
  const found: FoundCodes = new Map();
  if (!(present & signs.digit)) return found;
  readPrefixed(text, known, textOf, found);
  if (present & signs.hexMark) readHexadecimal(text, known, textOf, found);
  readDotted(text, known, textOf, found);
  for (const place of places)
    for (const { 0: frame, 1: digits = '', index } of matchesOf(place, text)) {
      const from = index + frame.lastIndexOf(digits);
      if (textOf === 'catalog' || !isOtherNumber(text, from, from + digits.length))
        addNumber(digits, index, known, found);
    }
  if (textOf === 'catalog') {
    readCatalogNumbers(text, found);
    for (const { 1: digits = '', index } of matchesOf(placedHex, text))
      add(found, `0X${digits.toUpperCase()}`, index);
    for (const { value, index } of labels) if (!isPartOf(value, found)) add(found, value, index);
  }
  if (known.codes.size > 0) readKnown(text, known, present, found);
  if (found.size > 1) dropBeginnings(found, known);
  return found;
}

function readPrefixed(text: string, known: KnownIdentifiers, textOf: TextOf, found: FoundCodes): void {
  for (const { 1: letters = '', 2: digits = '', index } of matchesOf(prefixed, text)) {
    const isWhole = /^e\d{5}/i.test(letters + digits) || isSuffixed(letters, digits);
    if (isNoLabel(letters + digits) && !isWhole) continue;
    const typed = correctPrefix(letters.toUpperCase(), digits.toUpperCase(), known);
    const value = known.codes.has(typed) ? typed : (findKnown(typed, known) ?? typed);
    const isInCapitals = letters === letters.toUpperCase();
    const hasSuffix = /[a-z]$/i.test(digits);
    // A letter behind the digits is a code's own in a catalog, and in a paste where codes of the catalog look alike.
    const mayHaveSuffix = isInCapitals && (textOf === 'catalog' || known.codeKinds.has(kindOf(value)));
    // Few digits make a code where the catalog has it.
    const isCode = (digits.length > 2 && (!hasSuffix || mayHaveSuffix)) || known.codes.has(value);
    if (isCode) add(found, value, index);
  }
}

/** `SQL0668N`: what is a format's or a product's name in front of other numbers. */
const isSuffixed = (letters: string, digits: string): boolean =>
  /^\d{4,6}[A-Z]$/.test(digits) && letters === letters.toUpperCase();

function readHexadecimal(text: string, known: KnownIdentifiers, textOf: TextOf, found: FoundCodes): void {
  for (const { 0: written, index } of matchesOf(hexadecimal, text)) {
    const value = knownAs('0X', written.slice(2).toUpperCase(), known);
    if (known.codes.has(value) || failureHex.test(written) || isHexCode(text, written, index, textOf))
      add(found, value, index);
  }
}

/** Any number in hexadecimal in a text of the catalog; elsewhere behind a word that says so. */
function isHexCode(text: string, written: string, index: number, textOf: TextOf): boolean {
  if (textOf === 'catalog') return written.length > 3;
  return /(?:error|code|stop|hresult|[錯错][誤误]|[碼码])\W{0,4}$/i.test(
    text.slice(Math.max(0, index - 16), index),
  );
}

function readDotted(text: string, known: KnownIdentifiers, textOf: TextOf, found: FoundCodes): void {
  if (!/\d\.\d/.test(text)) return;
  for (const { 0: value, index } of matchesOf(dotted, text)) {
    const before = text.slice(Math.max(0, index - 12), index);
    if (known.codes.has(value) || textOf === 'catalog' || dottedPlace.test(before)) add(found, value, index);
  }
}

function addNumber(digits: string, index: number, known: KnownIdentifiers, found: FoundCodes): void {
  if (plain.test(digits) || statusNames.has(digits)) return;
  const value = knownAs('', digits, known);
  add(found, value, index);
  if (!known.codes.has(value))
    for (const other of known.codesByDigits.get(stripZeros(digits.replace(/^-/, ''))) ?? []) {
      if (isLabel(other) || digits.length < 3 || (digits.length < 4 && !other.endsWith(digits))) continue;
      found.delete(value);
      add(found, other, index);
    }
}

function readCatalogNumbers(text: string, found: FoundCodes): void {
  for (const { 1: digits = '', index } of matchesOf(catalogNumber, text))
    if (!otherBefore.test(text.slice(Math.max(0, index - 14), index))) add(found, digits, index);
}

const longNumber = /(?<![\w.])-?\d{7,10}(?![\w.])/g;

/** Long numbers of a text, and those in hexadecimal, cleaned or not, that are codes of the catalog. */
export function readLongCodes(text: string, known: KnownIdentifiers): string[] {
  const found = new Set<string>();
  for (const [digits] of matchesOf(longNumber, text)) {
    const value = knownAs('', digits, known);
    if (known.codes.has(value)) found.add(value);
  }
  for (const [written] of matchesOf(hexadecimal, text)) {
    const value = knownAs('0X', written.slice(2).toUpperCase(), known);
    if (known.codes.has(value)) found.add(value);
  }
  return [...found];
}
