import type { App, Fixer, Localized } from '../../src/core/entry.ts';
import { actions, type Bilingual, reasons, things } from './bilingual-words.ts';
import type { Random } from './random.ts';

/** Causes that many errors have, word for word. */
const sharedCauses: readonly (readonly [Fixer, ...Bilingual])[] = [
  ['support', 'Internal error.', '內部錯誤。'],
  ['wait', 'A passing problem on the service side.', '服務端的暫時性問題。'],
  ['connector-admin', 'The token is no longer valid.', '權杖已失效。'],
  ['app-admin', 'The account lacks a permission.', '帳戶缺少權限。'],
  ['connector-admin', 'The user name or password is wrong.', '使用者名稱或密碼錯誤。'],
  ['wait', 'Too many requests in a short time.', '短時間內要求過多。'],
  ['app-admin', 'The license has run out.', '授權已到期。'],
];

const steps: readonly Bilingual[] = [
  ['Connect {app} again.', '重新連線 {app}。'],
  ['Open the settings of {app} and check the connection.', '開啟 {app} 的設定，檢查連線。'],
  ['Ask an administrator of {app} to grant the permission.', '請 {app} 的系統管理員授與權限。'],
  ['Try again in ten minutes.', '十分鐘後再試一次。'],
  ['Create a new token in {app} and enter it in the connector.', '在 {app} 建立新的權杖，並輸入到連接器。'],
  [
    'Contact the support of {app} with the time of the error.',
    '聯絡 {app} 的支援人員，並告知錯誤發生的時間。',
  ],
  ['Renew the license in {app}.', '在 {app} 更新授權。'],
  ['Test the connection once more.', '再測試一次連線。'],
];

/** Why an error occurs, and who can fix it. */
export function synthesiseCause(app: App, random: Random): { cause: Localized<string>; who: Fixer } {
  if (random.chance(0.35)) {
    const [who, en, chinese] = random.skewed(sharedCauses);
    return { cause: { en, 'zh-TW': chinese }, who };
  }
  const thing = random.skewed(things);
  const action = random.skewed(actions);
  const reason = random.skewed(reasons);
  const verb = action[0].split('/')[0] ?? '';
  return {
    cause: {
      en: `${app.name.en} could not ${verb} the ${thing[0]}: ${reason[0]}.`,
      'zh-TW': `${app.name['zh-TW']} 無法${action[1]}${thing[1]}：${reason[1]}。`,
    },
    who: random.pick(['connector-admin', 'app-admin', 'support', 'wait']),
  };
}

/** One to three steps. */
export function synthesiseFix(app: App, random: Random): Localized<string[]> {
  const picked = new Set(Array.from({ length: random.between(1, 3) }, () => random.skewed(steps)));
  return {
    en: Array.from(picked, ([en]) => en.replace('{app}', app.name.en)),
    'zh-TW': Array.from(picked, ([, chinese]) => chinese.replace('{app}', app.name['zh-TW'])),
  };
}
