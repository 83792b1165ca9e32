import { matchesOf } from '../../text/matches-of.ts';
import { familyOf, keyOf, kindOf, shortKeyOf } from './code-family.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { isOtherNumber } from '../other-numbers.ts';
import { isMixed, isNoLabel, isPlaced, type Label, labelOf, readPairs, readTokens } from './label-form.ts';

/** UTF-16 units of a text in which a label may be typed in lower case, or in two. */
const shortText = 60;

/** The code of the catalog that is written so, however it is joined; `undefined` for none. */
export function findKnown(written: string, { codesByKey }: KnownIdentifiers): string | undefined {
  return codesByKey.get(keyOf(written)) ?? codesByKey.get(shortKeyOf(written));
}

/**
 * The labels of a paste that the catalog has, however they are joined; and, where labels stand, those that it lacks while it has
 * others of their kind.
 */
export function readLabels(text: string, known: KnownIdentifiers): Label[] {
  const found = readKnownLabels(text, known);
  const isShort = text.length <= shortText;
  const isUnknown = (value: string): boolean =>
    findKnown(value, known) === undefined && known.codePrefixes.has(kindOf(value));
  for (const { 0: written, index } of readTokens(text, isShort)) {
    const value = labelOf(written);
    const isInOther = found.some((one) => one.index <= index && index < one.index + one.value.length);
    // One digit behind some letters, and numbers in hexadecimal, are many things' number.
    const isAnything = /^(?:0X|[A-Z]{2,6}\d$)/.test(value);
    const isThere = (isShort && isMixed(value)) || isPlaced(text, index, index + written.length);
    if (isThere && !isInOther && !isAnything && isUnknown(value)) found.push({ value, index });
  }
  return [...found, ...readPairs(text).filter(({ value }) => isUnknown(value))];
}

/** Letters, digits and `_` in a row. */
const part = /\w+/g;
/** Parts of a label. */
const mostParts = 4;
const joint = /^(?:[-./:#=]|# )$/;
const blank = /^[ ,:#-]{1,3}$/;

/** The known labels of a text: of parts in a row the longest ones. */
function readKnownLabels(text: string, known: KnownIdentifiers): Label[] {
  const found: Label[] = [];
  const parts = matchesOf(part, text);
  for (let at = 0; at < parts.length; at += 1) {
    const { joined, all } = countJoined(text, parts, at);
    for (let count = all; count > 0; count -= 1) {
      const [first, last] = [parts[at], parts[at + count - 1]];
      if (!first || !last) continue;
      const place = { text, from: first.index, end: last.index + last[0].length, isJoined: count <= joined };
      const written = text.slice(place.from, place.end);
      const value = /\d/.test(written) ? findKnown(written, known) : undefined;
      if (value === undefined || !isMeant(place, value)) continue;
      found.push({ value, index: place.from });
      at += count - 1;
      break;
    }
  }
  return found;
}

/** How many parts from one on are one token, and how many may be one with blanks in it. */
function countJoined(
  text: string,
  parts: readonly RegExpExecArray[],
  from: number,
): { readonly joined: number; readonly all: number } {
  let joined = 1;
  let all = 1;
  while (all < mostParts) {
    const [one, next] = [parts[from + all - 1], parts[from + all]];
    if (!one || !next) break;
    const between = text.slice(one.index + one[0].length, next.index);
    const isJoint = joint.test(between);
    if (!isJoint && !blank.test(between)) break;
    all += 1;
    if (isJoint && joined === all - 1) joined = all;
  }
  return { joined, all };
}

/** What stands in front of a token of its own, and behind it. */
const ownBefore = /(?:^|[^-.@\\]|(?:^|[^\w])[-.])$/;
const ownBehind = /^(?:$|[^-.@\\]|[-.](?!\w))/;
/** A further number behind a label, as `SC542-00`. */
const furtherNumber = /^[-.]\d{1,3}(?![\w.-])/;

interface Place {
  readonly text: string;
  readonly from: number;
  readonly end: number;
  /** Without blanks between its parts. */
  readonly isJoined: boolean;
}

/** Whether a known label is meant by what is written at a place. */
function isMeant({ text, from, end, isJoined }: Place, value: string): boolean {
  const written = text.slice(from, end);
  const key = keyOf(written);
  const isShort = text.length <= shortText;
  const behind = text.slice(end, end + 6);
  const isOwn = ownBehind.test(behind);
  if (!ownBefore.test(text.slice(Math.max(0, from - 2), from))) return false;
  if (!isMixed(value)) return isOwn && (isSame(written, value) || (isShort && key.length >= 6));
  if (!isMixed(written)) return isShort && key.length >= 6;
  if (!isOwn && !(key.length > 3 && furtherNumber.test(behind))) return false;
  if (isShort) return !isNoLabel(written) && (key.length > 3 || !isOtherNumber(text, from, end));
  const inCapitals = !/[a-z]/.test(written);
  if (!isJoined) return inCapitals && key.length > 3;
  if (key.length < 4) return inCapitals && isPlaced(text, from, end);
  return inCapitals || familyOf(value).length + 4 <= key.length || /_/.test(written);
}

const isSame = (written: string, value: string): boolean =>
  labelOf(written).replace(' ', '') === value.replace(/^-/, '');
