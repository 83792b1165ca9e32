import type { AppMention, Identifier, Ignored } from '../core/answer.ts';
import type { Fixer, Localized } from '../core/entry.ts';

type Units = Readonly<Record<keyof Ignored, readonly [one: string, many: string]>>;

const countsOf = (units: Units, separator: string) => (ignored: Ignored) =>
  (['ids', 'times', 'hosts', 'stackLines', 'quietLines'] as const)
    .filter((kind) => ignored[kind] > 0)
    .map((kind) => `${ignored[kind]} ${units[kind][ignored[kind] === 1 ? 0 : 1]}`)
    .join(separator);

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const english = {
  almostCertain: 'almost certain',
  likely: 'likely',
  cause: 'Cause',
  fix: 'Fix',
  who: {
    'connector-admin': 'connector admin',
    'app-admin': 'app admin',
    support: 'support',
    wait: 'nobody: it usually resolves by itself',
  } satisfies Record<Fixer, string>,
  why: 'Why this one',
  matched: 'matched',
  agreed: 'agreed',
  differs: 'differs',
  ignored: 'ignored',
  figures: 'figures',
  source: 'source',
  guide: (title: string) => `Guide: ${title}`,
  next: 'Not this one?',
  identifierKind: { code: 'code', class: 'exception', status: 'status' } satisfies Record<
    Identifier['kind'],
    string
  >,
  readFrom: {
    query: 'named',
    class: "from the exception's name",
    elsewhere: 'named elsewhere in the text',
    thread: 'named earlier',
    channel: 'given',
  } satisfies Record<AppMention['readFrom'], string>,
  appRead: (app: string, how: string) => `app ${app} (${how})`,
  ignoredCounts: countsOf(
    {
      ids: ['ID', 'IDs'],
      times: ['time', 'times'],
      hosts: ['address', 'addresses'],
      stackLines: ['stack line', 'stack lines'],
      quietLines: ['line without an error', 'lines without an error'],
    },
    ', ',
  ),
  /** Both from 0 to 1. */
  scoreAndSimilarity: (score: number, similarity: number) =>
    `score ${percent(score)}, similarity ${percent(similarity)}`,
  sourceRow: (document: string, row: number | undefined, checked: string) =>
    `${document}${row === undefined ? '' : `, row ${row}`}, checked ${checked}`,
  whichApp: (count: number) => `${count} apps show this message. Which one?`,
  whichError: (count: number) => (count === 1 ? 'Is it this one?' : `It could be one of these ${count}.`),
  askWithApp: (app: string) => `Ask again with the app, for example: --app "${app}"`,
  unknown: "I don't know this error yet.",
  empty: 'There is no text to look up.',
  unknownCodes: (codes: readonly string[]) => `The catalog does not have ${codes.join(', ')}.`,
  unknownApp: (app: string) => `The catalog has nothing for ${app}.`,
  nearest: 'Nearest, but not the same:',
  pasteAll: 'Paste the whole message.',
  nameApp: 'Name the app: --app NAME',
  several: (count: number) => `${count} errors in this text`,
  deepestCause: 'The text contains several nested errors; this is the deepest one.',
  leftOut: (units: number) => `The text is too long: ${units} characters of it were not read.`,
};

/** What the terminal says around the catalog's own words; the same keys in every language. */
export type TerminalWording = typeof english;

const traditionalChinese: TerminalWording = {
  almostCertain: '幾乎確定',
  likely: '很可能',
  cause: '原因',
  fix: '解決步驟',
  who: {
    'connector-admin': '連接器管理員',
    'app-admin': '應用程式管理員',
    support: '支援部門',
    wait: '不需處理，通常稍後會自行恢復',
  },
  why: '為什麼是這個',
  matched: '相符內容',
  agreed: '一致',
  differs: '不一致',
  ignored: '已忽略',
  figures: '數值',
  source: '出處',
  guide: (title) => `說明文件：${title}`,
  next: '不是這個？',
  identifierKind: { code: '錯誤代碼', class: '例外狀況', status: '狀態' },
  readFrom: {
    query: '文字中提到',
    class: '來自例外狀況名稱',
    elsewhere: '文字其他部分提到',
    thread: '先前提到',
    channel: '已指定',
  },
  appRead: (app, how) => `應用程式 ${app}（${how}）`,
  ignoredCounts: countsOf(
    {
      ids: ['個識別碼', '個識別碼'],
      times: ['個時間', '個時間'],
      hosts: ['個位址', '個位址'],
      stackLines: ['行堆疊追蹤', '行堆疊追蹤'],
      quietLines: ['行無錯誤的記錄', '行無錯誤的記錄'],
    },
    '、',
  ),
  scoreAndSimilarity: (score, similarity) => `分數 ${percent(score)}，相似度 ${percent(similarity)}`,
  sourceRow: (document, row, checked) =>
    `${document}${row === undefined ? '' : `，第 ${row} 列`}，核對日期 ${checked}`,
  whichApp: (count) => `有 ${count} 個應用程式會顯示這則訊息，是哪一個？`,
  whichError: (count) => (count === 1 ? '是這個錯誤嗎？' : `可能是以下 ${count} 個之一。`),
  askWithApp: (app) => `請指定應用程式再問一次，例如：--app "${app}"`,
  unknown: '我還不認識這個錯誤。',
  empty: '沒有可以查詢的文字。',
  unknownCodes: (codes) => `知識庫中沒有錯誤代碼 ${codes.join('、')} 的項目。`,
  unknownApp: (app) => `知識庫中沒有 ${app} 的項目。`,
  nearest: '最接近但並不相同的：',
  pasteAll: '請貼上完整的訊息。',
  nameApp: '請指定應用程式：--app 名稱',
  several: (count) => `這段文字裡有 ${count} 個錯誤`,
  deepestCause: '這段文字包含多層錯誤，這是最底層的一個。',
  leftOut: (units) => `文字過長，有 ${units} 個字元沒有讀取。`,
};

/** The terminal's words in every language. */
export const terminalWording: Localized<TerminalWording> = {
  en: english,
  'zh-TW': traditionalChinese,
};
