import { isDeepStrictEqual } from 'node:util';
import type { Language, Localized } from '../../../core/entry.ts';

/** What an entry says where its page is silent, as the schema asks for a cause and a fix. */
export const placeholders: {
  readonly cause: Localized<string>;
  readonly fix: Localized<readonly string[]>;
} = {
  cause: { en: 'The page gives no cause.', 'zh-TW': '來源頁面沒有說明原因。' },
  fix: { en: ['The page gives no steps for this error.'], 'zh-TW': ['來源頁面沒有提供這個錯誤的解決步驟。'] },
};

/** What imports wrote before. */
const former: Readonly<Record<'cause' | 'fix', readonly unknown[]>> = {
  cause: [],
  fix: [['來源頁面沒有提供這個錯誤的處理步驟。']],
};

/** Whether the text is the stand-in for one that the page did not give. */
export function isPlaceholder(field: 'cause' | 'fix', language: Language, text: unknown): boolean {
  return [placeholders[field][language], ...former[field]].some((known) => isDeepStrictEqual(text, known));
}
