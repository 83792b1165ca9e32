import { countChinese, endsOf } from '../../core/text/mostly-chinese.ts';

/** What people say of an error, and errors hardly of themselves. */
const chinesePerson =
  /我|嗎|吗|呢|怎麼|怎么|為什麼|为什么|為何|为何|如何|什麼|什么|請問|请问|幫忙|帮忙|幫我|帮我|一直|出現|出现|跳出|收到|看到|遇到|昨天|今天|早上|下午|剛剛|刚刚|同事|還是|还是|這個|这个|是不是|有人|謝謝|谢谢/u;
const englishPerson =
  /\b(?:i|i['’]m|i['’]ve|my|me|how (?:do|can|should|to)|what (?:do|does|should|can)|why|any(?:one|body)|getting|got|tried)\b/iu;

/** Values inside an error that may be in another script than it: names in quotes, paths, addresses. */
const values =
  /"[^"\n]{0,200}"|(?<![\p{L}\p{N}])'[^'\n]{0,200}'|“[^”\n]{0,200}”|「[^」\n]{0,200}」|\S*[\\/@]\S*/gu;
/** A line that begins with Chinese, or ends with a phrase of it. */
const besideError = /^\P{L}{0,20}\p{Script=Han}{2}|\p{Script=Han}{4}[\s。？?！!，,：:]{0,5}$/mu;
/** Words of a sentence; class names, codes and words in capitals are none. */
const latinWord = /(?<![\p{L}\p{N}_.$-])\p{Lu}?\p{Ll}+(?![\p{L}\p{N}_.$-])/gu;

/**
 * Whether somebody writes in Chinese: their own words beside an error are, or all of the text is. False for an error in
 * English with a Chinese name in it, and for words in English beside an error in Chinese.
 */
export function writesChinese(whole: string): boolean {
  const text = endsOf(whole);
  if (countChinese(text) === 0) return false;
  const own = text.replace(values, ' ');
  if (chinesePerson.test(own)) return true;
  if (englishPerson.test(own)) return false;
  const characters = countChinese(own);
  // A Chinese word has two characters.
  return characters > 0 && (characters / 2 >= countWords(own) || besideError.test(own));
}

const countWords = (text: string): number => text.match(latinWord)?.length ?? 0;
