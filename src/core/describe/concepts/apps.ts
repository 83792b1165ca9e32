import type { Concept } from './concept.ts';

/** What people see and use. */
export const apps: readonly Concept[] = [
  {
    name: 'app',
    en: 'app|application|program|software|tool',
    'zh-TW': '應用程式|程式|軟體|應用|用戶端|用戶端應用程式',
  },
  {
    name: 'browser',
    en: 'browser|chrome|edge|firefox|safari|web browser|internet explorer|private window|incognito|inprivate|private mode|private browsing|ie',
    'zh-TW': '瀏覽器|無痕|無痕模式|私密視窗|隱私視窗',
  },
  {
    name: 'cookie',
    en: 'cookie|cookies|third-party cookies|site data|tracking protection',
    'zh-TW': '小型文字檔|第三方 cookie|網站資料',
  },
  {
    name: 'page',
    en: 'page|web page|website|site|web site|portal|refresh the page|reload',
    'zh-TW': '網頁|頁面|網站|入口網站|重新整理頁面|重整|站台',
  },
  {
    name: 'popup',
    en: 'pop-up|popup|dialog|prompt|prompts|popup window|dialog box',
    'zh-TW': '快顯|彈出視窗|對話方塊|視窗|跳出視窗|跳出來|提示',
  },
  {
    name: 'screen-button',
    en: 'button|menu|icon|tab|click|form|survey|input form|submit',
    'zh-TW': '按鈕|選單|圖示|分頁|點選|點擊|按鍵|表單|問卷|送出表單|填表|表單驗證',
  },
  {
    name: 'document',
    en: 'document|spreadsheet|excel|word file|pdf|workbook|powerpoint|report|dashboard|power bi|statistics|word',
    'zh-TW': '文件|試算表|活頁簿|簡報|報表|儀表板|統計|報告',
  },
  {
    name: 'cloud-drive',
    en: 'onedrive|sharepoint|cloud drive|team site',
    'zh-TW': '雲端硬碟|雲端|小組網站|雲端檔案',
  },
  {
    name: 'chat-channel',
    en: 'teams|chat|channel|team|bot',
    'zh-TW': '聊天|頻道|團隊|即時通訊|聊天室|機器人',
  },
  {
    name: 'notification',
    en: 'notification|push|reminder|notify|warning|alert',
    'zh-TW': '通知|推播|提醒通知|通知訊息|警告|警示|告警|提醒',
  },
  {
    name: 'payment',
    en: 'payment|card|credit card|charge|invoice|billing|bank|refund|payroll',
    'zh-TW': '付款|信用卡|扣款|發票|帳單|刷卡|銀行|退款|薪資|餘額',
  },
  {
    name: 'office-client',
    en: 'outlook|office|outlook profile|mail client|mail app|microsoft 365 apps',
    'zh-TW': '郵件用戶端|郵件軟體|outlook 設定檔|收信軟體',
  },
];
