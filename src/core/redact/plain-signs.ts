/**
 * A quote or a sign of assignment that is escaped: `\u0022`, `\\u003d`, `\x22`, of JSON in an address `%22`. A quote between two
 * letters, or one of no JSON, is rather of a password.
 */
const escaped =
  /(?<![\w\\])\\{1,4}(?:u00|x)2[27]|\\{1,4}(?:u00|x)(?:2[27](?!\w)|3[ad])|(?<=%3A|%2C|%7B)%22|%22(?=%3A|%2C|%7D)/gi;
/** Full-width letters, digits and signs; not those of sentences, and no quote or bracket, at which a password would end. */
const fullWidth = /[\uff03-\uff05\uff0a\uff0b\uff0d-\uff19\uff1d\uff20-\uff3a\uff3e-\uff5a]/g;
/**
 * The text as the rules read it, of the same length: the plain sign for what is disguised by an escape or by its width. Backslashes
 * before the sign of an escape keep the length.
 */
export function toPlainSigns(text: string): string {
  return text
    .replace(escaped, (all) => '\\'.repeat(all.length - 1) + decodeURIComponent(`%${all.slice(-2)}`))
    .replace(fullWidth, (sign) => sign.normalize('NFKC'));
}
