import { compareTwoStrings } from 'string-similarity';
import type { Identifier } from '../answer.ts';
import { matchesOf } from '../text/matches-of.ts';
import { readStatuses } from './statuses.ts';
import { readSigns, signs } from '../text/text-signs.ts';

/** `AADSTS70008`, `AF20012`, `ORA-01017`, `CVE-2021-…` is cut at its first group. */
const code = /(?<![a-z0-9])([a-z]{2,12})([-_]?)(\d{3,10})(?![a-z0-9])/gi;
const spacedCode = /(?<![a-z])([a-z]{2,12})[ :#-]{1,3}(\d{4,10})(?!\w)/gi;
const bareDigits = /(?<![\w.-])\d{4,10}(?![\w.-])/g;
/** HRESULT and NTSTATUS failures, https://learn.microsoft.com/openspecs/windows_protocols/ms-erref. */
const hexCode = /(?<![\w.])0x[8c][0-9a-f]{7}(?![0-9a-z])/gi;
const exceptionClass =
  /(?<![\w$])(?:[a-z_$][\w$]{0,80}[.:/]{1,2}){0,12}([a-z_$][\w$]{0,100}(?:exception|failure|error|fault))(?!\w)/gi;
/** Without one of these there is no class to look for, and looking is slow. */
const classEnding = /exception|failure|error|fault/i;
const initials = /(?<![A-Za-z0-9])[A-Z]{3,6}(?![A-Za-z0-9])/g;
/** Names of formats, algorithms and protocols look like codes but say nothing of the error. */
const notCode =
  /^(?:http|https|utf|iso|sha|rs|es|hs|ps|aes|rsa|tls|ssl|ipv|win|x|v|port|line|java|col|error|err|status|code|e|o|m|office|microsoft|kb|pid|tid|id|row|max|min)$/i;

/** What the catalog knows of identifiers, so that typed and abbreviated ones are recognised. */
export interface KnownIdentifiers {
  /** Full codes, as `AADSTS70008`. */
  readonly codes: ReadonlySet<string>;
  /** Letters that codes of the catalog begin with, as `AADSTS`. */
  readonly codePrefixes: ReadonlySet<string>;
  /** Codes by their digits alone. */
  readonly codesByDigits: ReadonlyMap<string, readonly string[]>;
  /** Class names in lower case. */
  readonly classes: ReadonlySet<string>;
  /** Class names by their capitals, as `NPE`. */
  readonly classesByInitials: ReadonlyMap<string, readonly string[]>;
}

/** Knows nothing: what the catalog's own messages are read with. */
export const noKnownIdentifiers: KnownIdentifiers = {
  codes: new Set(),
  codePrefixes: new Set(),
  codesByDigits: new Map(),
  classes: new Set(),
  classesByInitials: new Map(),
};

/**
 * The codes, class names and statuses of a normalised, cleaned text; each once, in order of kind. Empty when there are none.
 * An identifier that the catalog knows is found across a line break too. `present` may say more than the text's own signs.
 */
export function readIdentifiers(
  text: string,
  known: KnownIdentifiers = noKnownIdentifiers,
  present = readSigns(text),
): Identifier[] {
  if (!text.includes('\n')) return readIdentifiersInLines(text, known, present);
  const joined = text.replaceAll('\n', '');
  const codes = withWrappedCodes(readCodes(text, known), readCodes(joined, known), known.codes);
  const wrapped = readClasses(joined, known).filter((name) => known.classes.has(name.toLowerCase()));
  const classes = new Map(
    [...readClasses(text, known), ...wrapped].map((name) => [name.toLowerCase(), name]),
  );
  return toIdentifiers(codes, [...classes.values()], readStatuses(text));
}

/** The same without those that a line break cuts. */
export function readIdentifiersInLines(
  text: string,
  known: KnownIdentifiers,
  present = readSigns(text),
): Identifier[] {
  return toIdentifiers(
    readCodes(text, known, present),
    readClasses(text, known, present),
    present & signs.threeDigits ? readStatuses(text) : [],
  );
}

function toIdentifiers(
  codes: readonly string[],
  classes: readonly string[],
  statuses: readonly string[],
): Identifier[] {
  return [
    ...codes.map((value): Identifier => ({ kind: 'code', value })),
    ...classes.map((value): Identifier => ({ kind: 'class', value })),
    ...statuses.map((value): Identifier => ({ kind: 'status', value })),
  ];
}

/** A client may wrap a line inside a code: what the catalog knows of the joined lines counts, and replaces its first half. */
function withWrappedCodes(
  found: readonly string[],
  joined: readonly string[],
  known: ReadonlySet<string>,
): string[] {
  if (found.some((value) => known.has(value))) return [...found];
  const wrapped = joined.filter((value) => known.has(value));
  const halves = found.filter((value) => !wrapped.some((whole) => whole.startsWith(value)));
  return [...halves, ...wrapped];
}

function readCodes(text: string, known: KnownIdentifiers, present = readSigns(text)): string[] {
  const found = new Set<string>();
  if (present & signs.threeDigits)
    for (const [, letters = '', , digits = ''] of matchesOf(code, text)) {
      if (!notCode.test(letters)) found.add(correctPrefix(letters.toUpperCase(), digits, known));
    }
  if (present & signs.hexMark) for (const [value] of matchesOf(hexCode, text)) found.add(value.toUpperCase());
  if (known.codes.size > 0 && present & signs.fourDigits) {
    for (const value of readSpacedCodes(text, known)) found.add(value);
    if (found.size === 0) for (const value of readBareDigits(text, known)) found.add(value);
  }
  return [...found];
}

/** `AADST70008`: digits that a known code ends with, after letters that are its own but for a typing mistake. */
function correctPrefix(letters: string, digits: string, known: KnownIdentifiers): string {
  const typed = letters + digits;
  if (known.codePrefixes.has(letters) || letters.length < 4) return typed;
  const meant = known.codesByDigits.get(digits)?.find((value) => {
    const prefix = value.slice(0, value.length - digits.length);
    if (Math.abs(prefix.length - letters.length) > 1) return false;
    return compareTwoStrings(prefix, letters) >= 0.6 || sameLetters(prefix, letters);
  });
  return meant ?? typed;
}

/** Two letters that changed places change most letter pairs. */
const sameLetters = (one: string, other: string): boolean =>
  Array.from(one).sort().join('') === Array.from(other).sort().join('');

/** `AADSTS 70008`, where the letters are those of a known code. */
function readSpacedCodes(text: string, known: KnownIdentifiers): string[] {
  const found: string[] = [];
  for (const [, letters = '', digits = ''] of matchesOf(spacedCode, text)) {
    if (known.codePrefixes.has(letters.toUpperCase())) found.push(letters.toUpperCase() + digits);
  }
  return found;
}

/** What makes a bare number a code. */
const codeWord =
  /error|code|fail|exception|sign.?in|log.?in|[錯错][誤误]|[代號号][碼码]|[碼码]|失[敗败]|例外|登入|登录/i;
/** Letters that may stand beside a number without such a word; a Chinese character counts as three. */
const fewLetters = 12;

/** `70008` alone, where a known code ends so. In prose a number without a word for errors is an order or an extension. */
function readBareDigits(text: string, known: KnownIdentifiers): string[] {
  const found: string[] = [];
  if (!codeWord.test(text) && countLetters(text) > fewLetters) return found;
  for (const [digits] of matchesOf(bareDigits, text)) {
    found.push(...(known.codesByDigits.get(digits) ?? []));
  }
  return found;
}

function countLetters(text: string): number {
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const other = text.match(/(?![a-z])\p{L}/giu)?.length ?? 0;
  return latin + 3 * other;
}

function readClasses(text: string, known: KnownIdentifiers, present = readSigns(text)): string[] {
  const mayAbbreviate = known.classesByInitials.size > 0 && (present & signs.threeCapitals) !== 0;
  const found = new Map<string, string>();
  for (const [, name = ''] of classEnding.test(text) ? matchesOf(exceptionClass, text) : []) {
    if (!/^(?:exception|failure|error|(?:de)?fault)$/i.test(name)) found.set(name.toLowerCase(), name);
  }
  for (const [letters] of mayAbbreviate ? matchesOf(initials, text) : []) {
    for (const name of known.classesByInitials.get(letters) ?? []) found.set(name.toLowerCase(), name);
  }
  return [...found.values()];
}

/** What codes of one kind begin with: `AADSTS`, `0X` for hexadecimal ones. */
export function familyOf(code: string): string {
  return /^(?:0X|\D+)/.exec(code)?.[0] ?? '';
}

/** A text with `NPE` written out, where just one class that the catalog knows is abbreviated so. */
export function expandInitials(text: string, known: KnownIdentifiers, present = readSigns(text)): string {
  if (known.classesByInitials.size === 0 || !(present & signs.threeCapitals)) return text;
  return text.replace(initials, (letters) => {
    const names = known.classesByInitials.get(letters) ?? [];
    return names.length === 1 ? ` ${names[0] ?? letters} ` : letters;
  });
}

/** The capitals of a class name, `NPE` for `NullPointerException`; empty when there are fewer than three. */
export function initialsOf(className: string): string {
  const capitals = className.replace(/[^A-Z]/g, '');
  return capitals.length >= 3 ? capitals : '';
}
