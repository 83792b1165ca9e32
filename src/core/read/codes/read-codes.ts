import { compareTwoStrings } from 'string-similarity';
import { matchesOf } from '../../text/matches-of.ts';
import { readSigns, signs } from '../../text/text-signs.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { familyOf, stripZeros } from './code-family.ts';
import { readCatalogLabels, readLabels } from './labels.ts';
import { readNumberLists } from './number-lists.ts';
import { isOtherNumber } from '../other-numbers.ts';
import { statusNames } from '../statuses.ts';

/** `AADSTS70008`, `AF20012`, `ORA-01017`, `CVE-2021-…` is cut at its first group. */
const prefixed =
  /(?<![a-z0-9])([a-z]{2,12}|[a-z]{2,6}\d[a-z]|e(?=\d{5}))([-_]?)(\d{1,10}[a-z]?)(?![a-z0-9]|(?<=[a-z]-\d{1,5})\.\d{1,3}(?!\w|\.\d))/gi;
const spaced = /(?<![a-z])([a-z]{2,12})[ :#-]{1,3}(\d{1,10})(?!\w)/gi;
/** HRESULT, NTSTATUS and other numbers in hexadecimal, https://learn.microsoft.com/openspecs/windows_protocols/ms-erref. */
const hexadecimal = /(?<![\w.])0x[0-9a-f]{1,8}(?![0-9a-z])/gi;
/** Those that are failures by their first bit stand for one even where the catalog has none of them. */
const failureHex = /^0x[8c][0-9a-f]{7}$/i;
const bareHex =
  /(?<![\w.#-])(?=[0-9a-f]{0,7}[a-f])(?=[a-f]{0,7}\d)[0-9a-f]{8}(?![\w.-])|(?<![\w.#-])[0-9a-f]{8}(?=h\b)/gi;
/** `0000052D: SvcErr`, `error:0308010C:digital envelope routines` */
const placedHex = /(?:^|\n|error:|[[(])(?=[a-f]{0,7}\d)([0-9a-f]{8})(?=[:\])])/gi;
/** A failure in hexadecimal as a signed number; unsigned ones have ten digits too. */
const decimalOfHex = /(?<![\w.])-?[1-4]\d{9}(?![\w.])/g;
/** Enhanced mail system status codes, https://www.rfc-editor.org/rfc/rfc3463, and substatuses of web servers. */
const dotted = /(?<![\w.])(?:[245]\.\d\.\d{1,3}|[45]\d\d\.\d{1,2})(?![\w]|\.\d)/g;
/** What dotted codes stand behind. */
const dottedPlace =
  /(?:[245]\d\d[ -]|#|<|\b(?:dsn|ndr|status|code|error|http)\W{0,3}|退信\W{0,3}|[代號号][碼码]\W{0,3})$/i;
/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const sqlState = /(?<![\w.-])(?=[A-Z]{0,4}\d)(?=\d{0,4}[A-Z])[0-9A-Z]{5}(?![\w.-])/g;
const sqlStatePlace = /(?:sqlstate|sql state|state|fatal|error|panic)\W{0,4}$/i;

/** Where people and programs put a number that is a code. */
const places: readonly RegExp[] = [
  /(?<![a-z])(?:errors?|err|errno|errcode|sqlcode|codes?|msg|exit|rc|hr|hresult|sqlstate|sql state|status|returned|retcode|number(?==)|native|stop|event|ndr|bugcheck|錯誤|错误|異常|异常|代碼|代码|代號|代号|退信|失敗|失败)(?:[ _-]?(?:codes?|status|number|no|nr|id|value|was|is|with|代碼|代码|碼|码|訊息|事件)){0,2}["']?\s{0,2}[:=#("'[是為为]{0,3}\s{0,2}(-?\d{1,8})(?!\w|[.:,/-]\d)/gi,
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

/** Names of formats, algorithms and protocols look like codes but say nothing of the error. */
const notCode =
  /^(?:http|https|utf|iso|sha|rs|es|hs|ps|aes|rsa|md|tls|ssl|ipv|ip|win|x|v|port|line|java|jdk|jre|col|error|err|errno|status|code|codes|e|o|m|office|microsoft|kb|pid|tid|id|row|max|min|part|step|node|page|version|level|msg|exit|event|stop|number|state|curl|python|php|arm|amd|eth|rev|build|server|windows|user|users|item|test|day|week|sql|net|rc|hr|at|in|of|on|to|is|no|and|or|for|with|from|until)$/i;

/** Codes with where each stands first. */
export type FoundCodes = Map<string, number>;

/** Whose text is read: of a catalog's own message most numbers are codes, of a paste those in certain places. */
export type TextOf = 'catalog' | 'paste';

/**
 * The codes of a normalised text with the offset where each stands first. `known` tells more of them: what the catalog has is
 * recognised in places where any other number is none.
 */
export function readCodes(
  text: string,
  known: KnownIdentifiers,
  present = readSigns(text),
  textOf: TextOf = 'paste',
): FoundCodes {
  const found: FoundCodes = new Map();
  if (!(present & signs.digit)) return found;
  readPrefixed(text, known, textOf, found);
  if (present & signs.hexMark) readHexadecimal(text, known, textOf, found);
  readDotted(text, known, textOf, found);
  readSqlStates(text, known, found);
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
    for (const { value, index } of readCatalogLabels(text))
      if (!isPartOf(value, found)) add(found, value, index);
  }
  if (known.codes.size > 0) readKnown(text, known, present, found);
  for (const value of found.keys()) dropBeginning(value, known, found);
  return found;
}

function readPrefixed(text: string, known: KnownIdentifiers, textOf: TextOf, found: FoundCodes): void {
  for (const { 1: letters = '', 2: joint = '', 3: digits = '', index } of matchesOf(prefixed, text)) {
    const isWhole = /^e\d{5}/i.test(letters + digits) || isSuffixed(letters, digits);
    if (notCode.test(letters) && !isWhole) continue;
    const value = correctPrefix(letters.toUpperCase(), digits.toUpperCase(), known);
    const isInCapitals = letters === letters.toUpperCase();
    const hasSuffix = /[a-z]$/i.test(digits);
    // A letter behind the digits is a code's own in a catalog, and in a paste where codes of the catalog look alike.
    const mayHaveSuffix = isInCapitals && (textOf === 'catalog' || known.codePrefixes.has(familyOf(value)));
    // Few digits make a code where the catalog has it, or, in a catalog, in capitals behind a hyphen.
    const isCode =
      (digits.length > 2 && (!hasSuffix || mayHaveSuffix)) ||
      known.codes.has(value) ||
      (textOf === 'catalog' && joint === '-' && isInCapitals && letters.length > 2);
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

function readSqlStates(text: string, known: KnownIdentifiers, found: FoundCodes): void {
  for (const { 0: value, index } of matchesOf(sqlState, text)) {
    const inPlace =
      sqlStatePlace.test(text.slice(Math.max(0, index - 14), index)) ||
      /^["'\])]{0,2}: /.test(text.slice(index + 5, index + 9));
    if (known.codes.has(value) || inPlace) add(found, value, index);
  }
}

/** `H17`: one letter and few digits are too little for the number alone to mean them. */
const isLabel = (code: string): boolean => /^[A-Z]\d{1,3}$/.test(code);

function addNumber(digits: string, index: number, known: KnownIdentifiers, found: FoundCodes): void {
  if (plain.test(digits) || statusNames.has(digits)) return;
  const value = knownAs('', digits, known);
  add(found, value, index);
  if (!known.codes.has(value))
    for (const other of known.codesByDigits.get(stripZeros(digits.replace(/^-/, ''))) ?? []) {
      if (isLabel(other)) continue;
      found.delete(value);
      add(found, other, index);
    }
}

function readCatalogNumbers(text: string, found: FoundCodes): void {
  for (const { 1: digits = '', index } of matchesOf(catalogNumber, text))
    if (!otherBefore.test(text.slice(Math.max(0, index - 14), index))) add(found, digits, index);
}

/** `curl (28)` */
const bracketed = /\b[a-z]{2,12} \((-?\d{1,5})\)/gi;

/** `(-7200)` */
const negative = /[([](-\d{1,6})[)\]]/g;

/** What the catalog has, in forms that say nothing elsewhere. */
function readKnown(text: string, known: KnownIdentifiers, present: number, found: FoundCodes): void {
  for (const { value, index } of readLabels(text, known))
    if (!isPartOf(value, found)) add(found, value, index);
  for (const { 1: letters = '', 2: digits = '', index } of matchesOf(spaced, text)) {
    const prefix = letters.toUpperCase();
    const value = knownAs(prefix, digits, known);
    if (known.codePrefixes.has(prefix) && (digits.length > 3 || known.codes.has(value)))
      add(found, value, index);
  }
  for (const { 1: digits = '', index } of matchesOf(bracketed, text))
    if (known.codes.has(digits)) add(found, digits, index);
  for (const { 1: digits = '', index } of matchesOf(negative, text))
    if (known.codes.has(digits)) add(found, digits, index);
  if (present & signs.nineDigits)
    for (const { 0: digits, index } of matchesOf(decimalOfHex, text)) {
      const value = knownAs('0X', (Number(digits) >>> 0).toString(16).toUpperCase(), known);
      if (known.codes.has(value)) add(found, value, index);
    }
  if (known.codePrefixes.has('0X'))
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
  const digits = hasKnown(found, known) ? undefined : numberOfProduct.exec(text)?.[1];
  if (
    digits !== undefined &&
    known.codes.has(digits) &&
    !isOtherNumber(text.trimEnd(), text.trimEnd().lastIndexOf(digits), text.length)
  )
    add(found, knownAs('', digits, known), text.lastIndexOf(digits));
}

/** Of `ME-1001.3` the code without its last part is none of its own. */
function dropBeginning(value: string, known: KnownIdentifiers, found: FoundCodes): void {
  const beginning = /^([A-Z]+\d+)[.-]\d+$/.exec(value)?.[1];
  if (beginning !== undefined && !known.codes.has(beginning)) found.delete(beginning);
}

/** Whether a longer code stands there already: `AADSTS` with its number in front of a colon is no label besides. */
const isPartOf = (value: string, found: FoundCodes): boolean =>
  [...found.keys()].some((code) => code !== value && code.startsWith(value));

function add(found: FoundCodes, value: string, index: number): void {
  if (!found.has(value)) found.set(value, index);
}

function hasKnown(found: FoundCodes, { codes }: KnownIdentifiers): boolean {
  for (const value of found.keys()) if (codes.has(value)) return true;
  return false;
}

/** `curl 28`, `curl exit code 6`, `Msg 1205`: a product or two words and its number, and nothing else. */
const numberOfProduct = /^\W{0,3}(?:[a-z][\w.+-]{1,20} ){1,3}(-?\d{1,5})\W{0,3}$/i;

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

/** A code of this family as the catalog writes it, whatever zeros stand in front; as typed where the catalog lacks it. */
export function knownAs(family: string, digits: string, known: KnownIdentifiers): string {
  const typed = family + digits;
  if (known.codes.has(typed)) return typed;
  const same = known.codesByDigits.get(stripZeros(digits.replace(/^-/, '')));
  return same?.find((value) => familyOf(value) === family) ?? typed;
}

/** `AADST70008`: digits that a known code ends with, after letters that are its own but for a typing mistake. */
function correctPrefix(letters: string, digits: string, known: KnownIdentifiers): string {
  const value = knownAs(letters, digits, known);
  if (known.codePrefixes.has(letters) || letters.length < 4) return value;
  const meant = known.codesByDigits.get(stripZeros(digits))?.find((other) => {
    const prefix = familyOf(other);
    if (prefix === '0X' || prefix.length < 4 || Math.abs(prefix.length - letters.length) > 1) return false;
    return compareTwoStrings(prefix, letters) >= 0.6 || sameLetters(prefix, letters);
  });
  return meant ?? value;
}

/** Two letters that changed places change most letter pairs. */
const sameLetters = (one: string, other: string): boolean =>
  Array.from(one).sort().join('') === Array.from(other).sort().join('');

const longNumber = /(?<![\w.])-?\d{7,10}(?![\w.])/g;

/** Long numbers of a text, cleaned or not, that are codes of the catalog, as they stand or in hexadecimal. */
export function readLongCodes(text: string, known: KnownIdentifiers): string[] {
  const found = new Set<string>();
  for (const [digits] of matchesOf(longNumber, text)) {
    const hex = (Number(digits) >>> 0).toString(16).toUpperCase();
    for (const value of [knownAs('', digits, known), knownAs('0X', hex, known)])
      if (known.codes.has(value)) found.add(value);
  }
  for (const [written] of matchesOf(hexadecimal, text)) {
    const value = knownAs('0X', written.slice(2).toUpperCase(), known);
    if (known.codes.has(value)) found.add(value);
  }
  return [...found];
}
