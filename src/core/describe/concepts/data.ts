import type { Concept } from './concept.ts';

/** Databases, files and storage. */
export const data: readonly Concept[] = [
  {
    name: 'database',
    en: 'database|db|sql server|database server|instance|datastore',
    'zh-TW': '資料庫|執行個體|資料存放區',
  },
  {
    name: 'table',
    en: 'table|collection|row|record|data record|schema',
    'zh-TW': '資料表|表格|檢視表|集合|資料列|記錄列|項目|筆數|結構描述|綱要|資料結構',
  },
  {
    name: 'column-field',
    en: 'column|field|cell|data type|not a number|wrong type|attribute|wrong data type',
    'zh-TW': '欄位|資料行|儲存格|資料類型|型別|類型不符|轉換失敗|資料型態|型態|屬性|欄位名稱',
  },
  {
    name: 'query',
    en: 'query|sql|statement|select statement|search query|index|composite index|reindex|search index',
    'zh-TW': '查詢|陳述式|敘述|語法查詢|索引|複合索引|建索引|重建索引',
  },
  {
    name: 'unique-key',
    en: 'primary key|foreign key|unique constraint|constraint|duplicate key|unique index|key violation',
    'zh-TW': '主鍵|外鍵|條件約束|唯一索引|鍵值|唯一鍵|索引鍵',
  },
  {
    name: 'storage',
    en: 'storage|storage space|cloud storage|drive space|capacity|bucket|s3|blob|object storage|retention|archive|archived|retention period',
    'zh-TW':
      '儲存空間|儲存體|容量|雲端空間|硬碟空間|儲存貯體|貯體|物件儲存|值區|保留期|保留期限|封存|典藏|歸檔',
  },
  {
    name: 'disk',
    en: 'disk|hard disk|hard drive|volume|ssd|raid|mount|mounted|volume mount|unmount',
    'zh-TW': '磁碟|硬碟|磁碟區|磁碟機|磁碟陣列|掛載|掛上|卸載磁碟',
  },
  {
    name: 'memory',
    en: 'memory|ram|heap|swap|memory leak',
    'zh-TW': '記憶體|堆積|記憶體洩漏|虛擬記憶體',
  },
  {
    name: 'file',
    en: 'file|data file|file name|file type',
    'zh-TW': '檔案|文件檔|檔名|資料檔',
  },
  {
    name: 'folder',
    en: 'folder|working directory|subfolder|file directory',
    'zh-TW': '資料夾|子目錄|工作目錄|檔案夾',
  },
  {
    name: 'path',
    en: 'path|file path|location of the file|search path|mapped drive',
    'zh-TW': '路徑|檔案路徑|檔案位置|對應磁碟機|搜尋路徑',
  },
  {
    name: 'shared-folder',
    en: 'network share|shared folder|file share|smb|file server|shared drive|nas',
    'zh-TW': '共用資料夾|網路磁碟機|檔案伺服器|共享資料夾|網芳|網路上的芳鄰|公用槽',
  },
  {
    name: 'log-record',
    en: 'log|log file|event log|audit log|sign-in log|trace|activity log',
    'zh-TW': '記錄檔|日誌|紀錄|事件記錄|稽核記錄|登入記錄|活動記錄',
  },
  {
    name: 'cache',
    en: 'cache|cached|clear the cache|temporary files|buffer',
    'zh-TW': '快取|快取資料|清快取|清除快取|暫存檔|暫存|緩衝',
  },
  {
    name: 'backup',
    en: 'backup|back up|backup job|backed up|safety copy|snapshot|shadow copy|vss|checkpoint',
    'zh-TW': '備份|備份工作|備份檔|快照|陰影複製|檢查點|磁碟區陰影',
  },
  {
    name: 'restore',
    en: 'restore|recover|recovery|bring back|undelete|get back|roll back to|downgrade|older release|go back to old version|roll back the update',
    'zh-TW': '還原|復原|救回|恢復|救回來|回復|降級|退版|降版|裝回舊版|版本還原',
  },
  {
    name: 'export-import',
    en: 'export|import|data load|csv|bulk load',
    'zh-TW': '匯出|匯入|轉出|轉入|批次匯入',
  },
  {
    name: 'migrate',
    en: 'migrate|migration|move to another system|transfer to|moved over|switch over to',
    'zh-TW': '移轉|遷移|搬遷|搬家|轉移|搬到|轉換系統',
  },
  {
    name: 'queue',
    en: 'queue|message queue|backlog|queue depth|broker|topic|consumer|producer|partition|publish subscribe|kafka',
    'zh-TW': '佇列|待處理佇列|訊息佇列|積壓|消費者|生產者|分割區',
  },
  {
    name: 'cluster',
    en: 'cluster|kubernetes|k8s|data center|namespace|replica|replication|secondary node|standby server|failover|leader|quorum',
    'zh-TW': '叢集|資料中心|機房|命名空間|複本|副本|複寫|備援|容錯移轉|領導者|次要節點|主節點',
  },
  {
    name: 'node',
    en: 'node|worker|agent|worker node|runner|build agent|executor|self-hosted',
    'zh-TW': '節點|工作節點|代理節點|執行器|建置代理|自架',
  },
  {
    name: 'container',
    en: 'container|docker|pod|sandbox|podman',
    'zh-TW': '容器|沙箱',
  },
  {
    name: 'image',
    en: 'image|container image|image tag|pull|base image|registry',
    'zh-TW': '映像|映像檔|拉取|映像標籤|容器登錄',
  },
  {
    name: 'process',
    en: 'process|daemon|background service|thread',
    'zh-TW': '處理程序|行程|常駐程式|執行緒|背景服務|服務程式',
  },
];
