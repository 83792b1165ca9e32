import type { AppMention, Identifier, Ignored, Query } from '../answer.ts';
import { readLongCodes } from './codes/read-codes.ts';
import { readAddressCodes } from './codes/address-codes.ts';
import { keyOf } from './codes/code-family.ts';
import { readNumbersOfApps } from './codes/numbers-of-apps.ts';
import { withoutDenied, withoutGoodNews } from './said/denied.ts';
import type { AppFinder } from './find-apps.ts';
import { cleanText } from '../text/clean.ts';
import { defaults } from '../defaults.ts';
import type { GramIndex } from '../grams/gram-index.ts';
import { type GramNumbers, numberGrams, numberInPlace } from '../grams/gram-numbers.ts';
import { gramsOf, squash } from '../grams/grams.ts';
import { expandInitials, readIdentifiers } from './identifiers.ts';
import type { KnownIdentifiers } from './known-identifiers.ts';
import { respellCodes } from './codes/respell.ts';
import { isMostlyChinese } from '../text/mostly-chinese.ts';
import { foldForComparison, normaliseCharacters, unescapeText } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import { measureRest } from './measure-rest.ts';
import { statusNames } from './statuses.ts';
import { saysNothingWrong } from './said/nothing-wrong.ts';
import { tellsThatAllIsWell } from './said/told-well.ts';
import { type PlacedWord, placeWords } from '../text/words.ts';

/** What a query is read with. */
export interface QueryReader {
  readonly script: ScriptFolder;
  readonly findApps: AppFinder;
  readonly known: KnownIdentifiers;
  readonly index: Pick<GramIndex, 'numbersOf'>;
  /** Whether an app has an identifier, such as `code:1102`. */
  readonly isOfApp: (app: string, term: string) => boolean;
}

/** A query with what scoring needs of it. */
export interface ReadQuery {
  readonly query: Query;
  /** What of the cleaned text is compared with whole messages: its beginning, in lower case, without blanks. */
  readonly compared: string;
  /** Squashed cleaned text. */
  readonly squashed: string;
  /** Its distinct grams. */
  readonly gramNumbers: GramNumbers;
  /** Their numbers in the order in which they stand, repeats included. */
  readonly gramOrder: Int32Array;
  /** The number of each of these in the index; -1 for one that no text has. */
  readonly indexed: Int32Array;
  /** The distinct grams of its statuses' names (`Gateway Timeout` for 504); what a reader of the status would think of. */
  readonly implied: GramNumbers;
  /** Each code but the last stands in front of what it says, so that the later one is the inner error's: `AADSTS70002: … AADSTS50012: …`. */
  readonly isNested: boolean;
  /** 0 to 1: how little it says besides codes, names, apps and words such as "error". */
  readonly saysLittle: number;
  /** It asks about a setting or is a command alone. */
  readonly saysNothingWrong: boolean;
  /** Its words in order. Read at the first call. */
  readonly placedWords: () => readonly PlacedWord[];
  /** In order. */
  readonly codes: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Those of the classes that the catalog has too. */
  readonly knownClasses: ReadonlySet<string>;
  /** Grams of the words that name apps; they count as app evidence, not as text that a message must explain. */
  readonly appGrams: ReadonlySet<number>;
  readonly statuses: ReadonlySet<string>;
}

/** Reads a person's text. Empty or unreadable text gives an empty query, never an exception. */
export function readQuery(sent: string, reader: QueryReader): ReadQuery {
  const text = sent.slice(0, defaults.maxQueryLength);
  const written = reader.script.toTaiwan(unescapeText(normaliseCharacters(text)));
  const plain = withoutGoodNews(withoutDenied(respellCodes(written, reader.known)));
  const { text: cleaned, ignored, signs: present } = cleanText(plain);
  const clean = cleaned.replace(wideBlank, ' ').trim();
  const apps = reader.findApps(withoutPlaces(plain));
  const found = withLongCodes(readIdentifiers(cleaned, reader.known, present), plain, reader.known);
  const identifiers = withNumbersOfApps(found, clean, apps, reader);
  const folded = foldForComparison(expandInitials(cleaned, reader.known, present), reader.script);
  const squashed = squash(folded);
  const values = {
    code: new Set<string>(),
    name: new Set<string>(),
    class: new Set<string>(),
    status: new Set<string>(),
  };
  for (const { kind, value } of identifiers) values[kind].add(value.toLowerCase());
  const gramOrder = gramsOf(squashed);
  const gramNumbers = numberInPlace(gramOrder);
  let placedWords: PlacedWord[] | undefined;
  return {
    query: summarise(text, sent.length - text.length, clean, ignored, identifiers, apps),
    compared: clean.slice(0, defaults.comparedLength).toLowerCase().replaceAll(' ', ''),
    squashed,
    gramNumbers,
    gramOrder,
    indexed: reader.index.numbersOf(gramNumbers),
    implied: impliedBy(values.status),
    isNested: areNested(clean, values.code),
    saysLittle: identifiers.length > 0 ? measureRest(folded, identifiers, apps) : 0,
    saysNothingWrong: identifiers.length === 0 && (saysNothingWrong(clean) || tellsThatAllIsWell(clean)),
    placedWords: () => (placedWords ??= placeWords(folded)),
    codes: values.code,
    names: values.name,
    classes: values.class,
    knownClasses: new Set([...values.class].filter((name) => reader.known.classes.has(name))),
    appGrams: gramsOfNames(apps, reader.script),
    statuses: values.status,
  };
}

/** Blanks that are not one space: most are, and stay as they are. */
const wideBlank = /[^\S ]\s*| \s+/g;

/** Mail addresses and paths of files name no app. */
const place =
  /[\w.+-]{1,64}@[\w.-]{1,80}|(?<![\w:./])(?:[a-z]:)?[/\\](?:[\w.-]{1,60}[/\\]){1,20}[\w.-]{0,60}/gi;
/** The same without the addresses: looking for these takes a walk from each letter on. */
const path = /(?<![\w:./])(?:[a-z]:)?[/\\](?:[\w.-]{1,60}[/\\]){1,20}[\w.-]{0,60}/gi;
const slash = /[/\\]/;

function withoutPlaces(text: string): string {
  const hasAddress = text.includes('@');
  if (!hasAddress && !slash.test(text)) return text;
  return text.replace(hasAddress ? place : path, (found) => ' '.repeat(found.length));
}

/** What looks like an id, and addresses, are taken out of a text, unless it is a code that the catalog has. */
function withLongCodes(found: Identifier[], plain: string, known: KnownIdentifiers): Identifier[] {
  const more = [...readLongCodes(plain, known), ...readAddressCodes(plain, known)].filter(
    (value) => !found.some((one) => one.value === value),
  );
  return more.length === 0 ? found : [...more.map((value) => ({ kind: 'code' as const, value })), ...found];
}

/** A number says little, unless it is a code of an app that the text names; and a name that looks like a code is none. */
function withNumbersOfApps(
  found: Identifier[],
  clean: string,
  apps: readonly AppMention[],
  { known, isOfApp }: QueryReader,
): Identifier[] {
  if (apps.length === 0) return found;
  const own = found.filter(
    ({ kind, value }) => kind !== 'code' || known.codes.has(value) || !isOfName(value, apps),
  );
  const numbers = readNumbersOfApps(clean, known, (code) =>
    apps.some(({ app }) => isOfApp(app.id, `code:${code}`)),
  );
  const more = numbers.filter((value) => !own.some((one) => one.value === value));
  return [...own, ...more.map((value) => ({ kind: 'code' as const, value }))];
}

/** `S7-300` may be a product. */
const isOfName = (code: string, apps: readonly AppMention[]): boolean =>
  apps.some(({ text }) => keyOf(text).includes(keyOf(code)));

function areNested(clean: string, codes: ReadonlySet<string>): boolean {
  if (codes.size < 2) return false;
  const lower = clean.toLowerCase();
  return [...codes].slice(0, -1).every((code) => {
    const written = lower.includes(code) ? code : code.replace(/^[a-z]+/, '');
    const at = lower.indexOf(written);
    return at >= 0 && /^["']?\s?[:：]/.test(lower.slice(at + written.length, at + written.length + 3));
  });
}

function gramsOfNames(apps: readonly AppMention[], script: ScriptFolder): Set<number> {
  const grams = new Set<number>();
  for (const { text } of apps)
    for (const gram of gramsOf(squash(foldForComparison(text, script)))) grams.add(gram);
  return grams;
}

const squashedNames = new Map(
  Array.from(statusNames, ([status, name]): [string, string] => [status, squash(name.toLowerCase())]),
);
const numbered = (names: string): GramNumbers => numberGrams(gramsOf(names));
const nothingImplied = numbered('');
const impliedByOne = new Map(Array.from(squashedNames, ([status, name]) => [status, numbered(name)]));

function impliedBy(statuses: ReadonlySet<string>): GramNumbers {
  let names = '';
  for (const status of statuses) {
    const implied = impliedByOne.get(status);
    if (implied && statuses.size === 1) return implied;
    names += squashedNames.get(status) ?? '';
  }
  return names === '' ? nothingImplied : numbered(names);
}

function summarise(
  text: string,
  leftOut: number,
  clean: string,
  ignored: Ignored,
  identifiers: Query['identifiers'],
  apps: readonly AppMention[],
): Query {
  return {
    text,
    leftOut,
    clean,
    identifiers,
    apps,
    ignored,
    language: isMostlyChinese(clean) ? 'zh-TW' : 'en',
  };
}
