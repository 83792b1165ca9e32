/** A word or phrase in English and in Traditional Chinese. */
export type Bilingual = readonly [english: string, chinese: string];

const pairs = (list: string): readonly Bilingual[] =>
  list.split('|').map((pair) => {
    const [english = '', chinese = ''] = pair.split('=');
    return [english.trim(), chinese.trim()];
  });

/** What errors are about, the most frequent first. */
export const things = pairs(
  'token=權杖|connection=連線|request=要求|access token=存取權杖|user account=使用者帳戶|session=工作階段|refresh token=重新整理權杖' +
    '|certificate=憑證|password=密碼|permission=權限|tenant=租用戶|file=檔案|API key=API 金鑰|client secret=用戶端密碼' +
    '|connector=連接器|subscription=訂閱|license=授權|mailbox=信箱|folder=資料夾|group=群組|role=角色|policy=原則|webhook=Webhook' +
    '|queue=佇列|record=記錄|report=報表|workspace=工作區|site=網站|domain=網域|quota=配額|audit log=稽核記錄|service account=服務帳戶' +
    '|signature=簽章|consent=同意|redirect URI=重新導向 URI|encryption key=加密金鑰|database=資料庫|schema=結構描述|column=資料行' +
    '|table=資料表|transaction=交易|lock=鎖定|cache=快取|backup=備份|snapshot=快照|volume=磁碟區|node=節點|cluster=叢集|deployment=部署' +
    '|pipeline=管線|job=工作|schedule=排程|event=事件|attachment=附件|channel=頻道|calendar=行事曆|contact=連絡人|invoice=發票' +
    '|payment=付款|order=訂單|customer=客戶|ticket=工單|form=表單|workflow=工作流程|approval=核准|device=裝置|firewall rule=防火牆規則' +
    '|endpoint=端點|gateway=閘道|namespace=命名空間|bucket=儲存貯體|region=區域|header=標頭|payload=承載|parameter=參數|cursor=游標' +
    '|batch=批次|export=匯出|template=範本|dashboard=儀表板|alert=警示|metadata=中繼資料|search index=搜尋索引|partition=分割區' +
    '|replica=複本|checkpoint=檢查點|change feed=變更摘要|delta link=差異連結|cost center=成本中心|shipment=出貨單|price list=價目表' +
    '|custom field=自訂欄位|access review=存取權檢閱|retention label=保留標籤|sensitivity label=敏感度標籤|phone number=電話號碼',
);

/** What is done to them: the plain verb, and its participle after a slash. */
export const actions = pairs(
  'read/read=讀取|update/updated=更新|create/created=建立|refresh/refreshed=重新整理|verify/verified=驗證|delete/deleted=刪除' +
    '|open/opened=開啟|load/loaded=載入|write/written=寫入|save/saved=儲存|send/sent=傳送|list/listed=列出|parse/parsed=剖析' +
    '|sync/synced=同步|export/exported=匯出|import/imported=匯入|move/moved=移動|copy/copied=複製|rename/renamed=重新命名' +
    '|assign/assigned=指派|revoke/revoked=撤銷|renew/renewed=更新|decrypt/decrypted=解密|resolve/resolved=解析|archive/archived=封存' +
    '|restore/restored=還原|publish/published=發佈|merge/merged=合併|schedule/scheduled=排定|attach/attached=附加' +
    '|provision/provisioned=佈建|approve/approved=核准|replicate/replicated=複寫|validate/validated=檢驗|register/registered=註冊',
);

/** Why it failed. */
export const reasons = pairs(
  'access denied=存取被拒|the server did not respond=伺服器沒有回應|it does not exist=項目不存在|the format is not supported=不支援此格式' +
    '|too many requests=要求過多|the user is disabled=使用者已停用|the name is already in use=名稱已被使用|the value is empty=值是空的' +
    '|the size is over the limit=大小超過上限|the host name could not be resolved=無法解析主機名稱|the certificate chain is broken=憑證鏈中斷' +
    '|the feature is not licensed=此功能未獲授權|the clock is out of step=時鐘不同步|maintenance is in progress=正在進行維護' +
    '|the checksum does not match=總和檢查碼不符|multifactor authentication is required=需要多重要素驗證|the address is blocked=位址已被封鎖' +
    '|an approval is pending=有核准等候處理|the region is not available=無法使用該區域|the version is out of date=版本已過時' +
    '|the parent was removed=上層項目已移除|two values contradict each other=兩個值互相矛盾|the response was cut off=回應不完整' +
    '|the trial has ended=試用期已結束|a required scope was not granted=未授與必要的範圍|the disk is full=磁碟已滿',
);

/** HTTP statuses with their names as servers print them. */
export const statuses: readonly (readonly [status: number, ...name: Bilingual])[] = [
  [401, 'Unauthorized', '未經授權'],
  [403, 'Forbidden', '禁止存取'],
  [500, 'Internal Server Error', '內部伺服器錯誤'],
  [404, 'Not Found', '找不到'],
  [400, 'Bad Request', '要求錯誤'],
  [503, 'Service Unavailable', '服務無法使用'],
  [429, 'Too Many Requests', '要求過多'],
  [502, 'Bad Gateway', '閘道錯誤'],
  [504, 'Gateway Timeout', '閘道逾時'],
  [409, 'Conflict', '衝突'],
  [408, 'Request Timeout', '要求逾時'],
  [412, 'Precondition Failed', '不符合前提條件'],
  [422, 'Unprocessable Content', '無法處理的內容'],
  [413, 'Content Too Large', '內容太大'],
  [423, 'Locked', '已鎖定'],
  [415, 'Unsupported Media Type', '不支援的媒體類型'],
];

/** Halves of component and field names. */
export const nameParts = (
  'sync billing audit export mail user order report search policy import event queue token asset device graph archive ledger roster quota' +
  ' render shard relay vault badge parcel ingest replay mirror tariff intake rollup digest beacon locator pricing claims fleet survey transcript'
).split(' ');

/** What components are. */
export const componentKinds =
  'worker service job store api engine agent gateway writer reader pool router index broker'.split(' ');
