import type { Concept } from './concept.ts';

/** What may be wrong with a thing. */
export const states: readonly Concept[] = [
  {
    name: 'expired',
    en: 'expired|expire|expiry|expiration|ran out|run out|lapsed|no longer valid|past its date|past its expiry date|past its end date|validity is over|has passed|went out of date',
    'zh-TW':
      '過期|到期|逾期|失效|過了期限|超過有效期限|超過期限|有效期已過|期限已過|效期過了|期滿|已過期|已到期',
  },
  {
    name: 'about-to-expire',
    en: 'about to expire|expiring soon|will expire|going to expire|nearly expired|expires in|runs out soon|due to expire',
    'zh-TW': '快過期|快到期|即將到期|即將過期|要過期了|快要到期|將於近期到期|剩幾天到期',
  },
  {
    name: 'not-yet-valid',
    en: 'not yet valid|not valid yet|not yet active|before its validity|not before|nbf|valid from|in the future|too early|takes effect later',
    'zh-TW': '尚未生效|還沒生效|未生效|未來的時間|生效日期|未到生效時間|還沒到生效日|太早',
  },
  {
    name: 'validity-period',
    en: 'lifetime|validity period|valid until|time range|how long valid|end date|time to live|ttl|grace period',
    'zh-TW': '有效期限|有效期間|有效時間|效期|使用期限|存留時間|可以用多久|寬限期',
  },
  {
    name: 'locked',
    en: 'locked|lock|locked out|lockout|smart lockout|shut out',
    'zh-TW': '鎖定|被鎖|鎖住|鎖起來|上鎖|鎖帳號|被鎖定|鎖死|鎖了',
  },
  {
    name: 'disabled',
    en: 'disabled|disable|deactivated|switched off|turned off|turn off|switch off|suspended|suspend|frozen account|on hold|restricted account',
    'zh-TW':
      '停用|被停用|關掉|被關掉|關閉了|非使用中|停權|被停權|凍結|被凍結|暫停使用|暫時停用|限制使用|帳號停用',
  },
  {
    name: 'not-enabled',
    en: "not enabled|not turned on|not switched on|isn't activated|not activated|not active",
    'zh-TW': '未啟用|沒啟用|沒有開啟|沒打開|尚未啟用|未開通|沒開通',
  },
  {
    name: 'access-denied',
    en: "access denied|access is denied|denied|deny|no access|unauthorized|unauthorised|not authorized|not authorised|401|kept out|can't get in|cannot get in|won't let me in|doesn't let me in|permission denied",
    'zh-TW': '存取被拒|拒絕存取|存取遭拒|未經授權|未授權|未獲授權|不給進|進不去|不讓我進|沒辦法進去',
  },
  {
    name: 'insufficient-permission',
    en: 'insufficient privileges|insufficient permission|no permission|lacks permission|lack of permission|not enough rights|may not do this|missing permission|not entitled|no right',
    'zh-TW': '沒有權限|沒權限|權限不足|無權|權限不夠|缺少權限|缺權限|無權限',
  },
  {
    name: 'forbidden',
    en: "forbidden|prohibited|not allowed|not permitted|disallowed|403|doesn't permit|against policy|ruled out",
    'zh-TW': '禁止|不允許|不准|不可以|不被允許|未允許|不許|不開放',
  },
  {
    name: 'blocked',
    en: 'blocked|block|barred|banned|blacklisted|blocklist|held up|intercepted|filtered out',
    'zh-TW': '被擋|擋住|擋下來|擋掉|封鎖|阻擋|攔截|黑名單|被封',
  },
  {
    name: 'rejected',
    en: "refused|refuse|rejected|reject|turned down|declined|decline|not accepted|doesn't accept|won't take|won't accept",
    'zh-TW': '拒絕|遭拒|被拒|不接受|駁回|不收|打回票',
  },
  {
    name: 'missing',
    en: 'missing|lacks|lack|absent|omitted|left out|not given|not supplied|not provided|not present|not included|forgot to include',
    'zh-TW': '缺少|遺漏|漏掉|漏了|沒帶|沒附上|沒給|少了|未提供|未附上|遺失',
  },
  {
    name: 'not-found',
    en: "not found|cannot find|can't find|could not find|couldn't find|no such|does not exist|doesn't exist|nonexistent|404|unable to locate|isn't there|nowhere|nowhere to be found",
    'zh-TW': '找不到|不存在|查無|查不到|沒有這個|沒這個|未找到|無此|搜尋不到',
  },
  {
    name: 'unknown',
    en: "unknown|unrecognized|unrecognised|not recognized|not recognised|doesn't know|never heard of|unidentified",
    'zh-TW': '未知|不明|不認得|認不得|無法辨識|無法識別|認不出|不認識',
  },
  {
    name: 'already-exists',
    en: 'already exists|exists already|duplicate|already taken|already there|already registered|name conflict|same name|taken already',
    'zh-TW': '已存在|已經存在|重複|重覆|同名|撞名|已經有了|已有相同|已被註冊',
  },
  {
    name: 'already-used',
    en: 'already used|used before|used twice|already redeemed|redeemed|works only once|one-time use|second use',
    'zh-TW': '已使用過|用過了|重複使用|只能用一次|已兌換|已經用過|用第二次',
  },
  {
    name: 'invalid',
    en: "invalid|not valid|isn't valid|bad|illegal|cannot be used|can't be used",
    'zh-TW': '無效|不合法|不能使用|不可用|不能用',
  },
  {
    name: 'wrong',
    en: "wrong|incorrect|not correct|isn't right|not right|mistaken",
    'zh-TW': '不對|不正確|有誤|錯的|錯了|搞錯|弄錯|用錯|設錯',
  },
  {
    name: 'typing-error',
    en: 'typo|mistyped|misspelled|misspelt|spelled wrong|typing error|typed wrong|mistype|placeholder|example value left in|template value|sample value',
    'zh-TW': '打錯|拼錯|打錯字|輸入錯誤|寫錯|拼字錯誤|按錯|key錯|預留位置|範例值|忘了替換|範本值',
  },
  {
    name: 'mismatch',
    en: "mismatch|do not match|does not match|doesn't match|don't match|differ|different from|not the same|does not fit|doesn't fit|unequal|not among",
    'zh-TW': '不符|不一致|對不上|不相符|不吻合|對不起來|不同|不一樣|不匹配|兜不起來',
  },
  {
    name: 'revoked',
    en: 'revoked|revoke|withdrawn|withdraw|withdrew|taken away|took away|take away|made invalid',
    'zh-TW': '撤銷|吊銷|被收回|收回|註銷|作廢|被撤|廢止',
  },
  {
    name: 'full',
    en: 'full|no space|out of space|ran out of space|no room|filled up|not enough space|low on space|no space left',
    'zh-TW': '滿了|已滿|塞滿|空間不足|沒空間|容量不足|裝不下|用滿|爆滿|空間不夠',
  },
  {
    name: 'limit-exceeded',
    en: 'limit reached|limit|quota|exceeded|exceed|over quota|over the limit|maximum|upper limit|cap|max|threshold',
    'zh-TW': '配額|上限|超過上限|達到上限|額度|超過限制|超出限制|限額|超限|臨界值',
  },
  {
    name: 'used-up',
    en: 'used up|exhausted|none left|depleted|nothing left|ran out of|run out of|all in use|all taken|pool is empty',
    'zh-TW': '用完|用盡|耗盡|用光|全被占用|都用掉了|已無剩餘|不夠用',
  },
  {
    name: 'timed-out',
    en: 'timed out|timeout|time out|took too long|takes too long|no answer in time|not in time|deadline exceeded|waited too long|too late|after the deadline|over the time allowed|not finished in time|past the allowed time',
    'zh-TW':
      '逾時|超時|等太久|未及時|沒有及時|等到逾時|時限內|跑太久|來不及|太晚|超過時間|時間過了|超過允許的時間|沒在時間內',
  },
  {
    name: 'too-many',
    en: 'too many|too often|too frequent|excessive|flood|too much',
    'zh-TW': '太多|過多|次數過多|太頻繁|太多次|過於頻繁|過量',
  },
  {
    name: 'throttled',
    en: 'throttled|throttle|throttling|rate limit|rate limited|429|slow down|too many requests|request quota|limited calls',
    'zh-TW': '節流|限流|限速|速率限制|流量限制|呼叫太頻繁|頻率限制',
  },
  {
    name: 'not-enough',
    en: 'not enough|insufficient|too few|too little|short of|too low|too small|shortage',
    'zh-TW': '不足|不夠|太少|過少|太低|太小|過小',
  },
  {
    name: 'corrupted',
    en: 'corrupted|corrupt|damaged|broken file|cannot be read|unreadable|checksum error|bad data|truncated|cut short|incomplete string|chopped off|cut off at the end',
    'zh-TW': '損毀|損壞|壞掉的檔案|毀損|讀不出來|檔案壞掉|無法讀取|壞軌|截斷|被截斷|被切掉|後面不見|只剩一半',
  },
  {
    name: 'malformed',
    en: 'malformed|badly formed|bad format|wrong format|ill-formed|not properly formatted|encoded wrong|parse|cannot parse|failed to parse|unparsable|parsing error|could not be interpreted|unexpected token',
    'zh-TW':
      '格式錯誤|格式不正確|格式不對|格式不符|編碼錯誤|格式跑掉|格式有誤|剖析|解析失敗|無法剖析|無法解讀|看不懂內容|解析錯誤',
  },
  {
    name: 'empty',
    en: 'empty|blank|no value|null value|nothing in it|no content',
    'zh-TW': '空的|空白|空值|沒有內容|沒有值|為空|沒填|留空',
  },
  {
    name: 'broken',
    en: "broken|broke|out of order|not working|doesn't work|does not work|stopped working|quit working|blew up|blown up|busted|dead|won't work|malfunction|blow up|gone bad|went bad",
    'zh-TW': '壞了|壞掉|不能用了|掛了|掛掉|故障|無法運作|出包|爆了|不會動|不work|沒反應了',
  },
  {
    name: 'failed',
    en: "failed|fail|failure|unsuccessful|without success|didn't work|did not succeed|couldn't|went wrong|goes wrong",
    'zh-TW': '失敗|不成功|沒成功|未成功|出錯|出問題',
  },
  {
    name: 'error',
    en: 'error|error message|error code|fault|problem|trouble|something went wrong',
    'zh-TW': '錯誤|錯誤訊息|錯誤代碼|出現錯誤|問題|發生錯誤|報錯|噴錯',
  },
  {
    name: 'internal-error',
    en: 'internal error|internal server error|500|server-side error|unexpected error|unhandled|no further reason',
    'zh-TW': '內部錯誤|內部伺服器錯誤|未預期的錯誤|意外錯誤|系統錯誤|非預期錯誤',
  },
  {
    name: 'unavailable',
    en: 'unavailable|not available|service unavailable|503|cannot be used right now|out of service|outage|down|maintenance|under maintenance|planned downtime|scheduled work|went down|is down|goes down',
    'zh-TW':
      '無法使用|暫時無法使用|服務中斷|停擺|服務無法使用|當機中|暫停服務|維護|維護中|保養|停機維護|系統維護|服務掛掉',
  },
  {
    name: 'offline',
    en: 'offline|not online|disconnected from the network|went dark|not connected',
    'zh-TW': '離線|不在線上|沒上線|未連線|沒連線|脫機',
  },
  {
    name: 'unreachable',
    en: "unreachable|cannot reach|can't reach|cannot be reached|not reachable|can't connect|cannot connect|unable to connect|could not connect|won't connect|no route to host",
    'zh-TW': '連不到|連不上|無法連線|無法連到|連不進去|連不過去|到不了|無法存取網站|打不開網站',
  },
  {
    name: 'connection-refused',
    en: 'connection refused|econnrefused|actively refused|nothing listens|does not listen|not listening|refuses the connection',
    'zh-TW': '連線被拒|拒絕連線|沒有程式接聽|未接聽|沒有服務在聽|連線遭拒絕|未在接聽',
  },
  {
    name: 'interrupted',
    en: 'interrupted|interrupt|cut|cut off|dropped|dropped out|connection reset|connection lost|broken off|disconnected|kicked out|thrown out|lost connection|unstable|flaky|keeps dropping|on and off|shaky|disconnect|unplug',
    'zh-TW':
      '中斷|斷線|斷掉|被中斷|斷了|被踢|被踢出|連線中斷|斷斷續續|被切斷|不穩|不穩定|時好時壞|常斷|斷斷停停|中斷連接|拔掉|切斷連線',
  },
  {
    name: 'cancelled',
    en: 'cancelled|canceled|cancel|aborted|abort|called off|backed out',
    'zh-TW': '取消|被取消|中止|已中止|放棄|按了取消',
  },
  {
    name: 'incomplete',
    en: 'incomplete|unfinished|not finished|not completed|partial|half done|not complete|only part',
    'zh-TW': '未完成|沒完成|不完整|沒做完|只做一半|尚未完成|只有部分',
  },
  {
    name: 'pending',
    en: 'pending|waiting for approval|in progress|in review|not processed yet|awaiting|still processing',
    'zh-TW': '等待中|待處理|處理中|進行中|審核中|等候核准|等核准|擱置中|排隊中',
  },
  {
    name: 'stuck',
    en: "stuck|hangs|hang|hung|freezes|freeze|froze|frozen|not responding|doesn't respond|unresponsive|spinning|spins forever|won't move|got stuck|hung up",
    'zh-TW': '卡住|卡在|卡死|沒回應|沒有回應|無回應|一直轉|轉圈圈|停住|不動了|凍住|畫面卡住',
  },
  {
    name: 'crash',
    en: 'crash|crashes|crashed|closes by itself|fell over|quits unexpectedly|shuts itself|killed|dies|core dump|died|crashing|gave up',
    'zh-TW': '當掉|閃退|崩潰|當機|異常結束|自動關閉|自己關掉|異常終止',
  },
  {
    name: 'overloaded',
    en: 'overloaded|overload|busy|at capacity|high load|saturated|cpu high|all workers busy|swamped',
    'zh-TW': '忙碌|忙線|過載|負載過高|超載|滿載|吃滿|塞車',
  },
  {
    name: 'in-use',
    en: 'in use|held by another process|file is locked|used by another program|occupied|another process|someone has it open|exclusive use',
    'zh-TW': '使用中|占用|被占用|佔用|被佔用|正在使用|被別的程式|檔案被鎖|其他程式開啟',
  },
  {
    name: 'conflict',
    en: 'conflict|contradict|clash|collide|concurrent change|edit conflict|409|incompatible settings',
    'zh-TW': '衝突|牴觸|互相矛盾|相衝|打架|衝到',
  },
  {
    name: 'not-supported',
    en: "not supported|unsupported|no support for|doesn't support|does not support|not implemented|cannot handle",
    'zh-TW': '不支援|未支援|不支持|沒支援|無法支援|未實作',
  },
  {
    name: 'incompatible',
    en: "incompatible|not compatible|doesn't work together|compatibility|does not go with|too new|newer than|newer version|version is higher",
    'zh-TW': '不相容|相容性|不兼容|不合|無法搭配|太新|版本太新|版本較新|比較新|較新的版本',
  },
  {
    name: 'unverified',
    en: 'unverified|not verified|unconfirmed|cannot verify|could not verify|unable to verify',
    'zh-TW': '未驗證|尚未驗證|沒驗證|無法驗證|未經驗證|無法確認|未確認',
  },
  {
    name: 'untrusted',
    en: "untrusted|not trusted|isn't trusted|doesn't trust|does not trust|not secure|insecure|unsafe",
    'zh-TW': '不受信任|不信任|不被信任|不可信|不安全|未受信任',
  },
  {
    name: 'temporary-fault',
    en: 'temporary|transient|momentary|short-lived|passing|goes away by itself|for a moment',
    'zh-TW': '暫時|暫時性|短暫|一時|過一下就好|臨時',
  },
  {
    name: 'out-of-memory',
    en: 'out of memory|oom|memory exhausted|memory limit|heap space|ran out of memory|not enough memory|oomkilled',
    'zh-TW': '記憶體不足|記憶體不夠|記憶體用完|吃光記憶體|記憶體爆|爆記憶體',
  },
  {
    name: 'read-only',
    en: "read-only|readonly|read only|cannot write|not writable|can't save changes|write protected",
    'zh-TW': '唯讀|無法寫入|不能寫|寫入保護|不能編輯|只能看|不能存檔',
  },
  {
    name: 'not-installed',
    en: "not installed|isn't installed|no installation|not on this machine",
    'zh-TW': '未安裝|沒安裝|沒裝|尚未安裝|還沒裝',
  },
  {
    name: 'not-configured',
    en: "not configured|not set up|no setting|isn't configured|not set|not defined|undefined|unset",
    'zh-TW': '未設定|沒設定|沒有設定|尚未設定|未定義|沒設|沒有定義',
  },
  {
    name: 'misconfigured',
    en: 'misconfigured|configured wrong|wrong setting|bad configuration|set up wrong|set wrongly|misconfiguration',
    'zh-TW': '設定錯誤|設定不正確|設定有誤|設定不對|組態錯誤|設定跑掉',
  },
  {
    name: 'not-registered',
    en: "not registered|unregistered|isn't registered|has not registered|not on record",
    'zh-TW': '未註冊|沒註冊|尚未註冊|沒有註冊|還沒註冊|未登錄',
  },
  {
    name: 'not-assigned',
    en: "not assigned|unassigned|no assignment|isn't assigned|nobody assigned|not a member",
    'zh-TW': '未指派|沒有指派|沒指派|未被指派|未獲指派|沒被加入|不是成員|未分配',
  },
  {
    name: 'not-listed',
    en: "not listed|not on the list|isn't listed|not in the allowed list|allowlist|whitelist|not covered",
    'zh-TW': '不在清單|未列出|不在名單|允許清單|白名單|沒列入|未涵蓋',
  },
  {
    name: 'required',
    en: 'required|mandatory|must have|requires|require|needs|necessary|compulsory',
    'zh-TW': '必要|必須|必填|需要|要求必須|強制|一定要',
  },
  {
    name: 'outdated',
    en: 'outdated|out of date|old version|too old|obsolete|older than|not up to date|legacy|stale',
    'zh-TW': '過舊|太舊|舊版|版本太舊|版本過舊|過時|舊的版本|老舊|沒更新到最新',
  },
  {
    name: 'deprecated',
    en: 'deprecated|retired|discontinued|no longer supported|end of life|end of support|phased out|eol',
    'zh-TW': '淘汰|已淘汰|終止支援|停止支援|不再支援|已廢棄|下架|停止服務支援',
  },
  {
    name: 'compromised',
    en: 'compromised|hacked|breached|leaked|stolen account|account taken over|break-in|broke in|exposed|got hacked|broken into',
    'zh-TW': '外洩|被盜|被駭|遭入侵|盜用|被盜用|帳號被盜|洩漏|遭盜',
  },
  {
    name: 'risky',
    en: 'risky|at risk|risk|suspicious|unusual activity|malicious|flagged|dangerous',
    'zh-TW': '風險|有風險|可疑|異常活動|惡意|不尋常|危險|高風險',
  },
  {
    name: 'idle',
    en: 'idle|inactivity|unused|not used for long|dormant|nobody used|for a long time|months|years ago|90 days|since long|ages ago',
    'zh-TW':
      '閒置|太久沒用|沒在用|很久沒用|未使用|久未使用|沒有使用|很久|好幾個月|長期|幾年前|九十天|90 天|久未',
  },
  {
    name: 'forgotten',
    en: "forgot|forgotten|forget|can't remember|don't remember",
    'zh-TW': '忘記|忘了|想不起來|不記得|記不得',
  },
  {
    name: 'lost',
    en: 'lost|lose|stolen|disappeared|vanished|misplaced|gone|lost my|went missing',
    'zh-TW': '不見|不見了|弄丟|遺失了|消失|掉了|被偷|搞丟',
  },
  {
    name: 'too-weak',
    en: 'too weak|too simple|complexity|not strong enough|easy to guess|password requirements|banned password',
    'zh-TW': '太簡單|太弱|強度不足|複雜度|不夠強|不符合複雜性|不夠複雜',
  },
  {
    name: 'not-visible',
    en: "not visible|hidden|doesn't show|not shown|can't see|cannot see|does not appear|doesn't appear|not displayed",
    'zh-TW': '看不到|沒顯示|不顯示|沒出現|隱藏|未顯示|沒看到',
  },
  {
    name: 'not-received',
    en: "not received|never arrives|doesn't arrive|did not arrive|didn't get|haven't received|never came|not delivered",
    'zh-TW': '收不到|沒收到|未收到|沒送到|未送達|沒寄到|等不到',
  },
  {
    name: 'blank-screen',
    en: 'blank screen|white screen|black screen|white page|blank page|empty page',
    'zh-TW': '白畫面|黑畫面|空白頁|一片空白|畫面全白|畫面全黑|黑屏',
  },
  {
    name: 'encrypted',
    en: 'encrypted|encrypt|encryption|decrypt|decryption|cannot decrypt',
    'zh-TW': '加密|已加密|解密|無法解密',
  },
  {
    name: 'normal-expected',
    en: 'normal|expected|harmless|not a fault|by design|only a warning|can be ignored|nothing wrong',
    'zh-TW': '正常|正常現象|不是故障|可以忽略|不用理它|沒關係|不影響|設計如此',
  },
  {
    name: 'too-large-or-long',
    en: 'too large|too big|oversized|exceeds size|size limit|larger than allowed|too heavy|too long|length limit|exceeds length|longer than allowed',
    'zh-TW': '太大|過大|超過大小|檔案太大|大小限制|大於上限|太肥|太長|過長|長度超過|超過長度|字數太多',
  },
  {
    name: 'transaction-deadlock',
    en: 'deadlock|wait for each other|lock wait|lock timeout|table is locked|database is locked|transaction|rollback|rolled back|commit of data',
    'zh-TW': '死結|鎖死等待|互相等待|資料庫被鎖|等待鎖定|交易|復原交易|回復交易|交易記錄',
  },
  {
    name: 'not-running-wont-start',
    en: "not running|stopped service|is not started|isn't started|no longer running|service stopped|won't start|does not start|doesn't start|cannot start|can't start|fails to start|failed to launch|won't launch|won't open",
    'zh-TW':
      '未執行|沒有執行|沒在跑|已停止|未啟動|沒啟動|沒跑起來|停止服務|無法啟動|起不來|啟動失敗|打不開|開不了|跑不起來|開不起來|無法開啟',
  },
  {
    name: 'garbled-text',
    en: 'garbled|gibberish|strange characters|question marks instead|mojibake|wrong characters|unreadable characters',
    'zh-TW': '亂碼|變成問號|文字怪怪的|字元錯亂|變方框',
  },
];
