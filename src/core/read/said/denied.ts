/**
 * What a person says is not the error: `not AADSTS50011`, `AADSTS50011 is fixed`, `instead of AADSTS50011`. A code, an exception
 * class or a name in capitals; of a sentence that begins with "no" all up to its end.
 */
const denied: readonly RegExp[] = [
  /\b(?:don't|do not|doesn't|haven't|have not|hasn't|didn't|no longer|never)\s(?:get|see|seen|had|have|show|shown)\s(?:the\s|an?\s)?(?:errors?\s|code\s)?(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10}|0x[\da-f]{3,8})\b/gi,
  /(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10}|0x[\da-f]{3,8})\s?(?:的錯誤|錯誤)?(?:就|也|都)?(?:不再|沒再|沒有再|不會再|没再|不会再)(?:出現|出现|發生|发生|有)/gi,
  /(?<!\b(?:why|is|are|does|do|did|was|has|have|can|could|will|would)\s)\b(?:not|no longer|no more|instead of|rather than|other than|isn't|wasn't|aren't)\s(?:an?\s|the\s|any\s)?(?:errors?\s|code\s){0,2}(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10}|0x[\da-f]{3,8}|[A-Za-z]{2,60}(?:Exception|Failure|Error)|[A-Z]{2,20}(?:_[A-Z]{1,20}){1,6})\b/gi,
  /(?:不是|並非|并非|而非|不再是|不再有|沒有|没有|沒再出現|没再出现)\s?(?:錯誤|错误)?\s?(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10}|0x[\da-f]{3,8}|[A-Za-z]{2,60}(?:Exception|Failure|Error))(?!\w)/gi,
  /(?:^|[.!\n]\s?)no\s(?:[a-z]{2,12}[-_]?\d{3,10}|[A-Za-z]{2,60}(?:Exception|Failure|Error|errors?))\b[^\n]{0,300}/gi,
  /\b(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10}|0x[\da-f]{3,8}|[A-Za-z]{2,60}(?:Exception|Failure|Error))(?:\s(?:errors?|is|was|has|have|been|got|now|already|all)){0,4}\s(?:fixed|solved|resolved|gone|cleared)\b(?!\sby)/gi,
  /\b(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10})(?::\s0\s(?:occurrences|times|hits|errors)|[ ,.!]{1,3}(?:thanks?[ ,.!]{1,3})?(?:it\s)?(?:works\s(?:now|again)|now\sworks))/gi,
  /(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10}|0x[\da-f]{3,8})\s?(?:的?(?:錯誤|错误|問題|问题))?\s?(?:已經?|已经?|都|也|就)?(?:解決|解决|修好|修復|修复|排除|好)(?:了|掉了)|(?:[a-z]{2,12}[-_]?\d{3,10}|\d{4,10})\s?已(?:解決|解决|修正|修復|修复|排除)/gi,
];
/** Without one of these nothing is denied, and looking is slow. */
const mayDeny =
  /\b(?:not|no|instead|rather|other|isn't|wasn't|aren't|don't|doesn't|haven't|hasn't|didn't|never|fixed|solved|resolved|gone|cleared|occurrences|times|hits|works)\b|[不並并而沒没解修排好]/i;
/** A question, or an error that came back: `是不是 AADSTS50053`, "how is it fixed", "was fixed yesterday but it is back". */
const staysOpen =
  /[?？]|[嗎吗]|是不是|[還还][沒没]|怎[麼么]|如何|\b(?:how|why|need|want|please|back|again|still|but (?:it|users|we|they))\b|又/i;
/** A longer text is a log, in which these words say nothing of the whole. */
const longestSaid = 400;

/** A text without what the person says is not the error, blanks in its place. */
export function withoutDenied(text: string): string {
  if (text.length > longestSaid || !mayDeny.test(text) || staysOpen.test(text)) return text;
  return denied.reduce((rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)), text);
}

/** Marks of a test that passed, and lines that say that all is well. */
const wellLine =
  /^\s{0,8}(?:[✓✔√]|(?:test\s)?pass(?:ed)?\b|ok\s\d|\[(?:ok|pass)\]).*$|^(?!.*(?:but|fail|error(?!s?\b)|exception|denied|cannot|但|卻|失敗|失败|錯誤|错误)).*\b(?:connected successfully|is healthy|works fine|working fine|all good)\b.*$|^(?!.*[但卻]).*(?:一切正常|運作正常|連線成功|连接成功).*$/gim;
const mayBeWell = /[✓✔√]|pass|\bok\b|\[ok\]|successfully|healthy|fine|all good|正常|成功/i;

/** A text without the lines that say that all is well, blanks in their place: they hold no error, and name no app of one. */
export function withoutGoodNews(text: string): string {
  if (!mayBeWell.test(text)) return text;
  return text.replace(wellLine, (found) => ' '.repeat(found.length));
}
