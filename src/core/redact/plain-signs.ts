/**
 * A quote or a sign of assignment that is escaped: `\u0022`, `\\u003d`, `\x22`. A quote between two letters is rather of a password;
 * so is one between a letter and a mask, which may have been a letter.
 */
const escaped = /(?<![\w\\\]])\\{1,4}(?:u00|x)2[27]|\\{1,4}(?:u00|x)(?:2[27](?![\w[])|3[ad])/gi;
/** Full-width letters, digits and signs; not those of sentences, and no quote or bracket, at which a password would end. */
const fullWidth = /[\uff03-\uff05\uff0a\uff0b\uff0d-\uff19\uff1d\uff20-\uff3a\uff3e-\uff5a]/g;
/** Letters of Cyrillic and Greek, each before the Latin one that it looks like. */
const alike = new Map(
  `аa еe оo рp сc хx уy іi ѕs јj һh ԁd кk АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ЈJ
  αa ιi κk νv οo ρp υu ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX`
    .split(/\s+/)
    .map(([own = '', latin = '']) => [own, latin]),
);

/**
 * The text as the rules read it, of the same length: the plain sign for what is disguised by an escape, by its width or by a letter
 * of another script. Backslashes before the sign of an escape keep the length.
 */
export function toPlainSigns(text: string): string {
  const narrow = text
    .replace(escaped, (all) => '\\'.repeat(all.length - 1) + decodeURIComponent(`%${all.slice(-2)}`))
    .replace(fullWidth, (sign) => sign.normalize('NFKC'));
  return /[\u0370-\u052f]/.test(narrow) ? narrow.replace(/\p{L}+/gu, toLatin) : narrow;
}

/** A word of Latin letters and of such that look like them, in Latin; any other word as it is. */
function toLatin(word: string): string {
  if (!/[a-z]/i.test(word)) return word;
  const latin = Array.from(word, (letter) => alike.get(letter) ?? letter).join('');
  return /^\p{Script=Latin}+$/u.test(latin) ? latin : word;
}
