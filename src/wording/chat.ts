import type { Localized } from '../core/entry.ts';

/** What the bot says in plain sentences, outside cards. */
export interface ChatWording {
  readonly greeting: string;
  readonly thanks: string;
  /** To somebody who tells that the fix helped. */
  readonly worked: string;
  /** To somebody who tells that the fix did not help, when the catalog has nothing else that it may be. */
  readonly noOtherCause: string;
  /** The same, when there was no fix yet. */
  readonly noErrorYet: string;
  readonly goodbye: string;
  /** To a laugh or an okay. */
  readonly nod: string;
  /** To somebody who asks whether this is a person, or what it is. */
  readonly about: string;
  /** To a file, a picture or a sticker without any words. */
  readonly onlyText: string;
  /** When an answer failed; the log has the reason. */
  readonly somethingWentWrong: string;
  /** To a click on a card that cannot be read any more. */
  readonly gone: string;
}

/** The sentences of the chat, in every language. */
export const chatWording: Localized<ChatWording> = {
  en: {
    greeting: 'Hello. Paste an error message and I will look up its cause and how to fix it.',
    thanks: 'You are welcome. I hope it works now. If not, paste what it says next.',
    worked: 'Thank you for telling me, good to know. Paste the next error message whenever you have one.',
    noOtherCause:
      'I know no other cause of this error. Paste the newest error message, as the app shows it, or tell the team that looks after the app what you have tried.',
    noErrorYet:
      'I do not know which error you mean. Paste the newest error message, as the app shows it, or tell the team that looks after the app.',
    goodbye: 'Goodbye. I am here when the next error turns up.',
    nod: 'Good. Paste the next error message whenever you have one.',
    about:
      'I am a bot. I compare the error message you paste with a catalog of known errors, and show you the cause and the fix. Type **help** to see examples.',
    onlyText: 'I can only read text. Please copy the words of the error message and paste them here.',
    somethingWentWrong: 'Sorry, something went wrong on my side. Please send the message again in a moment.',
    gone: 'This card is too old for me to follow up on. Please paste the error message again.',
  },
  'zh-TW': {
    greeting: '您好。把錯誤訊息貼上來，我會幫您查原因和解決步驟。',
    thanks: '不客氣，希望問題已經解決。如果還不行，請把接下來出現的訊息貼給我。',
    worked: '謝謝您告訴我，問題解決了就好。有新的錯誤訊息，隨時貼上來。',
    noOtherCause:
      '這個錯誤我不知道還有什麼其他原因。請貼上最新出現的錯誤訊息，或把試過的步驟告訴負責這個應用程式的團隊。',
    noErrorYet: '我不知道您說的是哪一個錯誤。請貼上最新出現的錯誤訊息，或告訴負責這個應用程式的團隊。',
    goodbye: '再見。之後遇到錯誤訊息，隨時貼給我。',
    nod: '好的。有新的錯誤訊息，隨時貼上來。',
    about:
      '我是機器人。您貼上錯誤訊息，我會和知識庫中的已知錯誤比對，告訴您原因和解決步驟。輸入「**說明**」可以看範例。',
    onlyText: '我只看得懂文字。請複製錯誤訊息的文字，貼在這裡。',
    somethingWentWrong: '抱歉，我這邊出了問題。請稍後再傳一次。',
    gone: '這張卡片太舊了，我沒辦法接著處理。請重新貼上錯誤訊息。',
  },
};
