import type { Concept } from './concept.ts';

/** Building and running software. */
export const development: readonly Concept[] = [
  {
    name: 'build',
    en: 'build|compile|compiler|compilation|linker|artifact|build output|installer package|apk|binary',
    'zh-TW': '組建|編譯|建置|編譯器|連結器|成品|建置輸出|安裝檔|執行檔',
  },
  {
    name: 'pipeline',
    en: 'pipeline|ci|workflow|continuous integration|stage|power automate|cloud flow|logic app',
    'zh-TW': '管線|流水線|工作流程|階段|自動化流程|雲端流程|邏輯應用程式',
  },
  {
    name: 'job',
    en: 'job|scheduled task|batch|task|work item',
    'zh-TW': '作業|工作|批次|任務',
  },
  {
    name: 'schedule',
    en: 'schedule|scheduled|cron|timer|trigger|recurring run',
    'zh-TW': '排程|定時|定期執行|觸發|觸發程序',
  },
  {
    name: 'script',
    en: 'script|automation|powershell|shell script|batch file|automated|macro',
    'zh-TW': '指令碼|腳本|自動化|批次檔|巨集',
  },
  {
    name: 'command-line',
    en: 'command|command line|cli|terminal|console|shell|prompt command|cmd',
    'zh-TW': '指令|命令|命令列|終端機|主控台|下指令',
  },
  {
    name: 'without-person',
    en: 'without a person|unattended|headless|nobody present|no user interaction|non-interactive|daemon app|background job|as itself',
    'zh-TW': '無人值守|沒有人在|無人操作|背景執行|非互動|自動跑|以自己的身分|沒人按',
  },
  {
    name: 'repository',
    en: 'repository|repo|source code|git|clone|private repository|package source|branch|git tag|commit|merge|revision|pull request|tag',
    'zh-TW': '儲存庫|存放庫|原始碼|程式碼庫|套件庫|分支|標籤|認可|合併|推送|提交',
  },
  {
    name: 'package',
    en: 'package|dependency|dependencies|module|unmet dependencies|bundle|library|shared library|dll|header file|framework|runtime|sdk',
    'zh-TW': '套件|相依套件|相依性|模組|依賴|安裝包|程式庫|函式庫|執行階段|標頭檔|架構|框架',
  },
  {
    name: 'version',
    en: 'version|release number|version number|version constraint',
    'zh-TW': '版本|版號|版次|版本號',
  },
  {
    name: 'plugin',
    en: 'plugin|plug-in|add-in|add-on|extension|browser extension',
    'zh-TW': '外掛|增益集|擴充功能|擴充套件|附加元件',
  },
  {
    name: 'syntax',
    en: 'syntax|syntax error|unexpected character|indentation|quoting|yaml error',
    'zh-TW': '語法|語法錯誤|縮排|引號|寫法錯誤',
  },
  {
    name: 'exception',
    en: 'exception|stack trace|traceback|thrown|unhandled exception|runtime exception|null pointer|nullpointerexception|null reference|object reference not set|undefined is not|null|npe',
    'zh-TW': '例外|例外狀況|堆疊追蹤|未處理的例外|空指標|空參照|物件參考未設定',
  },
  {
    name: 'configuration',
    en: 'configuration|config|settings|setting|config file|setup file|preference|configure',
    'zh-TW': '設定|組態|設定檔|設定值|配置|偏好設定|進行設定|怎麼設|設定方式|調設定|做設定',
  },
  {
    name: 'deploy',
    en: 'deploy|deployment|roll out|rollout|publish|release|go live',
    'zh-TW': '部署|發布|發佈|上線|推出|上架|釋出',
  },
  {
    name: 'test-production',
    en: 'test environment|production|sandbox mode|live system|test mode|environment|staging environment',
    'zh-TW': '測試環境|正式環境|正式區|測試區|測試機|正式機|測試模式|環境',
  },
  {
    name: 'connector',
    en: 'connector|integration|connected app|data connection|adapter',
    'zh-TW': '連接器|整合|已連線的應用程式|串接|介接',
  },
  {
    name: 'process-loop',
    en: 'request loop|infinite loop|endless retries|same request over and over|loop',
    'zh-TW': '無限迴圈|迴圈|要求迴圈|跑不停',
  },
  {
    name: 'code-symbol',
    en: 'variable|environment variable|undefined variable|function|method|class|object|symbol',
    'zh-TW': '變數|環境變數|未定義的變數|變數值|函式|方法|類別|物件|函數|符號',
  },
];
