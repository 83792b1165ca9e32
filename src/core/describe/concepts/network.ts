import type { Concept } from './concept.ts';

/** Connections, servers and requests. */
export const network: readonly Concept[] = [
  {
    name: 'network',
    en: 'network|lan|intranet|network connection|company network|network adapter|network card|cable|wired|ethernet|internet|public network',
    'zh-TW':
      '網路|內網|區域網路|公司網路|網卡|網路卡|內部網路|網路線|有線網路|網際網路|上網|外網|對外網路|不能上網',
  },
  {
    name: 'wifi',
    en: 'wi-fi|wifi|wireless|wlan|ssid|hotspot|access point',
    'zh-TW': '無線網路|無線|熱點|基地台|分享器',
  },
  {
    name: 'proxy',
    en: 'proxy|proxy server|web proxy|ssl inspection|forward proxy|web filter',
    'zh-TW': '代理伺服器|轉送代理|ssl 檢查|代理|代理設定',
  },
  {
    name: 'firewall',
    en: 'firewall|security rule|packet filter|waf|port filter',
    'zh-TW': '防火牆|防火牆規則',
  },
  {
    name: 'vpn',
    en: 'vpn|tunnel|remote access|vpn client|ipsec|virtual adapter|ssl vpn',
    'zh-TW': '虛擬私人網路|通道|翻牆|虛擬網卡|跳板',
  },
  {
    name: 'antivirus',
    en: 'antivirus|virus scanner|security software|malware|virus|quarantine|ransomware',
    'zh-TW': '防毒|防毒軟體|病毒|惡意程式|惡意軟體|木馬|勒索病毒',
  },
  {
    name: 'dns',
    en: 'dns|name resolution|cannot resolve|name does not resolve|could not be resolved|resolve host|dns record|nxdomain|mx record|host name|hostname|server name|fqdn|computer name',
    'zh-TW':
      '網域名稱解析|無法解析|名稱解析|解析不到|dns 記錄|解析主機名稱|主機名稱|伺服器名稱|電腦名稱|機器名稱',
  },
  {
    name: 'ip-address',
    en: 'ip address|ip|static ip|source address|sending ip|subnet|dhcp|mac address',
    'zh-TW': 'ip 位址|ip位址|固定ip|網路位址|來源 ip|子網路',
  },
  {
    name: 'port',
    en: 'port|port number|listening port|tcp port|bind|address already in use',
    'zh-TW': '連接埠|通訊埠|埠號|綁定',
  },
  {
    name: 'connection',
    en: 'connection|connectivity|socket|keep-alive|connect|reconnect|get connected|establish|dial in',
    'zh-TW': '連線|連接|通訊|連上|接上|建立連線|重新連線|連過去|連進來',
  },
  {
    name: 'tls',
    en: 'tls|ssl|handshake|https|cipher suite|ssl error|tls version|secure connection|secure channel',
    'zh-TW': '交握|加密套件|安全連線|ssl 錯誤|安全通道',
  },
  {
    name: 'protocol',
    en: 'protocol|protocol error|http version|communication error|scheme|ftp|sftp|file transfer|scp|ssh|ssh key refused|host key|putty|remote shell',
    'zh-TW': '通訊協定|協定|協議|通訊錯誤|檔案傳輸|傳檔|主機金鑰|遠端殼層',
  },
  {
    name: 'server',
    en: 'server|host|backend|origin server|upstream|web server',
    'zh-TW': '伺服器|主機|後端|來源伺服器|網頁伺服器|上游伺服器',
  },
  {
    name: 'server-response',
    en: 'response|reply from server|answer|status code|bad gateway|502|response body',
    'zh-TW': '回應|回覆內容|傳回|狀態碼|回傳|回應碼',
  },
  {
    name: 'request',
    en: 'request|api call|call|http request|bad request|400|request body|query string',
    'zh-TW': '要求|請求|呼叫|錯誤的要求|api 呼叫',
  },
  {
    name: 'parameter',
    en: 'parameter|argument|header|option|input value',
    'zh-TW': '參數|引數|標頭|選項|輸入值',
  },
  {
    name: 'url',
    en: 'url|web address|link|uri|hyperlink|path of the url',
    'zh-TW': '網址|連結|超連結|網址列',
  },
  {
    name: 'gateway',
    en: 'gateway|load balancer|reverse proxy|api gateway|health check',
    'zh-TW': '閘道|閘道器|負載平衡|反向代理|健康檢查',
  },
  {
    name: 'router-switch',
    en: 'router|switch port|network switch|vlan|routing|route|trunk|nat|neighbor',
    'zh-TW': '路由器|交換器|路由|網路交換器|數據機|鄰居',
  },
  {
    name: 'redirect-loop',
    en: 'redirect loop|too many redirects|redirects|redirect|sent back and forth',
    'zh-TW': '重新導向|轉址|重新導向次數過多|跳來跳去|轉來轉去|重新導向迴圈',
  },
  {
    name: 'cross-origin',
    en: 'cross-origin|cors|another origin|preflight|same origin',
    'zh-TW': '跨來源|跨網域|跨域',
  },
  {
    name: 'api',
    en: 'api|web service|rest api|endpoint|graph api|webhook|callback notification|push endpoint',
    'zh-TW': '端點|應用程式介面|網路服務|網路勾點|事件通知|回呼',
  },
  {
    name: 'location-abroad',
    en: 'abroad|foreign country|location|country|on a trip|travelling|traveling|region|named location|unfamiliar location|geo',
    'zh-TW': '國外|出國|出差|海外|地點|位置|所在地|國家|地區|異地登入|跨國',
  },
];
