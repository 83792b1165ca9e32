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
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Turns the escapes that JSON, logs and HTML put into a message back into the characters that they stand for. */
export function unescapeText(text: string): string {
  const html = text.includes('&')
    ? text.replace(
        /&(?:lt|gt|quot|apos|nbsp|amp|#34|#39);/gi,
        (entity) => entities[entity.toLowerCase()] ?? entity,
      )
    : text;
  if (!html.includes('\\')) return html;
  return html
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\{1,8}r\\{1,8}n|\\{1,8}[rn]/g, '\n')
    .replace(/\\{1,8}t/g, ' ')
    .replace(/\\{1,8}(["'/])/g, '$1');
}

/** The same characters for everybody: width, quotes, dashes, invisible and presentation forms folded. Keeps case and line breaks. */
export function normaliseCharacters(text: string): string {
  if (plainAscii.test(text)) return text;
  return (
    text
      .replace(verticalColon, ':')
      .replace(invisible, '')
      .replace(singleQuotes, "'")
      .replace(doubleQuotes, '"')
      .normalize('NFKC')
      // A triple prime is three single ones only now.
      .replace(singleQuotes, "'")
      .replace(dashes, '-')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
  );
}

/** Lower case, without accents, Traditional and Simplified Chinese as one: the form in which texts are compared. */
export function foldForComparison(text: string, script: ScriptFolder): string {
  const lower = text.toLowerCase();
  const bare = accented.test(lower) ? lower.normalize('NFKD').replace(marks, '').normalize('NFC') : lower;
  return script.foldCharacters(bare);
}
