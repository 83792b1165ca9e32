import { createHash } from 'node:crypto';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import type { Language, Localized } from '../../src/core/entry.ts';
import { createParsedBinder } from './parsed-binder.ts';
import type { ParsedCard } from './parsed-binder.ts';

/** What a picture of the pages shows: what a person sends, and the card that the bot answers with. */
interface Scene {
  /** The file is `docs/pictures/<name>.png`, in Chinese `<name>.zh-TW.png`. */
  readonly name: string;
  readonly text: Localized<string>;
  /** Whether it happens in the thread of a channel, where the bot is mentioned; else in a chat. */
  readonly isChannel?: true;
  readonly theme?: Picture['theme'];
  /** CSS pixels; 660 unless given. */
  readonly width?: number;
}

const box: Localized<string> = {
  en: 'BoxServerException: Unauthorized - Cannot authorize with this service',
  'zh-TW': 'BoxServerException: 未經授權 - 無法向此服務授權',
};
const unauthorized = 'HttpRequestFailure: Server returned: 401 Unauthorized';

const scenes: readonly Scene[] = [
  {
    name: 'answer',
    text: {
      en: 'AADSTS53003: Access has been blocked by Conditional Access policies.',
      'zh-TW': '登入時出現 AADSTS53003: Access has been blocked by Conditional Access policies.',
    },
  },
  { name: 'choose', text: { en: unauthorized, 'zh-TW': `今天早上同步失敗：${unauthorized}` } },
  {
    name: 'channel',
    isChannel: true,
    text: {
      en: 'Since noon the connector says ERROR [Salesforce] SocketTimeoutException: Read timed out. Any idea?',
      'zh-TW': '中午開始連接器一直出現 ERROR [Salesforce] SocketTimeoutException: 讀取逾時，有人知道嗎？',
    },
  },
  {
    name: 'unknown',
    text: {
      en: 'AADSTS59999: The redirect URI specified in the request does not match',
      'zh-TW': 'AADSTS59999: 要求中指定的重新導向 URI 不相符',
    },
  },
  {
    name: 'described',
    text: {
      en: 'I guessed my password wrong too often and now the account is locked',
      'zh-TW': '應用程式密碼快過期了怎麼辦',
    },
  },
  { name: 'phone', text: box, width: 360 },
  {
    name: 'dark',
    text: { en: `[connector=box] ${box.en}`, 'zh-TW': `[connector=box] ${box['zh-TW']}` },
    theme: 'dark',
  },
];

/** What the page in the browser is given to draw. */
export interface Picture {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
  readonly card: ParsedCard['card'];
  readonly isChannel: boolean;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** Every picture in every language, with the card that the bot would send. */
export function createPictures(): readonly Picture[] {
  const engine = createEngine(loadCatalog(builtinFolders()));
  const bind = createParsedBinder();
  return scenes.flatMap(({ name, text, isChannel = false, theme = 'light', width = 660 }) =>
    (['en', 'zh-TW'] as const).map((language) => ({
      name: language === 'en' ? name : `${name}.${language}`,
      language,
      text: text[language],
      card: bind({ card: 'outcome', answer: answer(engine, text[language]) }, language).card,
      isChannel,
      theme,
      width,
    })),
  );
}

/** Where is written what each picture was drawn from. */
export const drawnFile = 'docs/pictures/drawn.json';

/** What a picture is drawn from, in short: another one when the card, the text or the way to draw it has changed. */
export const fingerprint = (picture: Picture): string =>
  createHash('sha256').update(JSON.stringify(picture)).digest('base64url').slice(0, 16);
