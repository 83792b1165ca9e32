import type { CardWording } from './card-wording.ts';
import { chineseGuidance } from './guidance.zh-tw.ts';
import { ignoredCounts } from './ignored-counts.ts';
import { once } from './once.ts';

// At their first use: the first of a process takes 10 ms.
const numbers = once(() => new Intl.NumberFormat('zh-TW'));
/** Only what is grouped needs a format, which takes a while. */
const number = (amount: number): string => (amount < 1_000 ? String(amount) : numbers().format(amount));
const percent = (share: number): string => `${Math.round(100 * share)}%`;

const quoted = (text: string): string => (text === '' ? '' : `「${text}」`);
const list = (items: readonly string[]): string => items.join('、');

/** `A、B 或 C`: between Chinese and Latin stands a space, which Intl.ListFormat leaves out. */
const either = (names: readonly string[]): string =>
  names.length < 2 ? list(names) : `${list(names.slice(0, -1))} 或 ${names.at(-1) ?? ''}`;

const shortenedNames = { message: '訊息', cause: '原因', fix: '解決步驟' } as const;

/** The cards in Traditional Chinese, as written in Taiwan. */
export const chineseCards: CardWording = {
  otherLanguage: 'English',
  otherLanguageTooltip: '以英文顯示這張卡片',
  back: '返回',
  backTooltip: '返回選項',
  help: '說明',
  either,
  list,
  more: (amount) => `另有 ${number(amount)} 項`,
  secrets: {
    title: '您的訊息中含有機密資訊',
    text: (kinds) =>
      `其中有${list(kinds)}。我不會保存，也不會寫入記錄，但看得到這個對話的人都可以拿去用。請刪除該則訊息，並立即變更或撤銷這些機密資訊。`,
    kinds: {
      'private-key': '私密金鑰',
      webhook: 'Webhook 網址',
      jwt: '權杖（JWT）',
      token: '權杖',
      code: '登入授權碼',
      key: '存取金鑰',
      secret: '用戶端密碼',
      password: '密碼',
      cookie: '工作階段 Cookie',
    },
  },
  answer: {
    almostCertain: '幾乎確定',
    likely: '很可能',
    appliesWhen: (title) => `適用於「${title}」顯示此錯誤時，但您的文字未提及。`,
    described: '您描述的可能是這個錯誤。請核對您畫面上的訊息：',
    cause: '原因',
    fix: '解決步驟',
    who: {
      'connector-admin': '由連接器管理員操作',
      'app-admin': '由應用程式管理員操作',
      support: '請連絡支援部門',
      wait: '通常稍後會自行恢復',
    },
    moreSteps: (amount) => `還有 ${number(amount)} 個步驟`,
    openGuide: '開啟說明文件',
    notThisOne: '不是這個？',
    noneOfThese: '以上都不是',
    notMyError: '這不是我的錯誤',
    pickedBy: (name) => `由 ${name} 選取`,
    assumed: (app, from) =>
      `假設應用程式是 ${app}：${from === 'thread' ? '先前的對話提過' : '此頻道的設定'}。`,
    dropAssumed: (app) => `不是 ${app}`,
    dropAssumedTooltip: (app) => `不假設是 ${app}，重新回答`,
    leftOut: (characters) =>
      `內容很長，已在全文中尋找提到錯誤的行，其餘 ${number(characters)} 個字元未讀取。`,
    deepestCause: '追蹤中有多個錯誤，這是最底層的原因。',
    shortened: (parts) => `為符合訊息大小上限，已縮短：${list(parts.map((part) => shortenedNames[part]))}。`,
    summary: (app, confidence, cause, firstStep, applies) =>
      `${app}${confidence === '' ? '' : `（${confidence}）`}：${cause}第一步：${firstStep}${applies}`,
  },
  why: {
    title: '為什麼是這個',
    detailsTitle: '詳細資料',
    matched: '相符內容',
    phrase: '常見說法',
    agreed: '一致',
    conflicted: '不一致',
    app: '應用程式',
    ignored: '已忽略',
    score: '分數',
    source: '出處',
    identifier: ({ kind, value }) =>
      `${{ code: '錯誤代碼', name: '錯誤代碼', class: '例外狀況', status: '狀態' }[kind]} ${value}`,
    appReadFrom: (name, { readFrom, text }) =>
      ({
        query: `${name}，訊息中提到${quoted(text)}`,
        class: `${name}，來自類別名稱${quoted(text)}`,
        elsewhere: `${name}，文字其他部分提到${quoted(text)}`,
        given: `${name}，另外指明`,
        thread: `${name}，先前的對話提過`,
        channel: `${name}，此頻道的設定`,
      })[readFrom],
    ignoredCounts: ignoredCounts['zh-TW'],
    scores: (score, similarity, ifThere) =>
      `${ifThere ? '如果來自該處，' : ''}把握 ${percent(score)}${similarity > 0 ? `，文字相似度 ${percent(similarity)}` : ''}`,
    sourceOf: ({ document, row, checked }) =>
      `${document}${row === undefined ? '' : `，第 ${row} 列`}，${checked} 核對`,
  },
  choose: {
    whichApp: (amount) => `有 ${number(amount)} 個應用程式會顯示這則訊息，是哪一個？`,
    whichError: (amount) => `可能是下列 ${number(amount)} 個錯誤之一。`,
    isItThis: '是這個錯誤嗎？',
    yes: '是，顯示解決步驟',
    no: '不是',
    noneOfThese: '以上都不是',
    nextCause: '同一個錯誤的另一個可能原因。',
    otherApp: '另一個應用程式也會顯示這則訊息。',
    whichTried: (amount) => (amount === 1 ? '您試過這個了嗎？' : '您試過哪一個？'),
    allOfThem: (amount) =>
      amount === 1
        ? '符合的已知錯誤只有這個。如果照做後還是不行，請告訴我。'
        : '符合的已知錯誤只有這些。請開啟您試過的那一個；如果照做後還是不行，請告訴我。',
    pickTooltip: (app, cause) => `${app}：${cause}`,
    summary: (question, apps) => `${question}${apps}。`,
  },
  several: {
    heading: (amount) => `內容包含 ${number(amount)} 個已知錯誤。`,
    firstStep: (step) => `第一步：${step}`,
    whichApp: '有多個應用程式會顯示這則訊息，請選擇應用程式。',
    summary: (heading, apps) => `${heading}${apps.join('；')}。`,
  },
  ...chineseGuidance,
};
