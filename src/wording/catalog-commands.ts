import type { Localized } from '../core/entry.ts';

const english = {
  draft: 'draft',
  missing: (fields: string) => `draft, still without ${fields}`,
  messages: 'Messages',
  links: 'Links',
  source: 'Source',
  file: 'File',
  replaces: 'Replaces',
  /** `told` is what `sourceRow` of the terminal's wording gives. */
  withAge: (told: string, age: string) => `${told} (${age})`,
  match: 'Pastes that find it',
  nearMiss: 'Look-alikes that do not',
  unknownEntry: (id: string, nearest: string) => `The catalog has no entry ${id}. Nearest: ${nearest}`,
  entries: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  byApp: 'By app',
  byFolder: 'By folder',
  byFixer: 'By who can fix it',
  texts: (count: number) => `Messages: ${count}`,
  dayOf: (label: string, entry: string) => `${label}: ${entry}`,
  scripts: {
    latin: 'in Latin script',
    chinese: 'in Chinese',
    japanese: 'in Japanese',
    korean: 'in Korean',
  },
  inBoth: 'entries with messages in both Chinese and Latin script',
  shared: 'shared by several apps',
  codes: 'error codes known',
  checked: 'Compared with their source',
  newest: 'last',
  oldest: 'longest ago',
  overAYear: 'over a year ago',
  samples: 'Samples',
  withoutSamples: 'entries without any',
  medianSamples: 'an entry (median)',
  drafts: 'Drafts',
  draftCount: 'entries to review and complete',
};

/** What `catalog show`, `list` and `stats` say around the catalog's own words; the same keys in every language. */
export type CatalogCommandWording = typeof english;

const traditionalChinese: CatalogCommandWording = {
  draft: '草稿',
  missing: (fields) => `草稿，尚缺 ${fields}`,
  messages: '訊息',
  links: '連結',
  source: '出處',
  file: '檔案',
  replaces: '取代',
  withAge: (told, age) => `${told}（${age}）`,
  match: '會找到此項目的文字',
  nearMiss: '相似但不屬於此項目的文字',
  unknownEntry: (id, nearest) => `知識庫中沒有項目 ${id}。最接近的有：${nearest}`,
  entries: (count) => `${count} 個項目`,
  byApp: '依應用程式',
  byFolder: '依資料夾',
  byFixer: '依處理者',
  texts: (count) => `訊息：${count}`,
  dayOf: (label, entry) => `${label}：${entry}`,
  scripts: { latin: '拉丁字母', chinese: '中文', japanese: '日文', korean: '韓文' },
  inBoth: '同時有中文與拉丁字母訊息的項目',
  shared: '由多個應用程式共用',
  codes: '已知的錯誤代碼',
  checked: '與出處核對的日期',
  newest: '最近',
  oldest: '最久以前',
  overAYear: '超過一年',
  samples: '範例',
  withoutSamples: '沒有範例的項目',
  medianSamples: '每個項目的範例數（中位數）',
  drafts: '草稿',
  draftCount: '待審閱並補齊的項目',
};

/** The words of these commands in every language. */
export const catalogCommandWording: Localized<CatalogCommandWording> = {
  en: english,
  'zh-TW': traditionalChinese,
};
