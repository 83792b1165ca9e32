import type { KnownIdentifiers } from '../read/known-identifiers.ts';
import { statusNames } from '../read/statuses.ts';

/** What a line is but for its times, ids and counts. */
export interface LineForm {
  /** The same for lines that differ in nothing else; known words and statuses are told apart. */
  readonly key: number;
  /** Codes and names of errors in it that the catalog may know, as hashes; where there are none it surely knows none. */
  readonly names: readonly number[];
  /** The same of exception classes. */
  readonly classes: readonly number[];
  /** The same for lines that differ in known numbers too, which may be counts. */
  readonly broad: number;
  /** The same for lines that differ in any words with digits. */
  readonly shape: number;
}

/** Tells the form of a line in one walk, without making strings. */
export type ReadForm = (line: string) => LineForm;

/** What a catalog knows, by the hashes of words in lower case and by numbers. */
interface KnownWords {
  readonly words: ReadonlySet<number>;
  readonly classes: ReadonlySet<number>;
  readonly numbers: ReadonlySet<number>;
  readonly prefixes: ReadonlySet<number>;
}

const none: readonly number[] = [];
const seed = 0x811c9dc5;
/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
const addTo = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
/** Stands for any word with a digit in it. */
const anyNumber = 1;
/** Fewer digits are parts of times, and counts. */
const fewestDigits = 3;
const firstStatus = 400;
const lastStatus = 599;
const statuses: ReadonlySet<number> = new Set(Array.from(statusNames.keys(), Number));

/** Makes the reader of forms for what a catalog knows: its codes are told apart, other numbers are not. */
export function createFormReader(known: KnownIdentifiers): ReadForm {
  const knownWords = hashKnown(known);
  return (line) => walk(line, knownWords);
}

function hashWord(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = addTo(hash, lowerUnit(word.charCodeAt(at)));
  return hash;
}

function hashKnown(known: KnownIdentifiers): KnownWords {
  const words = new Set<number>();
  const numbers = new Set<number>();
  for (const code of known.codes) {
    words.add(hashWord(code));
    // Of `61.7D03` a line is told by `7D03`.
    for (const part of code.match(/[A-Z\d]{4,}/g) ?? [])
      if (/\d/.test(part) && /[A-Z]/.test(part)) words.add(hashWord(part));
    if (!code.startsWith('0X')) continue;
    // The same failure as a number, with and without its sign, and in hexadecimal without the mark.
    const value = Number.parseInt(code.slice(2), 16);
    words.add(hashWord(code.slice(2)));
    numbers.add(value).add(Math.abs(value | 0));
  }
  for (const digits of known.codesByDigits.keys()) if (/^\d+$/.test(digits)) numbers.add(Number(digits));
  for (const name of known.names) words.add(hashWord(name));
  const classes = new Set([...known.classes, ...known.classesByInitials.keys()].map(hashWord));
  const prefixes = Array.from(known.codeKinds).filter((prefix) => /^[A-Z]{3,}$/.test(prefix));
  return { words, classes, numbers, prefixes: new Set(prefixes.map(hashWord)) };
}

/** ASCII letters in lower case, full-width forms as plain ones. */
function lowerUnit(unit: number): number {
  const plain = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return plain >= 0x41 && plain <= 0x5a ? plain + 0x20 : plain;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || isDigit(unit) || unit === 0x5f;

/** One walk, so that what is known of a word stays in local variables: a log has millions of them. */
function walk(line: string, { words, classes: knownClasses, numbers, prefixes }: KnownWords): LineForm {
  let high = seed;
  let low = ~seed;
  let broad = seed;
  let shape = seed;
  let names = none;
  let classes = none;
  let at = 0;
  const unitAt = (place: number): number => lowerUnit(line.charCodeAt(place));
  const add = (part: number): void => {
    high = Math.imul(high ^ part, 0x85ebca6b);
    high ^= high >>> 13;
    low = Math.imul(low ^ part, 0xc2b2ae35);
    low ^= low >>> 16;
  };
  const addToBroad = (part: number): void => {
    broad = Math.imul(broad ^ part, 0x165667b1);
    broad ^= broad >>> 14;
  };
  const addToShape = (part: number): void => {
    shape = Math.imul(shape ^ part, 0x27d4eb2f);
    shape ^= shape >>> 15;
  };
  const addToAll = (part: number): void => {
    add(part);
    addToBroad(part);
    addToShape(part);
  };
  while (at < line.length) {
    const first = unitAt(at);
    if (!isWordUnit(first)) {
      at += 1;
      if (first > 0x20) addToAll(first);
      else {
        while (at < line.length && line.charCodeAt(at) <= 0x20) at += 1;
        addToAll(0x20);
      }
      continue;
    }
    const from = at;
    let word = seed;
    /** Of the letters in front of the first digit. */
    let prefix = 0;
    let digits = 0;
    let value = 0;
    let hasDigit = false;
    for (; at < line.length; at += 1) {
      const unit = unitAt(at);
      if (isDigit(unit)) {
        if (!hasDigit) prefix = word;
        hasDigit = true;
        digits += 1;
        value = value * 10 + unit - 0x30;
      } else if (isWordUnit(unit) || (unit === 0x2e && digits > 0 && isDigit(unitAt(at + 1)))) {
        digits = 0;
        value = 0;
      } else break;
      word = addTo(word, unit);
    }
    if (!hasDigit) {
      addToAll(word);
      if (words.has(word)) names = [...names, word];
      if (knownClasses.has(word)) classes = [...classes, word];
      continue;
    }
    const isBare = digits === at - from;
    const isKnown =
      words.has(word) ||
      prefixes.has(prefix) ||
      (numbers.has(value) && (!isBare || isByItself(line, from, at, digits)));
    const isStatus =
      isBare &&
      value >= firstStatus &&
      value <= lastStatus &&
      statuses.has(value) &&
      isByItself(line, from, at, digits);
    const isClass = knownClasses.has(word);
    if (isKnown) names = [...names, word];
    if (isClass) classes = [...classes, word];
    addToShape(anyNumber);
    addToBroad(isStatus || isClass || (isKnown && !isBare) ? word : anyNumber);
    add(isStatus || isClass || isKnown ? word : anyNumber);
  }
  return { key: (high >>> 0) * 0x200000 + (low >>> 11), names, classes, broad, shape };
}

/** No part of a time, a date or a longer number; with few digits only behind a bracket or the like, as in `curl: (7)`. */
function isByItself(line: string, from: number, to: number, digits: number): boolean {
  const before = line.charAt(from - 1);
  if (digits < fewestDigits && !/[([#=]/.test(before)) return false;
  if (/[:,/-]/.test(before) && /\d/.test(line.charAt(from - 2))) return false;
  return !(/[:/-]/.test(line.charAt(to)) && /\d/.test(line.charAt(to + 1)));
}
