const han = /\p{Script=Han}/gu;
/** Japanese and Korean write Chinese characters too. */
const otherScript = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** UTF-16 units at either end of a text that are looked at. */
const sample = 2_000;

/** The beginning and the end of a long text, where a person's own words are; a shorter one as it is. */
export const endsOf = (text: string): string =>
  text.length <= 2 * sample ? text : `${text.slice(0, sample)}\n${text.slice(-sample)}`;

/** The Chinese characters of a text; none where it is Japanese or Korean. */
export const countChinese = (text: string): number =>
  otherScript.test(text) ? 0 : (text.match(han)?.length ?? 0);

/** Whether Chinese characters make up a tenth of the letters; error texts are mostly Latin even in Chinese messages. */
export function isMostlyChinese(whole: string): boolean {
  const text = endsOf(whole);
  const characters = countChinese(text);
  return characters > 0 && characters * 10 >= (text.match(/\p{L}/gu)?.length ?? 0);
}
