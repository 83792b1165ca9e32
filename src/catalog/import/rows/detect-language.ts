/** Languages whose words are known, with what they are called in file names and front matter. */
const stopWords: Readonly<Record<string, string>> = {
  en: 'the and is to of not that for with this was are be your or you it have has can from on',
  fr: 'le la les des est une vous pour dans que pas votre avec sur et ou du au ce qui être',
  pt: 'o os as não uma para você com que seu sua do da em ou está foi são ao dos das no na',
  es: 'el los las no una para usted con que su del en o está fue son al es y la por se ha',
  de: 'der die das und nicht ist sie ein eine mit zu den auf für von im wird dem des oder werden',
};

/** Characters that only one of both writings of Chinese has. */
const traditional =
  /[錯誤應產設檢啟連線執權個來這時說請將與會對無當從開關網頁數據際體實現問題見證驗號訊讀寫詢務動態選項單處還確認試營國後裡發]/gu;
const simplified =
  /[错误应产设检启连线执权个来这时说请将与会对无当从开关网页数据际体实现问题见证验号讯读写询务动态选项单处还确认试营国后里发]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `zh-TW` of `zh-tw`, `zh_Hant` and `zh-hk`; `de` of `de-DE`. Undefined for what is no language tag. */
export function toLanguage(written: string): string | undefined {
  const [, base = '', rest = ''] =
    /^([a-z]{2,3})(?:[-_]([a-z]{2,4}(?:[-_][a-z]{2})?))?$/i.exec(written.trim()) ?? [];
  const language = base.toLowerCase();
  if (language === '') return undefined;
  if (language !== 'zh') return language;
  return /hant|tw|hk|mo/i.test(rest) ? 'zh-TW' : 'zh-CN';
}

const known = new Set(['en', 'zh-TW', 'zh-CN', 'ja', 'ko', 'fr', 'pt', 'es', 'de']);

/** The language that a file's path names, as `page.zh-tw.md` or `ja-jp/page.md`; undefined when it names none. */
export function languageOfPath(path: string): string | undefined {
  const parts = path.split(/[/\\]/);
  const file = (parts.pop() ?? '').split('.').slice(1, -1);
  const stem = /[-_]([a-z]{2}[-_][a-z]{2,4})$/i.exec(path.replace(/(?:\.[^./\\]*)+$/, ''))?.[1];
  const named = [...file.toReversed(), ...(stem === undefined ? [] : [stem])].map(toLanguage);
  const folders = parts.toReversed().filter((part) => /^[a-z]{2}[-_][a-z]{2,4}$/i.test(part));
  return [...named, ...folders.map(toLanguage)].find(
    (language) => language !== undefined && known.has(language),
  );
}

/** The language of a text by its script and its most common words; `en` when nothing tells it. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 200_000);
  const letters = count(sample, /\p{L}/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  if (count(sample, /[\u3040-\u30ff]/g) > Math.max(2, 0.03 * letters)) return 'ja';
  if (count(sample, /[\uac00-\ud7af]/g) > Math.max(2, 0.1 * letters)) return 'ko';
  if (han > Math.max(2, 0.05 * letters)) {
    return count(sample, traditional) >= count(sample, simplified) ? 'zh-TW' : 'zh-CN';
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scored = Object.entries(stopWords).map(([language, list]) => {
    const set = new Set(list.split(' '));
    return { language, score: words.filter((word) => set.has(word)).length + marksOf(language, sample) };
  });
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  return best === undefined || best.score === 0 ? 'en' : best.language;
}

/** Words from which a row is English, where nothing of it is Chinese. */
const fewestWords = 3;

/** The language of a row's own words on a page in Chinese or English, where the other one clearly leads; else that of the page. */
export function languageOfRow(ofPage: string, text: string): string {
  const han = count(text, /\p{Script=Han}/gu);
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (/^zh-/.test(ofPage) && han === 0 && words >= fewestWords && detectLanguage(text) === 'en') return 'en';
  return ofPage === 'en' && han > 2 * words ? detectLanguage(text) : ofPage;
}

const letterMarks: Readonly<Record<string, RegExp>> = {
  fr: /[èêçœùû]/g,
  pt: /[ãõ]|ção/g,
  es: /[ñ¿¡]|ción/g,
  de: /[äöüß]/g,
};

const marksOf = (language: string, text: string): number =>
  letterMarks[language] === undefined ? 0 : count(text, letterMarks[language]);
