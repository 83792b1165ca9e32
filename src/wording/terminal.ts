import type { AppMention, Identifier } from '../core/answer.ts';
import type { Fixer, Localized } from '../core/entry.ts';
import { ignoredCounts } from './ignored-counts.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const english = {
  almostCertain: 'almost certain',
  likely: 'likely',
  appliesWhen: (title: string) =>
    `Applies when this error comes from "${title}", which your text does not say.`,
  described: 'You seem to describe this error. To be sure, compare the message on your screen:',
  cause: 'Cause',
  fix: 'Fix',
  who: {
    'connector-admin': 'connector admin',
    'app-admin': 'app admin',
    support: 'support',
    wait: 'usually resolves by itself',
  } satisfies Record<Fixer, string>,
  why: 'Why this one',
  matched: 'matched',
  phrase: 'others say',
  agreed: 'agreed',
  differs: 'differs',
  ignored: 'ignored',
  figures: 'figures',
  source: 'source',
  guide: (title: string) => `Guide: ${title}`,
  next: 'Not this one?',
  identifierKind: { code: 'code', name: 'code', class: 'exception', status: 'status' } satisfies Record<
    Identifier['kind'],
    string
  >,
  readFrom: {
    query: 'named',
    class: "from the exception's name",
    elsewhere: 'named elsewhere in the text',
    given: 'given',
    thread: 'named earlier',
    channel: 'set for the channel',
  } satisfies Record<AppMention['readFrom'], string>,
  appRead: (app: string, how: string) => `app ${app} (${how})`,
  ignoredCounts: ignoredCounts.en,
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
  noneOfThese: (count: number) =>
    `${count === 1 ? 'Not this one' : 'None of these'}? Paste the whole message, as the app shows it.`,
  nameApp: 'Name the app: --app NAME',
  several: (count: number) => `${count} errors in this text`,
  deepestCause: 'The text contains several nested errors; this is the deepest one.',
  leftOut: (units: number) =>
    `The text is very long. All of it was searched for lines that report an error, leaving out ${units} characters.`,
  draft: 'This entry is a draft that nobody has reviewed.',
  draftInOther:
    'This entry is a draft that nobody has reviewed. It has no English text yet, so the Chinese is shown.',
  secrets: (kinds: readonly string[]) =>
    `Secrets in the text: ${new Intl.ListFormat('en').format(kinds)}. They were masked before it was compared, and are not kept here. But they may still stand in the history of the shell or in a file: change or revoke each.`,
  standsAlone:
    'Each call stands alone and does not know what was asked before: ask again with the error message, as it is shown now.',
};

/** What the terminal says around the catalog's own words; the same keys in every language. */
export type TerminalWording = typeof english;

const traditionalChinese: TerminalWording = {
  almostCertain: '幾乎確定',
  likely: '很可能',
  appliesWhen: (title) => `適用於「${title}」顯示此錯誤時，但您的文字未提及。`,
  described: '您描述的可能是這個錯誤。請核對您畫面上的訊息：',
  cause: '原因',
  fix: '解決步驟',
  who: {
    'connector-admin': '連接器管理員',
    'app-admin': '應用程式管理員',
    support: '支援部門',
    wait: '通常稍後會自行恢復',
  },
  why: '為什麼是這個',
  matched: '相符內容',
  phrase: '常見說法',
  agreed: '一致',
  differs: '不一致',
  ignored: '已忽略',
  figures: '數值',
  source: '出處',
  guide: (title) => `說明文件：${title}`,
  next: '不是這個？',
  identifierKind: { code: '錯誤代碼', name: '錯誤代碼', class: '例外狀況', status: '狀態' },
  readFrom: {
    query: '文字中提到',
    class: '來自例外狀況名稱',
    elsewhere: '文字其他部分提到',
    given: '已指定',
    thread: '先前提到',
    channel: '頻道的設定',
  },
  appRead: (app, how) => `應用程式 ${app}（${how}）`,
  ignoredCounts: ignoredCounts['zh-TW'],
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
  noneOfThese: (count) => `${count === 1 ? '不是這個' : '以上都不是'}？請貼上應用程式顯示的完整訊息。`,
  nameApp: '請指定應用程式：--app 名稱',
  several: (count) => `這段文字裡有 ${count} 個錯誤`,
  deepestCause: '這段文字包含多層錯誤，這是最底層的一個。',
  leftOut: (units) => `文字很長，已在全文中尋找提到錯誤的行，其餘 ${units} 個字元沒有讀取。`,
  draft: '這個項目是草稿，尚未有人審閱。',
  draftInOther: '這個項目是草稿，尚未有人審閱，也還沒有中文內容，因此顯示英文。',
  secrets: (kinds) =>
    `文字中有${kinds.join('、')}，比對前已先遮蔽，這裡也不會保存，但可能還留在終端機的指令記錄或檔案裡。請變更或撤銷。`,
  standsAlone: '每次提問各自獨立，不會知道之前問過什麼：請連同現在顯示的錯誤訊息再問一次。',
};

/** The terminal's words in every language. */
export const terminalWording: Localized<TerminalWording> = {
  en: english,
  'zh-TW': traditionalChinese,
};
