/**
 * A quote or a sign of assignment that is escaped: `\u0022`, `\\u003d`, `\x22`, of JSON in an address `%22`. A quote between two
 * letters, or one of no JSON, is rather of a password.
 */
const escaped =
  /(?<![\w\\])\\{1,4}(?:u00|x)2[27]|\\{1,4}(?:u00|x)(?:2[27](?!\w)|3[ad])|(?<=%3A|%2C|%7B)%22|%22(?=%3A|%2C|%7D)/gi;

/**
 * The text as the rules read it, of the same length: the plain sign for what is disguised by an escape. Backslashes before the sign of
 * an escape keep the length.
 */
export function toPlainSigns(text: string): string {
  return text.replace(
    escaped,
    (all) => '\\'.repeat(all.length - 1) + decodeURIComponent(`%${all.slice(-2)}`),
  );
}
