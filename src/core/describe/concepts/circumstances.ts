import type { Concept } from './concept.ts';

/** How, when and to whom it happens. */
export const circumstances: readonly Concept[] = [
  {
    name: 'keeps-asking',
    en: 'keeps asking|asks again|keeps prompting|asks every time|prompted repeatedly|login loop|keeps popping up|asks over and over|sign-in loop',
    'zh-TW': '一直問|一直要求|一直跳|每次都要|一直叫我|不斷要求|登入迴圈|反覆要求|一直跳出來|無限登入',
  },
  {
    name: 'again-and-again',
    en: 'again and again|over and over|constantly|all the time|always|keeps happening|every day|recurring|keeps coming back',
    'zh-TW': '一再|不斷|反覆|一直|老是|每天|每次|常常|經常|總是|又來了',
  },
  {
    name: 'sometimes',
    en: 'sometimes|intermittent|occasionally|now and then|from time to time|once in a while|sporadic|at random',
    'zh-TW': '偶爾|有時|有時候|間歇|不定時|隨機|偶發|三不五時',
  },
  {
    name: 'suddenly',
    en: 'suddenly|all of a sudden|out of nowhere|worked yesterday|used to work|overnight|since today|no change on our side',
    'zh-TW': '突然|忽然|昨天還可以|本來可以|之前可以|原本正常|今天開始|無緣無故|莫名其妙',
  },
  {
    name: 'after-change',
    en: 'after a change|since the change|after we changed|after changing|because of the change|after moving',
    'zh-TW': '改了之後|變更後|改完|調整後|換了之後|改過以後|設定改過',
  },
  {
    name: 'after-update',
    en: 'after the update|since the update|after upgrading|after updating|after the upgrade|after patching',
    'zh-TW': '更新後|升級後|更新完|升級完|更新之後|改版後|升級之後',
  },
  {
    name: 'first-time',
    en: 'first time|for the first time|initial|brand new|newly created|just created|just set up|first sign-in',
    'zh-TW': '第一次|首次|初次|剛建立|剛設定|新建的|頭一次|剛開始|一開始',
  },
  {
    name: 'moment-ago',
    en: 'just now|a moment ago|recently|a short time ago|minutes ago|lately',
    'zh-TW': '剛剛|剛才|最近|不久前|幾分鐘前|前幾天',
  },
  {
    name: 'slow',
    en: 'slow|slowly|takes ages|takes forever|sluggish|performance|crawling|bandwidth|latency|ping|packet loss|lag|jitter|network speed',
    'zh-TW': '很慢|變慢|好慢|跑很久|效能|龜速|要等很久|緩慢|lag很大|頻寬|延遲|網速|掉封包|封包遺失',
  },
  {
    name: 'somebody-else',
    en: 'somebody else|someone else|another person|other people|another user|on behalf of a colleague',
    'zh-TW': '別人|其他人|他人|另一個人|別的使用者|不是我|第三人',
  },
  {
    name: 'only-me',
    en: 'only me|only one user|one person|single user|just my account|only for me|a certain user',
    'zh-TW': '只有我|只有一個人|單一使用者|某個使用者|個別使用者|就我|其他人都正常|某一個人',
  },
  {
    name: 'everyone',
    en: 'everyone|everybody|all users|whole company|nobody|no one|entire team|all of us',
    'zh-TW': '所有人|大家|全部的人|全公司|每個人|沒有人|沒人|所有使用者|整個部門',
  },
  {
    name: 'only-one-app',
    en: 'only this app|only in one app|other apps work|elsewhere it works|everything else works',
    'zh-TW': '只有這個|其他都正常|別的程式可以|只有某個應用程式|其他程式正常',
  },
  {
    name: 'other-device',
    en: 'other device|another device|another computer|works on my phone|different machine|other browser works',
    'zh-TW': '別台|另一台|其他裝置|換一台|別的電腦|另一台電腦|手機可以|其他電腦',
  },
  {
    name: 'new-device',
    en: 'new phone|new device|new computer|new laptop|changed phones|replaced phone|got a new phone|switched phones',
    'zh-TW': '換手機|新手機|新電腦|換電腦|新裝置|換新機|換了手機|更換裝置',
  },
  {
    name: 'new-employee',
    en: 'new employee|new hire|new colleague|newcomer|joiner|new staff|onboarding',
    'zh-TW': '新人|新進員工|新同事|到職|新進人員|報到|剛進公司',
  },
  {
    name: 'left-company',
    en: 'left the company|former employee|ex-employee|leaver|resigned|no longer works here|departed|handover',
    'zh-TW': '離職|離職員工|前員工|已離開公司|不在公司了|交接|退休',
  },
  {
    name: 'from-home',
    en: 'from home|home office|working from home|remote work|outside the office|on the road|wfh',
    'zh-TW': '在家|在家上班|遠距|居家辦公|在家工作|公司外|在外面',
  },
  {
    name: 'how-to',
    en: 'how do i|how to|how can i|where do i|what do i do|steps|instructions|guide',
    'zh-TW': '怎麼|如何|怎麼辦|要怎麼|怎樣|步驟|教學|在哪裡設定|怎麼處理',
  },
  {
    name: 'why-meaning',
    en: 'why|what does it mean|what does this mean|reason|cause|meaning|explain|how come',
    'zh-TW': '為什麼|為何|什麼意思|原因|怎麼會|代表什麼|是什麼意思|怎麼回事',
  },
  {
    name: 'many-attempts',
    en: 'too many attempts|tried many times|failed attempts|several tries|wrong several times|kept trying|too many wrong passwords',
    'zh-TW': '試太多次|錯太多次|多次嘗試|錯誤次數|試了很多次|打錯好幾次|嘗試次數|登入失敗次數過多',
  },
  {
    name: 'not-me-sign-in',
    en: 'sign-in i did not make|strange sign-in|did not request|unexpected prompt|unknown sign-in|prompt i did not ask for',
    'zh-TW': '不是我登入|陌生登入|沒有要求卻|不明登入|莫名跳出驗證|異常登入',
  },
  {
    name: 'case-sensitive',
    en: 'uppercase|lowercase|capital letters|trailing slash|case sensitive|extra space|letter case|upper case|lower case',
    'zh-TW': '大小寫|大寫|小寫|結尾斜線|多一個斜線|空格',
  },
  {
    name: 'wrong-cloud',
    en: 'government cloud|china cloud|worldwide cloud|other environment|sovereign cloud|wrong cloud|other cloud|national cloud',
    'zh-TW': '政府雲端|中國雲端|全球雲端|國家雲|世紀互聯|另一個雲端|錯的雲端',
  },
];
