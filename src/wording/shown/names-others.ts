import type { Entry, Fixer, Language } from '../../core/entry.ts';

/** What stands in brackets at the end of a step. */
const inBrackets = /[(（]([^()（）]{2,60})[)）][.。]?$/u;
/** Words for people; without one, what is in brackets names nobody. */
const people: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:admin|administrator|user|developer|owner|vendor|reviewer|support|team|operator|engineer|manager|desk|staff|person|customer|partner)s?\b/i,
  'zh-TW': /^由|管理員|管理者|使用者|人員|擁有者|廠商|檢閱者|支援|團隊|負責人|客服|窗口|工程師|主管|同仁/u,
};
const themselves: Readonly<Record<Exclude<Fixer, 'wait'>, RegExp>> = {
  'connector-admin': /^(?:connector admin(?:istrator)?|由?連接器(?:系統)?管理員(?:操作|處理|執行)?)$/iu,
  'app-admin': /^(?:app(?:lication)? admin(?:istrator)?|由?應用程式(?:系統)?管理員(?:操作|處理|執行)?)$/iu,
  support: /^(?:support|由?支援部門(?:操作|處理|執行)?)$/iu,
};

/** Whether a step of an entry names somebody else than its `who`; never where that is `wait`, which names nobody. */
export function namesOthers({ who, fix }: Pick<Entry, 'who' | 'fix'>, language: Language): boolean {
  if (who === 'wait') return false;
  return fix[language].some((step) => {
    const name = inBrackets.exec(step.trim())?.[1]?.trim();
    return name !== undefined && people[language].test(name) && !themselves[who].test(name);
  });
}
