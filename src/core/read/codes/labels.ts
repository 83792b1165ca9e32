import { familyOf, keyOf, kindOf, shortKeyOf } from './code-family.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { isOtherNumber } from '../other-numbers.ts';
import { links, type Part, readParts } from './parts.ts';
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
  const parts = readParts(text);
  const { found, taken } = readKnownLabels(text, parts, known);
  const isShort = text.length <= shortText;
  const isUnknown = (value: string): boolean =>
    known.codeKinds.has(kindOf(value)) && findKnown(value, known) === undefined;
  for (const { written, index } of readTokens(text, parts)) {
    if (!isShort && /[a-z]/.test(written)) continue;
    const value = labelOf(written);
    // One digit behind some letters, and numbers in hexadecimal, are many things' number.
    const isAnything = /^(?:0X|[A-Z]{2,6}\d$)/.test(value);
    if (taken.has(index) || isAnything || !isUnknown(value)) continue;
    if ((isShort && isMixed(value)) || isPlaced(text, index, index + written.length))
      found.push({ value, index });
  }
  return [
    ...found,
    ...[...readSpaced(text, parts), ...readPairs(text)].filter(({ value }) => isUnknown(value)),
  ];
}

/** `AADSTS 59999`, `FMI 19`: letters, and behind a blank many digits, or few behind capitals. */
function readSpaced(text: string, parts: readonly Part[]): Label[] {
  return parts.flatMap(({ from, end, hasDigit, link }, at) => {
    const next = parts[at + 1];
    if (hasDigit || link === links.none || !next?.hasDigit || next.end - next.from < 2) return [];
    const [letters, digits] = [text.slice(from, end), text.slice(next.from, next.end)];
    const isCode =
      (/^[a-z]{3,12}$/i.test(letters) && /^\d{4,10}$/.test(digits)) ||
      (/^[A-Z]{2,4}$/.test(letters) && /^\d{2,5}$/.test(digits) && !isNoLabel(letters));
    return isCode ? [{ value: letters.toUpperCase() + digits, index: from }] : [];
  });
}

/** Parts of a label. */
const mostParts = 4;

/** The known labels of a text, of parts in a row the longest ones; and where the parts begin that they take. */
function readKnownLabels(
  text: string,
  parts: readonly Part[],
  known: KnownIdentifiers,
): { readonly found: Label[]; readonly taken: ReadonlySet<number> } {
  const found: Label[] = [];
  const taken = new Set<number>();
  const isShort = text.length <= shortText;
  for (let at = 0; at < parts.length; at += 1) {
    const { fewest, joined, most } = reachOf(parts, at, isShort);
    const from = parts[at]?.from ?? 0;
    for (let count = most; count >= fewest; count -= 1) {
      const end = parts[at + count - 1]?.end ?? from;
      const value = findKnown(text.slice(from, end), known);
      if (value === undefined || !isMeant({ text, from, end, isJoined: count <= joined }, value)) continue;
      found.push({ value, index: from });
      for (const part of parts.slice(at, at + count)) taken.add(part.from);
      at += count - 1;
      break;
    }
  }
  return { found, taken };
}

/** How many parts a label may take. */
interface Reach {
  /** So many hold a digit; more than `most` where none does. */
  readonly fewest: number;
  /** So many are one token. */
  readonly joined: number;
  readonly most: number;
}

/** How far a label may reach from a part on: across blanks in a short text, or in capitals. */
function reachOf(parts: readonly Part[], at: number, isShort: boolean): Reach {
  let fewest = mostParts + 1;
  let joined = 0;
  let most = 0;
  let isJoined = true;
  while (most < mostParts) {
    const part = parts[at + most];
    if (!part) break;
    most += 1;
    if (isJoined) joined = most;
    if (part.hasDigit) fewest = Math.min(fewest, most);
    if (part.link === links.none) break;
    if (part.link !== links.blank) continue;
    if (!isShort && (part.hasSmallLetter || parts[at + most]?.hasSmallLetter !== false)) break;
    isJoined = false;
  }
  return { fewest, joined, most };
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
  if (!isMixed(value))
    return (
      isOwn && !isOtherNumber(text, from, end) && (isSame(written, value) || (isShort && key.length >= 6))
    );
  if (!isMixed(written)) return isShort && key.length >= 6;
  if (!isOwn && !(key.length > 3 && furtherNumber.test(behind))) return false;
  if (isShort) return !isNoLabel(written) && (key.length > 3 || !isOtherNumber(text, from, end));
  const inCapitals = !/[a-z]/.test(written);
  if (!isJoined) return key.length > 3;
  if (key.length < 4) return inCapitals && isPlaced(text, from, end);
  return inCapitals || familyOf(value).length + 4 <= key.length || /_/.test(written);
}

const isSame = (written: string, value: string): boolean =>
  labelOf(written).replace(' ', '') === value.replace(/^-/, '');
