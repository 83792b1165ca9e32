import type { Concept } from './concept.ts';

/** Mail and calendars. */
export const mail: readonly Concept[] = [
  {
    name: 'email',
    en: 'e-mail|email|mail|mail message',
    'zh-TW': '電子郵件|郵件|信件|電郵|一封信',
  },
  {
    name: 'mailbox',
    en: 'mailbox|inbox|shared mailbox|mail account|primary mailbox|mail folder',
    'zh-TW': '信箱|收件匣|共用信箱|郵箱|郵件信箱|公用信箱',
  },
  {
    name: 'attachment',
    en: 'attachment|attached file|attach|enclosure',
    'zh-TW': '附件|附加檔案|夾檔|夾帶檔案|附檔',
  },
  {
    name: 'recipient',
    en: 'recipient|addressee|address not found|to address|unknown recipient',
    'zh-TW': '收件者|收件人|收信人|收件地址|收件組織',
  },
  {
    name: 'sender',
    en: 'sender|from address|send as|sending domain|sendasdenied',
    'zh-TW': '寄件者|寄件人|發信人|傳送者|代為傳送|寄件 ip',
  },
  {
    name: 'bounce',
    en: 'bounce|bounced|undeliverable|ndr|non-delivery|returned mail|came back',
    'zh-TW': '退信|被退|退件|退回來|無法傳遞|退回|未傳遞',
  },
  {
    name: 'spam',
    en: 'spam|junk|junk mail|phishing|unsolicited|spam filter',
    'zh-TW': '垃圾郵件|垃圾信|釣魚|釣魚信|廣告信|濫發',
  },
  {
    name: 'mail-authentication',
    en: 'spf|dkim|dmarc|sender reputation|domain authentication',
    'zh-TW': '寄件驗證|信譽',
  },
  {
    name: 'smtp-imap',
    en: 'smtp|imap|pop3|smtp auth|mail server|basic authentication|outgoing mail|relay',
    'zh-TW': '郵件伺服器|基本驗證|寄信伺服器|收發伺服器|外寄伺服器|轉送',
  },
  {
    name: 'distribution-list',
    en: 'distribution list|mailing list|distribution group|newsletter|mail group',
    'zh-TW': '通訊群組|郵件群組|郵寄清單|群組信|群發',
  },
  {
    name: 'calendar',
    en: 'calendar|meeting|appointment|meeting invitation|schedule a meeting|room booking',
    'zh-TW': '行事曆|會議|約會|日曆|會議室|開會',
  },
  {
    name: 'address-book',
    en: 'address book|contacts|contact list|offline address book|global address list',
    'zh-TW': '通訊錄|連絡人|聯絡人|離線通訊錄|通訊清單',
  },
];
