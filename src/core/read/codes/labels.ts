import { matchesOf } from '../../text/matches-of.ts';
import { keyOf, kindOf, shortKeyOf } from './code-family.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { statusNames } from '../statuses.ts';

/** A label of an error with where it stands. */
export interface Label {
  readonly value: string;
  readonly index: number;
}

/** Capitals and digits as one token: `K21`, `49.4C02`, `16# 39C4`, `LINK-3-UPDOWN`, `CE-34878-0`, `[62:468]`, `C=343`. */
const token =
  /(?<![\w@\\]|[\w][-./:])[A-Z0-9_]{1,24}(?:(?:[-./:]|# ?|(?<=(?<![A-Z0-9])[A-Z])=)[A-Z0-9_]{1,24}){0,4}(?![\w@\\]|[-./:#=]\w)/g;
/** The same in two, at the beginning of a message or in brackets: `FB 012`, `RC 05`. */
const spacedToken = /(?:^|[[(])([A-Z][A-Z0-9]{0,7}) (\d{1,5})(?=[\s:,.)\]]|$)/g;
/** Two numbers as one label: `(-6000, -83)`, `Error -6177, 0`. */
const numberPair =
  /(?<=(?:^|[[(\n]|(?<![a-z])(?:error|code|fault|錯誤|错误|代碼|代码):? ?)(?:#|- ?)?)\d{3,5}, ?(-?\d{1,5})(?=[\s:.)\]]|$)/gi;
/** In front of these letters stand versions, sizes, standards, and what a number counts. */
const noLabel =
  /^(?:http|https|utf|iso|sha|aes|rsa|tls|ssl|ipv|ip|win|python|java|jdk|jre|php|node|line|port|page|row|col|v|x|kb|version|step|item|test|user|users|web|host|node|day|week|room|id|no|in|on|at|of|is|to|or|and|the|for|error|err|errno|code|status|exit|event|stop|number|state|level|msg|server|oauth|cvv|layer|utc|gmt|arm|amd|eth|rev|build|pid|tid|max|min|part)$/i;
/** Where runbooks and screens put the label of an error: at the beginning of a line, in brackets, behind a word for errors or a value's sign. */
const placeBefore =
  /(?:^|\n|[[(>]|[=:]\s?["']?|(?<![a-z])(?:errors?|code|fault|alarm|fehler|status|錯誤|错误|碼|码|代號|代号|警報|id)\s?[:#]?\s?)[#$%]?$/i;
/** Algorithms, by letters and digits. */
const algorithm = /^(?:[ehpr]s(?:256|384|512)|md5)$/i;
const placeBehind = /^(?:["'\]):：,<\s]|$)/;
/** UTF-16 units in front of a label in which its place is told. */
const unitsInFront = 16;
/** UTF-16 units of a text in which a label may be typed in lower case, or in two. */
const shortText = 60;
/** Parts of a label. */
const mostParts = 4;

/** A number as a label: `(-7200)`, `#752`. */
export const placedNumber = /(?<=[([])-\d{1,5}(?=[\])])|(?<![\w&#])#\d{2,5}(?![\w-])/g;

/** Whether letters stand with digits as a name or a standard does, and no label: `P4PORT`, `TLS1.2`, `RS256`. */
function isNoLabel(written: string): boolean {
  const letters = /^[A-Z]+/i.exec(written)?.[0] ?? '';
  if (noLabel.test(letters) || algorithm.test(written)) return true;
  return (
    (letters === 'E' && statusNames.has(written.slice(1))) || /\d(?=[A-Z]{0,3}[G-Z_])[A-Z_]{3}/.test(written)
  );
}

const isMixed = (written: string): boolean => /\d/.test(written) && /[a-z]/i.test(written);

function isPlaced(text: string, index: number, end: number): boolean {
  return (
    placeBefore.test(text.slice(Math.max(0, index - unitsInFront), index)) &&
    placeBehind.test(text.slice(end, end + 1))
  );
}

/** `W/204` is `W204`, `16# 39C4` is `16#39C4`. */
const valueOf = (written: string): string =>
  written
    .toUpperCase()
    .replace(/# /, '#')
    .replace(/^([A-Z]{1,6})[-/. ](?=\d+(?:\.\d+)?[A-Z]?$)/, '$1');

/** The labels of a catalog's own message: tokens with a digit that `isRare` says few entries have. */
export function readCatalogLabels(message: string, isRare: (value: string) => boolean): Label[] {
  return candidates(message).filter(({ value }) => isRare(value));
}

/** What may be a label in a catalog's own message. */
function candidates(message: string): Label[] {
  const found: Label[] = [];
  for (const { 0: written, index } of matchesOf(token, message)) {
    if (!/\d/.test(written) || /^\d+$/.test(written)) continue;
    const isLong = /^(?=[\d-]{6})\d+-[\d-]+$/.test(written);
    if (isNoLabel(written)) continue;
    if (!isMixed(written) && !isLong && !isPlaced(message, index, index + written.length)) continue;
    found.push({ value: valueOf(written), index });
  }
  for (const { 1: letters = '', 2: digits = '', index } of matchesOf(spacedToken, message))
    if (!noLabel.test(letters)) found.push({ value: letters + digits, index });
  for (const { 0: written, index } of matchesOf(placedNumber, message))
    found.push({ value: written.replace('#', ''), index });
  found.push(...readPairs(message));
  return found;
}

/** The label is said when its second number is. */
const readPairs = (text: string): Label[] =>
  matchesOf(numberPair, text).map(({ 0: written, 1: second = '', index }) => ({
    value: written.replace(' ', ''),
    index: index + written.length - second.length,
  }));

/** More entries than these have what is no label. */
const fewEntries = 3;

/** Tells which tokens of a catalog few entries have; the messages come entry by entry. */
export function findRareLabels(
  messages: Iterable<readonly [entry: number, message: string]>,
): (value: string) => boolean {
  const owners = new Map<string, { last: number; count: number }>();
  for (const [entry, message] of messages)
    for (const { value } of candidates(message)) {
      const owner = owners.get(value);
      if (!owner) owners.set(value, { last: entry, count: 1 });
      else if (owner.last !== entry) {
        owner.last = entry;
        owner.count += 1;
      }
    }
  return (value) => (owners.get(value)?.count ?? 0) <= fewEntries;
}

/** Letters, digits and `_` in a row. */
const part = /\w+/g;
const joint = /^(?:[-./:#=]|# )$/;
const blank = /^[ ,:#-]{1,3}$/;
/** What stands in front of a token of its own, and behind it. */
const ownBefore = /(?:^|[^-.@\\]|(?:^|[^\w])[-.])$/;
const ownBehind = /^(?:$|[^-.@\\]|[-.](?!\w))/;
/** A further number behind a label, as `SC542-00`. */
const furtherNumber = /^[-.]\d{1,3}(?![\w.-])/;

interface Written {
  readonly text: string;
  readonly from: number;
  readonly end: number;
  readonly isJoined: boolean;
}

/** The code of the catalog that is written so, however it is joined; `undefined` for none. */
export function findKnown(written: string, { codesByKey }: KnownIdentifiers): string | undefined {
  return codesByKey.get(keyOf(written)) ?? codesByKey.get(shortKeyOf(written));
}

/** Whether a known label may be meant where this is written. */
function isMeant({ text, from, end, isJoined }: Written, value: string): boolean {
  const written = text.slice(from, end);
  const isShort = text.length <= shortText;
  const inCapitals = !/[a-z]/.test(written);
  if (!ownBefore.test(text.slice(Math.max(0, from - 2), from))) return false;
  const behind = text.slice(end, end + 6);
  const key = keyOf(written);
  if (!isMixed(value)) {
    if (!ownBehind.test(behind)) return false;
    const isSame = valueOf(written).replace(' ', '') === value;
    return isSame || (isShort && key.length >= 6);
  }
  if (!isMixed(written)) return isShort && key.length >= 6;
  if (!ownBehind.test(behind) && !(key.length > 3 && furtherNumber.test(behind))) return false;
  if (isShort) return !isNoLabel(written);
  if (!isJoined) return inCapitals && key.length > 3;
  if (key.length < 4) return inCapitals && isPlaced(text, from, end);
  return inCapitals || /^[a-z]{1,12}\d{4}/i.test(written);
}

/**
 * The labels of a paste that the catalog has, however they are joined; and, where labels stand, those that it lacks while it has
 * others of their kind.
 */
export function readLabels(text: string, known: KnownIdentifiers): Label[] {
  const found = readKnownLabels(text, known);
  const isShort = text.length <= shortText;
  for (const { 0: written, index } of matchesOf(token, isShort ? text.toUpperCase() : text)) {
    const value = valueOf(written);
    const end = index + written.length;
    if (!/\d\W|\d[A-Z]|[A-Z]\d|\W\d/.test(value) || findKnown(value, known) !== undefined) continue;
    if (found.some((one) => one.index <= index && index < one.index + one.value.length)) continue;
    if (/^[A-Z]{1,6}\d[A-Z]?$/.test(value) || isNoLabel(value) || value.startsWith('0X') || !known.codePrefixes.has(kindOf(value))) continue;
    if ((isShort && isMixed(value)) || isPlaced(text, index, end)) found.push({ value, index });
  }
  for (const { value, index } of readPairs(text))
    if (findKnown(value, known) === undefined && known.codePrefixes.has(kindOf(value)))
      found.push({ value, index });
  return found;
}

function readKnownLabels(text: string, known: KnownIdentifiers): Label[] {
  const found: Label[] = [];
  const parts = matchesOf(part, text);
  for (let at = 0; at < parts.length; at += 1) {
    const most = Math.min(mostParts, parts.length - at);
    let count = 1;
    let isJoined = true;
    const ways: { count: number; isJoined: boolean }[] = [{ count, isJoined }];
    while (count < most) {
      const [one, next] = [parts[at + count - 1], parts[at + count]];
      if (!one || !next) break;
      const between = text.slice(one.index + one[0].length, next.index);
      if (!joint.test(between)) {
        if (!blank.test(between)) break;
        isJoined = false;
      }
      count += 1;
      ways.push({ count, isJoined });
    }
    for (const way of ways.reverse()) {
      const [first, last] = [parts[at], parts[at + way.count - 1]];
      if (!first || !last) continue;
      const [from, end] = [first.index, last.index + last[0].length];
      const written = text.slice(from, end);
      if (!/\d/.test(written)) continue;
      const value = findKnown(written, known);
      if (value === undefined || !isMeant({ text, from, end, isJoined: way.isJoined }, value)) continue;
      found.push({ value, index: from });
      at += way.count - 1;
      break;
    }
  }
  return found;
}
