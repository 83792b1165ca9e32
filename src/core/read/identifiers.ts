import type { Identifier } from '../answer.ts';
import type { Label } from './codes/label-form.ts';
import { readCodes } from './codes/read-codes.ts';
import { type KnownIdentifiers, noKnownIdentifiers } from './known-identifiers.ts';
import { matchesOf } from '../text/matches-of.ts';
import { readNames } from './names.ts';
import { readStatuses } from './statuses.ts';
import { readSigns, signs } from '../text/text-signs.ts';

const exceptionClass =
  /(?<![\w$])(?:[a-z_$][\w$]{0,80}[.:/]{1,2}){0,12}([a-z_$][\w$]{0,100}(?:exception|failure|error|fault))(?!\w)/gi;
/** Without one of these there is no class to look for, and looking is slow. */
const classEnding = /exception|failure|error|fault/i;
const initials = /(?<![A-Za-z0-9])[A-Z]{3,6}(?![A-Za-z0-9])/g;
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
  const whole = joinWrapped(text, known);
  if (whole !== text) return readIdentifiers(whole, known);
  const joined = text.replaceAll('\n', '');
  // What a line break cuts may be longer than what stands in any line.
  const presentJoined = readSigns(joined);
  const codes = withWrappedCodes(
    inOrder(readCodes(text, known, present)),
    () => inOrder(readCodes(joined, known, presentJoined)),
    known.codes,
  );
  const wrapped = readClasses(joined, known, presentJoined).filter((name) =>
    known.classes.has(name.toLowerCase()),
  );
  const classes = new Map(
    [...readClasses(text, known, present), ...wrapped].map((name) => [name.toLowerCase(), name]),
  );
  const statuses = present & signs.threeDigits ? readStatuses(text) : [];
  return toIdentifiers(codes, namesIn(text, known), [...classes.values()], statuses);
}

/** The same of a catalog's own message, in which a number is most often a code; with the labels that few entries have. */
export function readCatalogIdentifiers(text: string, labels: readonly Label[]): Identifier[] {
  const codes = readCodes(text, noKnownIdentifiers, readSigns(text), 'catalog', labels);
  return toIdentifiers(
    inOrder(codes),
    readNames(text),
    readClasses(text, noKnownIdentifiers),
    readStatuses(text),
  );
}

/** The same without those that a line break cuts. */
export function readIdentifiersInLines(
  text: string,
  known: KnownIdentifiers,
  present = readSigns(text),
): Identifier[] {
  return toIdentifiers(
    inOrder(readCodes(text, known, present)),
    namesIn(text, known),
    readClasses(text, known, present),
    present & signs.threeDigits ? readStatuses(text) : [],
  );
}

/** The last one is the innermost error's, where one stands inside another. */
const inOrder = (found: ReadonlyMap<string, number>): string[] =>
  [...found].sort(([, one], [, other]) => one - other).map(([value]) => value);

const namesIn = (text: string, { names }: KnownIdentifiers): string[] =>
  names.size === 0 ? [] : readNames(text, (name) => names.has(name));

function toIdentifiers(
  codes: readonly string[],
  names: readonly string[],
  classes: readonly string[],
  statuses: readonly string[],
): Identifier[] {
  return [
    ...codes.map((value): Identifier => ({ kind: 'code', value })),
    ...names.map((value): Identifier => ({ kind: 'name', value })),
    ...classes.map((value): Identifier => ({ kind: 'class', value })),
    ...statuses.map((value): Identifier => ({ kind: 'status', value })),
  ];
}

/** A code at the end of a line, and digits that the next one begins with. */
const wrapped = /(?<![a-z0-9])([a-z]{2,12}\d{3,9})\n\s{0,8}(\d{1,6})(:|\s*$)/gi;

/** `AADSTS53000⏎2: Your device…` is the code 530002; at the end of a text only where the catalog has it. */
function joinWrapped(text: string, { codes }: KnownIdentifiers): string {
  return text.replace(wrapped, (all, code: string, digits: string, behind: string) =>
    behind === ':' || codes.has(code.toUpperCase() + digits) ? `${code}${digits}${behind}` : all,
  );
}

/** A client may wrap a line inside a code: what the catalog knows of the joined lines counts, and replaces its first half. */
function withWrappedCodes(
  found: readonly string[],
  readJoined: () => readonly string[],
  known: ReadonlySet<string>,
): string[] {
  if (found.some((value) => known.has(value))) return [...found];
  const wrapped = readJoined().filter((value) => known.has(value));
  const halves = found.filter((value) => !wrapped.some((whole) => whole.startsWith(value)));
  return [...halves, ...wrapped];
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
