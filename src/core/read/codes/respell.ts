import type { KnownIdentifiers } from '../known-identifiers.ts';
import { knownAs } from './known-as.ts';

/** `0x80240⏎016`: cut by the end of a line. */
const wrappedHex = /(?<![\w.])0x([0-9a-f]{1,7})\n {0,4}([0-9a-f]{1,7})(?![\w.-])/gi;
/** `0xFFFFFFFF80240016`: 32 bits written as 64. */
const wideHex = /(?<![\w.])0xf{8}([0-9a-f]{8})(?!\w)/gi;
/** `80240016h` */
const suffixedHex = /(?<![\w.-])([0-9a-f]{8})h(?![\w-])/gi;
/** A number of 32 bits, signed or not. */
const decimalOfHex = /(?<![\w.])-?[1-4]\d{9}(?![\w.])/g;
/** `AADSTS53 003`: a blank inside the number. */
const spacedCode = /(?<![a-z0-9])([a-z]{3,12})[ -]?(\d{1,6}) (\d{1,6})(?![\w-]|[.:]\d)/gi;
/** `AADSTS%35%30053` */
const escapedCode = /(?<![a-z0-9%])[a-z]{2,12}(?=[%\d]{3,40}(?![\w%]))[0-9]{0,9}(?:%3\d\d{0,9}){1,10}/gi;
/** `AADSTS500=⏎53`: a line of quoted-printable goes on. */
const softBreak = /(?<=[a-z]\d{0,9})=\n(?=\d)/gi;

/** Writes the codes of the catalog as it does where a normalised text spells them otherwise; other texts stay as they are. */
export function respellCodes(text: string, known: KnownIdentifiers): string {
  let plain = text;
  if (plain.includes('%3')) plain = plain.replace(escapedCode, decodeDigits);
  if (plain.includes('=\n')) plain = plain.replace(softBreak, '');
  plain = respellSpaced(plain, known);
  return known.codeKinds.has('0X') ? respellHexadecimal(plain, known) : plain;
}

const decodeDigits = (code: string): string => code.replace(/%3(\d)/g, '$1');

/** UTF-16 units of a text in which a blank inside a number is looked for. */
const shortText = 400;

function respellSpaced(text: string, known: KnownIdentifiers): string {
  if (text.length > shortText || !/\d \d/.test(text)) return text;
  return text.replace(spacedCode, (written, letters: string, first: string, rest: string) => {
    const family = letters.toUpperCase();
    if (!known.codeKinds.has(family) || known.codes.has(knownAs(family, first, known))) return written;
    const whole = knownAs(family, first + rest, known);
    return known.codes.has(whole) ? whole : written;
  });
}

function respellHexadecimal(text: string, known: KnownIdentifiers): string {
  const asHex = (written: string, digits: string): string => {
    const value = knownAs('0X', digits.toUpperCase(), known);
    return known.codes.has(value) ? `0x${value.slice(2)}` : written;
  };
  let plain = text;
  if (/0x/i.test(plain)) {
    plain = plain.replace(wideHex, asHex);
    if (plain.includes('\n'))
      plain = plain.replace(wrappedHex, (written, first: string, rest: string) =>
        known.codes.has(knownAs('0X', first.toUpperCase(), known)) ? written : asHex(written, first + rest),
      );
  }
  if (/\dh|[a-f]h/i.test(plain)) plain = plain.replace(suffixedHex, asHex);
  if (/\d{10}/.test(plain))
    plain = plain.replace(decimalOfHex, (digits) => asHex(digits, (Number(digits) >>> 0).toString(16)));
  return plain;
}
