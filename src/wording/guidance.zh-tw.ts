import type { GuidanceWording } from './card-wording.ts';
import { once } from './once.ts';

// At their first use: the first of a process takes 10 ms.
const numbers = once(() => new Intl.NumberFormat('zh-TW'));
const list = (items: readonly string[]): string => items.join('、');

/** What the cards say beside answers, in Traditional Chinese. */
export const chineseGuidance: GuidanceWording = {
  none: {
    heading: '我還不認識這個錯誤。',
    empty: '您看到的錯誤訊息是什麼？',
    emptyText: '您傳送的內容中沒有錯誤訊息。',
    unknownCodes: (codes) => `知識庫中沒有錯誤代碼 ${list(codes)} 的項目。`,
    unknownApp: (name) => `知識庫中沒有 ${name} 的項目。`,
    iRead: '我讀到的內容',
    labels: { code: '錯誤代碼', name: '錯誤代碼', class: '例外狀況', status: '狀態', app: '應用程式' },
    nearest: '最接近、但不相同的錯誤',
    whatToTry: '可以這樣試試',
    tries: [
      '貼上應用程式顯示的完整訊息。',
      '說明是哪個應用程式顯示的。',
      '不必描述先前的操作，只要訊息本身就夠了。',
    ],
    examples: '範例',
    summary: '我還不認識這個錯誤。請貼上完整訊息，並說明是哪個應用程式顯示的。',
    emptySummary: '您傳送的內容中沒有錯誤訊息。請貼上應用程式顯示的錯誤訊息。',
  },
  rejected: {
    heading: '您遇到的是另一個錯誤。',
    text: '知識庫可能還沒有收錄。您可以這樣試試：',
    tries: [
      '再貼一次完整訊息，包括錯誤代碼與例外狀況名稱。',
      '說明是哪個應用程式顯示的。',
      '連絡支援部門，並附上訊息與發生時間。',
    ],
    summary: '建議的錯誤都不符合。請貼上完整訊息，並說明是哪個應用程式顯示的。',
  },
  welcome: {
    heading: '貼上錯誤訊息，就能知道原因與解決步驟。',
    helpHeading: '如何提問',
    text: '我會把您貼上的訊息和知識庫中的已知錯誤比對。',
    how: {
      personal: ['在這裡貼上訊息，中文或英文都可以。', '如果符合多個錯誤，請選取正確的那一個。'],
      team: [
        '提及我並貼上訊息，我會在討論串中回答。',
        '請把錯誤訊息和提及寫在同一則訊息；我看不到上方的貼文。',
        '如果符合多個錯誤，頻道中的任何人都可以選取正確的那一個。',
      ],
      groupChat: [
        '提及我並貼上訊息，中文或英文都可以。',
        '如果符合多個錯誤，聊天中的任何人都可以選取正確的那一個。',
      ],
    },
    privacy: '我不會保存您的文字。',
    examples: '試試看',
    exampleTooltip: (text) => `查詢：${text}`,
    summary: '貼上錯誤訊息，我會告訴您原因與解決步驟。',
  },
  status: {
    heading: '知識庫狀態',
    entries: '項目數',
    drafts: '待審閱',
    languages: '語言',
    inLanguage: ({ en, 'zh-TW': chinese }) =>
      `英文 ${numbers().format(en)} 個、繁體中文 ${numbers().format(chinese)} 個`,
    folders: '資料夾',
    loaded: '載入時間',
    problems: (amount) => (amount === 0 ? '沒有問題。' : `有 ${numbers().format(amount)} 個問題`),
    untilFixed: '修正之前，如果有先前正確的版本，我會繼續用該版本回答。',
    summary: (entries, problems) =>
      `知識庫有 ${numbers().format(entries)} 個項目，${problems === 0 ? '沒有問題' : `有 ${numbers().format(problems)} 個問題`}。`,
    concernsTitle: '機器人本身',
    concerns: {
      KEYS_FAILED:
        '無法更新用來驗證 Teams 訊息的金鑰。機器人會繼續使用先前取得的金鑰，並自動再試。請確認可以連線到金鑰服務。',
      SECRET_REJECTED:
        '用戶端密碼不正確或已過期。請在 Microsoft Entra ID 的「憑證及祕密」建立新的用戶端密碼，設定 MicrosoftAppPassword，再重新啟動機器人。',
      TOKEN_FAILED: '機器人無法取得傳送回答所需的權杖。請檢查機器人的認證，並確認可以連線到登入服務。',
      STORAGE_FAILED: '儲存區無法使用。機器人仍會回答，但重新啟動後會忘記對話內容。機器人會自動再試。',
      SEND_FAILED: '最近一次回答無法送出。如果持續發生，請查看記錄檔。',
      SECRET_EXPIRES: (days) =>
        `用戶端密碼${days < 0 ? '已過期' : `將在 ${numbers().format(days)} 天後過期`}。請建立新的用戶端密碼，設定 MicrosoftAppPassword 與 SECRET_EXPIRES，再重新啟動機器人。`,
    },
    because: (text, reason) => `${text}（${reason}）`,
    withConcerns: (summary, amount) => `${summary}機器人本身有 ${numbers().format(amount)} 件事需要處理。`,
  },
  gone: {
    heading: '知識庫中已沒有這個項目。',
    text: '這張卡片送出後，知識庫有所變更。請再貼一次訊息，重新查詢。',
    summary: '知識庫中已沒有這個項目，請再貼一次訊息。',
  },
};
