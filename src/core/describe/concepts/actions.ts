import type { Concept } from './concept.ts';

/** What people and programs do. */
export const actions: readonly Concept[] = [
  {
    name: 'install',
    en: 'install|installation|installer|set up|setup',
    'zh-TW': '安裝|裝不起來|安裝程式|安裝失敗|裝軟體',
  },
  {
    name: 'uninstall',
    en: 'uninstall|remove the program|deinstall|leftovers of the installation',
    'zh-TW': '解除安裝|移除程式|反安裝|移除軟體|殘留',
  },
  {
    name: 'update',
    en: 'update|upgrade|patch|bring up to date|hotfix|updated',
    'zh-TW': '更新|升級|修補程式|更新程式|升版|修補',
  },
  {
    name: 'restart',
    en: 'restart|reboot|start again|turn off and on|power cycle',
    'zh-TW': '重新啟動|重開機|重啟|重開|重新開機',
  },
  {
    name: 'start',
    en: 'start|launch|run|execute|start up|began|begin|open|opened|access the file|view the file',
    'zh-TW': '啟動|執行|開始|跑起來|開起來|開啟|打開|開檔|點開|開檔案',
  },
  {
    name: 'stop',
    en: 'stop|end|quit|exit|shut down|kill the process',
    'zh-TW': '停止|結束|關閉|關機|終止|停掉',
  },
  {
    name: 'retry',
    en: 'retry|try again|repeat|another attempt|once more|wait|later|some minutes|propagate|takes effect',
    'zh-TW': '重試|再試一次|重新嘗試|再試|重做|重跑|等待|稍後|等一下|稍候|等一等|等幾分鐘|過一會',
  },
  {
    name: 'delete',
    en: 'delete|deleted|removed|remove|erase|wipe|wiped|purge|get rid of|threw away|throw away',
    'zh-TW': '刪除|刪掉|被刪|移除|砍掉|誤刪|刪了|清掉|被刪除|被移除',
  },
  {
    name: 'create',
    en: 'create|make new|new one|generate|generated|add|added|put in|append|include',
    'zh-TW': '建立|新建|產生|新增一個|建一個|開一個|新增|加入|加進去|添加|加上|加進',
  },
  {
    name: 'change-edit',
    en: 'edit|modify|change|alter|changed|adjust|changed setting',
    'zh-TW': '修改|變更|編輯|更改|改了|調整|改掉',
  },
  {
    name: 'copy-paste',
    en: 'copy|paste|copied|pasted|copy and paste|extra characters',
    'zh-TW': '複製|貼上|複製貼上|多了空格|剪貼簿',
  },
  {
    name: 'save',
    en: 'save|saved|store|stored|saving',
    'zh-TW': '儲存|存檔|保存|存起來|另存',
  },
  {
    name: 'upload',
    en: 'upload|uploaded|put online|send up',
    'zh-TW': '上傳|傳上去|傳檔上去',
  },
  {
    name: 'download',
    en: 'download|downloaded|fetch|load down',
    'zh-TW': '下載|抓檔|抓下來|下載不了',
  },
  {
    name: 'sync',
    en: "sync|synchronize|synchronise|synchronization|synced|out of sync|not in sync|doesn't sync|not syncing|won't sync|not up to date on the other",
    'zh-TW': '同步|同步處理|同步用戶端|不同步|沒同步|未同步|同步不了|無法同步|資料不同步',
  },
  {
    name: 'send',
    en: 'send|sent|mail out|deliver|submit a message|send out',
    'zh-TW': '傳送|寄送|寄出|寄信|送出|發送|寄不出去|發信',
  },
  {
    name: 'receive',
    en: 'receive|get mail|received|incoming|arrive|come in',
    'zh-TW': '接收|收信|收到|收件|收取|進來',
  },
  {
    name: 'share',
    en: 'share|sharing|shared|give others access|sharing link',
    'zh-TW': '共用|分享|共享|分享給|分享連結',
  },
  {
    name: 'renew',
    en: 'renew|renewal|extend|extended|prolong|replace the expired|rotate|new secret|roll over',
    'zh-TW': '更新憑證|展延|續約|續期|延長|換發|換新|輪替|補發|續訂|更新密鑰',
  },
  {
    name: 'reset',
    en: 'reset|set back|resetting|factory reset|start from scratch',
    'zh-TW': '重設|重置|重新設定|恢復原廠|回復預設',
  },
  {
    name: 'register',
    en: 'register|registration|registered|sign on for|enlist',
    'zh-TW': '註冊|登記|登錄資料|註冊程序',
  },
  {
    name: 'grant',
    en: 'grant|give permission|give access|granted|allow|permit|gave access|given access',
    'zh-TW': '授與|授予|給權限|開權限|賦予|准予|允許|開放權限|授權給',
  },
  {
    name: 'assign',
    en: 'assign|assignment|allocate|assigned|give to',
    'zh-TW': '指派|分配|指派給|配發|派給',
  },
  {
    name: 'request-access',
    en: 'request access|ask for permission|apply for|ask for access|submit a request',
    'zh-TW': '要求存取|申請權限|申請|請求存取權|提出申請',
  },
  {
    name: 'verify',
    en: 'verify|verification|check|confirm|validate|validation|prove',
    'zh-TW': '檢查|確認|核對|查證|檢驗',
  },
  {
    name: 'unlock',
    en: 'unlock|unlocked|lift the lock|release the lock|unblock',
    'zh-TW': '解鎖|解除鎖定|解封|解開|解除封鎖',
  },
  {
    name: 'enable',
    en: 'enable|enabled|turn on|switch on|activate|activation|turned on|switched on',
    'zh-TW': '啟用|打開功能|開通|開啟功能|啟動功能|啟用碼',
  },
  {
    name: 'move-rename',
    en: 'move|moved|relocate|drag|rename|renamed|new name|change the name',
    'zh-TW': '移動|搬移|拖曳|換位置|搬動|重新命名|改名|換名字|更名',
  },
];
