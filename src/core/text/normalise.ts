import type { ScriptFolder } from './script-fold.ts';

/** Presentation form of the colon; NFKC would turn it into two dots. */
const verticalColon = /\ufe30/g;
/** Soft hyphen, zero-width characters, direction marks and overrides, fillers, byte order mark, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
const singleQuotes = /[\u2018-\u201b\u2032\u00b4`]/g;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const marks = /\p{M}+/gu;
/** Nothing to normalise: printable ASCII and line feeds, without the grave accent that some use as a quote. */
const plainAscii = /^[\n\x20-\x5f\x61-\x7e]*$/;
/** Latin, Greek and Cyrillic letters with accents, and accents on their own. */
const accented = /[\u00c0-\u058f\u1e00-\u1fff]/;
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Turns the escapes that JSON, logs and HTML put into a message back into the characters that they stand for. */
export function unescapeText(text: string): string {
  const html = text.includes('&')
    ? text.replace(
        /&(?:lt|gt|quot|apos|nbsp|amp|#\d{1,6}|#x[0-9a-f]{1,5});/gi,
        (entity) => entities[entity.toLowerCase()] ?? characterOf(entity),
      )
    : text;
  if (!html.includes('\\')) return html;
  return html
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\{1,8}r\\{1,8}n|\\{1,8}[rn]/g, '\n')
    .replace(/\\{1,8}t/g, ' ')
    .replace(/\\{1,8}(["'/])/g, '$1');
}

/** `&#53;`, `&#x35;`; of none that is printed a blank. */
function characterOf(entity: string): string {
  const code = /^&#x/i.test(entity) ? Number.parseInt(entity.slice(3), 16) : Number(entity.slice(2, -1));
  return code > 0x20 && code < 0xd800 ? String.fromCharCode(code) : ' ';
}

/** Digits of scripts whose ten follow each other: Arabic, Persian, Devanagari, Bengali, Thai. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
}

/** Cyrillic and Greek capitals that look like Latin ones, in a word with Latin letters in capitals: `ААDSTS`. */
const mixedWord =
  /(?<![\p{L}\p{N}])(?=[\u0370-\u04ff]{0,12}[A-Z])(?=[A-Z]{0,12}[\u0370-\u04ff])[A-Z\u0370-\u04ff]{2,24}(?=[-_]?\d)/gu;
const latinOf = new Map(
  Array.from('АВЕКМНОРСТХЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', (letter, at) => [
    letter,
    'ABEKMHOPCTXSIJABEZHIKMNOPTYX'.charAt(at),
  ]),
);

/** The same characters for everybody: width, quotes, dashes, invisible and presentation forms folded. Keeps case and line breaks. */
export function normaliseCharacters(text: string): string {
  if (plainAscii.test(text)) return text;
  return withLatin(
    text
      .replace(verticalColon, ':')
      .replace(invisible, '')
      .replace(singleQuotes, "'")
      .replace(doubleQuotes, '"')
      .normalize('NFKC')
      // A triple prime is three single ones only now.
      .replace(singleQuotes, "'")
      .replace(dashes, '-')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n'),
  );
}

function withLatin(text: string): string {
  const isMixed = /[\u0370-\u04ff][A-Z]|[A-Z][\u0370-\u04ff]/.test(text);
  const latin = isMixed
    ? text.replace(mixedWord, (word) => Array.from(word, (letter) => latinOf.get(letter) ?? letter).join(''))
    : text;
  return latin.replace(otherDigits, asciiDigit);
}

/** Lower case, without accents, Traditional and Simplified Chinese as one: the form in which texts are compared. */
export function foldForComparison(text: string, script: ScriptFolder): string {
  const lower = text.toLowerCase();
  const bare = accented.test(lower) ? lower.normalize('NFKD').replace(marks, '').normalize('NFC') : lower;
  return script.foldCharacters(bare);
}
