import type { Concept } from './concept.ts';

/** Machines and what is connected to them. */
export const devices: readonly Concept[] = [
  {
    name: 'device',
    en: 'device|machine|endpoint device|hardware|equipment',
    'zh-TW': '裝置|設備|機器|機台|硬體',
  },
  {
    name: 'computer',
    en: 'computer|pc|laptop|notebook|desktop|workstation|nb',
    'zh-TW': '電腦|筆電|筆記型電腦|桌機|工作站|公司電腦',
  },
  {
    name: 'mobile-phone',
    en: 'phone|mobile|smartphone|cell phone|iphone|android|tablet|ipad|handset',
    'zh-TW': '手機|行動電話|平板|行動裝置|智慧型手機|安卓',
  },
  {
    name: 'phone-number',
    en: 'phone number|mobile number|number on file|landline|old number',
    'zh-TW': '電話號碼|手機號碼|門號|電話|市話|舊門號',
  },
  {
    name: 'compliant-device',
    en: 'compliant device|compliant|compliance|not compliant|noncompliant|device compliance|compliance policy',
    'zh-TW': '符合規範|不符合規範|合規|不合規|相容裝置|合規性|裝置合規',
  },
  {
    name: 'managed-device',
    en: 'managed device|mdm|mobile device management|intune|unmanaged device|company portal|device management',
    'zh-TW': '受管理的裝置|受控裝置|裝置管理|公司入口網站|未受管理|納管',
  },
  {
    name: 'enrol',
    en: 'enrol|enroll|enrollment|enrolment|onboard the device',
    'zh-TW': '裝置註冊|註冊裝置|註冊到 intune|加入管理',
  },
  {
    name: 'device-join',
    en: 'hybrid joined|hybrid join|domain joined|workplace joined|workplace join|entra joined|device registration|registered device|join devices',
    'zh-TW': '混合式加入|混合加入|加入工作場所|裝置加入|已加入網域|加入 entra',
  },
  {
    name: 'device-code',
    en: 'device code|user code|code flow on another device|device login',
    'zh-TW': '裝置代碼|裝置碼|裝置登入代碼',
  },
  {
    name: 'device-platform',
    en: 'device platform|platform|operating system type|unknown platform|user agent|wrong platform|registered on another platform|web platform|platform configuration',
    'zh-TW': '裝置平台|平台|使用者代理程式|錯誤的平台|平台設定|別的平台|網頁平台',
  },
  {
    name: 'approved-client-app',
    en: 'approved client app|approved app|app protection policy|protected app|only approved apps|mam',
    'zh-TW': '核准的用戶端應用程式|核准的應用程式|應用程式保護原則|受保護的應用程式|核准的 app',
  },
  {
    name: 'operating-system',
    en: 'operating system|os|windows version|macos|linux|ios version|kernel',
    'zh-TW': '作業系統|系統版本|windows 版本|核心|系統太舊',
  },
  {
    name: 'blue-screen',
    en: 'blue screen|bsod|stop error|blue screen of death|kernel panic',
    'zh-TW': '藍畫面|藍屏|藍底白字|藍色當機畫面',
  },
  {
    name: 'disk-encryption',
    en: 'bitlocker|drive encryption|recovery key|filevault|encrypted drive',
    'zh-TW': '磁碟機加密|修復金鑰|復原金鑰|磁碟加密',
  },
  {
    name: 'tpm',
    en: 'tpm|trusted platform module|security chip|attestation',
    'zh-TW': '信賴平台模組|安全晶片|證明失敗',
  },
  {
    name: 'printer',
    en: 'printer|print server|network printer|printing device|print queue|paper jam|toner|ink|cartridge|paper tray|out of paper',
    'zh-TW': '印表機|印表伺服器|列印伺服器|事務機|影印機|列表機|卡紙|碳粉|墨水|墨水匣|紙匣|沒紙',
  },
  {
    name: 'print',
    en: 'print|printing|print out|print job|hard copy|spooler|scan|scanner|scan to mail',
    'zh-TW': '列印|印不出來|印東西|列印工作|無法列印|多工緩衝|列印佇列|掃描|掃描器|掃描機|掃描到信箱',
  },
  {
    name: 'driver',
    en: 'driver|device driver|graphics driver|driver package|kernel module',
    'zh-TW': '驅動程式|驅動|核心模組|顯示驅動',
  },
  {
    name: 'clock-time',
    en: 'clock|system time|clock skew|time zone|wrong time|time difference|clock is off|timestamp',
    'zh-TW': '時鐘|系統時間|時間不準|時區|時間誤差|時間不對|校時|對時|時間戳|電腦時間',
  },
  {
    name: 'virtual-machine',
    en: 'virtual machine|vm|hypervisor|virtualization|hyper-v|esxi|guest system|vhdx|vmware',
    'zh-TW': '虛擬機|虛擬機器|虛擬化|客體',
  },
  {
    name: 'remote-desktop',
    en: 'remote desktop|rdp|remote session|remote control|terminal server|remote computer',
    'zh-TW': '遠端桌面|遠端連線|遠端電腦|遠端操作|遠端控制|遠桌',
  },
  {
    name: 'power-boot',
    en: 'boot|boot up|booting|startup of the computer|bios|uefi|firmware|secure boot|battery|power|power supply|sleep mode|standby|overheat|hibernate',
    'zh-TW': '開機|開不了機|韌體|開機失敗|無法開機|電池|電源|充電|睡眠|休眠|過熱',
  },
  {
    name: 'peripheral-screen-sound',
    en: 'usb|keyboard|mouse|docking station|headset|bluetooth|external drive|camera|microphone|mic|webcam|audio|sound|no sound|video|monitor|screen|resolution|second screen|graphics card|gpu',
    'zh-TW':
      '隨身碟|鍵盤|滑鼠|擴充座|耳機|藍牙|外接硬碟|攝影機|麥克風|鏡頭|視訊|聲音|沒聲音|喇叭|螢幕|顯示器|解析度|顯示卡|外接螢幕',
  },
];
