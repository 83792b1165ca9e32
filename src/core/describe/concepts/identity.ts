import type { Concept } from './concept.ts';

/** Accounts, sign-in and permissions. */
export const identity: readonly Concept[] = [
  {
    name: 'account',
    en: 'account|user account|acct|accounts|user profile',
    'zh-TW': '帳號|帳戶|使用者帳戶|使用者帳號|賬號|帳號名',
  },
  {
    name: 'username',
    en: 'user name|username|login name|user id|upn|logon name',
    'zh-TW': '使用者名稱|用戶名稱|登入名稱|使用者代號|登入帳號',
  },
  {
    name: 'user',
    en: 'user|person|end user|people|users|employee|staff|colleague',
    'zh-TW': '使用者|用戶|人員|員工|同事|同仁',
  },
  {
    name: 'password',
    en: 'password|passcode|passwd|pass word|pwd|pw',
    'zh-TW': '密碼|通行碼',
  },
  {
    name: 'wrong-password',
    en: 'wrong password|bad password|incorrect password|password incorrect|password not accepted|invalid username or password',
    'zh-TW': '密碼錯誤|密碼不對|密碼錯|密碼不正確|密碼打錯|帳密錯誤',
  },
  {
    name: 'temporary-password',
    en: 'temporary password|initial password|first password|must change password|default password',
    'zh-TW': '臨時密碼|暫時密碼|初始密碼|預設密碼|首次登入變更密碼',
  },
  {
    name: 'app-password',
    en: 'app password|application password|app-specific password',
    'zh-TW': '應用程式密碼|專用密碼|app密碼|應用程式專用密碼',
  },
  {
    name: 'password-reset',
    en: 'reset password|password reset|forgot my password|sspr|self-service reset|set a new password|recover password',
    'zh-TW': '重設密碼|密碼重設|重置密碼|忘記密碼|自助式密碼重設|找回密碼',
  },
  {
    name: 'password-change',
    en: 'change password|password change|changed my password|new password|changed the password',
    'zh-TW': '改密碼|變更密碼|換密碼|更改密碼|修改密碼|新密碼',
  },
  {
    name: 'client-secret',
    en: 'client secret|app secret|application secret|secret|shared secret|secret value',
    'zh-TW': '用戶端密碼|用戶端密鑰|用戶端祕密|密鑰|應用程式祕密|祕密值',
  },
  {
    name: 'client-id',
    en: 'client id|application id|app id|client identifier|appid',
    'zh-TW': '用戶端識別碼|應用程式識別碼|用戶端 id|應用程式 id',
  },
  {
    name: 'api-key',
    en: 'api key|access key|key id|subscription key',
    'zh-TW': 'api 金鑰|api金鑰|存取金鑰|存取碼|金鑰識別碼',
  },
  {
    name: 'certificate',
    en: 'certificate|cert|ssl certificate|x509|pfx|pem|tls certificate|digital certificate',
    'zh-TW': '憑證|數位憑證|ssl憑證|簽署憑證',
  },
  {
    name: 'certificate-authority',
    en: 'certificate authority|ca|root certificate|issuer of the certificate|certificate chain|intermediate certificate|self-signed',
    'zh-TW': '憑證機構|根憑證|中繼憑證|憑證鏈|自我簽署|自簽憑證|自簽',
  },
  {
    name: 'private-key',
    en: 'private key|signing key|key pair|ssh key|public key|keychain|key file|key',
    'zh-TW': '私密金鑰|私鑰|公開金鑰|公鑰|金鑰組|簽署金鑰|鑰匙圈|金鑰檔|金鑰',
  },
  {
    name: 'signature',
    en: 'signature|digital signature|thumbprint|fingerprint of the certificate|hash of the key|unsigned|not signed|no signature|not digitally signed',
    'zh-TW': '簽章|簽名|數位簽章|指紋碼|憑證指紋|簽署|未簽署|沒簽章|沒有簽署|未簽章|沒簽名',
  },
  {
    name: 'credentials',
    en: 'credentials|credential|stored credentials|login data|login details|authentication info|credential cache|credential manager',
    'zh-TW': '認證|登入資訊|帳密|帳號密碼|認證資訊|認證管理員|登入憑據',
  },
  {
    name: 'token',
    en: 'token|access token|bearer token|security token|bearer|id token|identity token|id_token',
    'zh-TW': '權杖|存取權杖|令牌|識別碼權杖|身分權杖',
  },
  {
    name: 'refresh-token',
    en: 'refresh token|token refresh|renewal token|offline access',
    'zh-TW': '重新整理權杖|更新權杖|更新 token',
  },
  {
    name: 'authorization-code',
    en: 'authorization code|auth code|grant code|authorisation code',
    'zh-TW': '授權碼|授權代碼',
  },
  {
    name: 'grant-type',
    en: 'grant type|oauth|response type|implicit flow|authorization flow|client credentials flow|pkce|openid connect|on behalf of|on-behalf-of|passes on the token|impersonate|impersonation|delegated',
    'zh-TW': '授與類型|授權類型|隱含流程|用戶端認證流程|授權流程|代理者流程|代表使用者|委派|模擬身分',
  },
  {
    name: 'session',
    en: 'session|login session|sign-in session',
    'zh-TW': '工作階段|連線階段|會話|登入狀態',
  },
  {
    name: 'sign-in',
    en: 'sign in|log in|login|logon|log on|signing in|sign-in|signed in|get in',
    'zh-TW': '登入|登錄|登進去|登陸|登不進去|無法登入|登入失敗',
  },
  {
    name: 'sign-up',
    en: 'sign up|create an account|open an account|new account|self-service sign-up|register an account',
    'zh-TW': '註冊帳號|申請帳號|開帳號|建立帳戶|辦帳號|新帳號',
  },
  {
    name: 'sign-out',
    en: 'sign out|log out|logout|log off|signed out|logged out|logoff',
    'zh-TW': '登出|被登出|登出帳號|退出登入',
  },
  {
    name: 'stay-signed-in',
    en: 'stay signed in|keep me signed in|remember me|kmsi|remember this device',
    'zh-TW': '保持登入|記住我|維持登入|記住這台裝置',
  },
  {
    name: 'silent-sign-in',
    en: 'silent sign-in|background sign-in|interaction required|silent request|without prompting',
    'zh-TW': '背景登入|無訊息登入|靜默登入|需要互動|不跳視窗',
  },
  {
    name: 'single-sign-on',
    en: 'single sign-on|sso|seamless sso|one login for all',
    'zh-TW': '單一登入|無縫單一登入|自動登入',
  },
  {
    name: 'multi-factor',
    en: 'multi-factor authentication|multifactor|mfa|two-step verification|two factor|2fa|strong authentication|second factor|extra verification|two-step',
    'zh-TW': '多重要素驗證|多因素驗證|雙重驗證|兩步驟驗證|二階段驗證|雙因素|二次驗證|多因子',
  },
  {
    name: 'authenticator-app',
    en: 'authenticator app|push notification approval|approve on phone|number matching|microsoft authenticator',
    'zh-TW': '驗證器|驗證應用程式|推播驗證|按核准|手機核准',
  },
  {
    name: 'one-time-code',
    en: 'one-time code|verification code|otp|passcode by text|code by text|security code|totp|confirmation code|text message|sms|texting',
    'zh-TW': '驗證碼|一次性密碼|簡訊碼|認證碼|動態密碼|安全碼|簡訊|文字訊息',
  },
  {
    name: 'security-key',
    en: 'security key|passkey|fido|fido2|hardware key|smart card|yubikey',
    'zh-TW': '安全性金鑰|密碼金鑰|通行金鑰|實體金鑰|智慧卡|晶片卡',
  },
  {
    name: 'biometrics-pin',
    en: 'windows hello|fingerprint|face recognition|face id|touch id|pin|biometric',
    'zh-TW': '指紋|臉部辨識|人臉辨識|生物辨識|pin 碼',
  },
  {
    name: 'security-info',
    en: 'security info|authentication method|verification method|contact method|recovery method|sign-in method',
    'zh-TW': '安全性資訊|驗證方法|驗證方式|備援信箱|登入方式|驗證資訊|救援方式',
  },
  {
    name: 'conditional-access',
    en: 'conditional access|ca policy|access policy|conditional access policy',
    'zh-TW': '條件式存取|條件存取|存取原則|條件式存取原則',
  },
  {
    name: 'policy',
    en: 'policy|group policy|security policy|rule set by admin|gpo|company rule|security defaults',
    'zh-TW': '原則|政策|群組原則|安全性原則|安全性預設值|公司規定',
  },
  {
    name: 'sign-in-frequency',
    en: 'sign-in frequency|sign in again|must sign in again|reauthenticate|log in again|re-login',
    'zh-TW': '登入頻率|重新登入|再登入一次|又要登入|重新驗證|再次登入',
  },
  {
    name: 'terms-of-use',
    en: 'terms of use|terms of service|accept the terms|agreement',
    'zh-TW': '使用規定|使用條款|服務條款|同意條款',
  },
  {
    name: 'tenant',
    en: 'tenant|tenancy|home tenant|tenant id|directory id',
    'zh-TW': '租用戶|租戶|租用戶識別碼',
  },
  {
    name: 'organisation',
    en: 'organization|organisation|company|enterprise|school|other organization',
    'zh-TW': '組織|公司|企業|學校|單位|別的組織',
  },
  {
    name: 'directory',
    en: 'directory|directory service|entra id|azure ad|aad|entra',
    'zh-TW': '目錄服務',
  },
  {
    name: 'active-directory',
    en: 'active directory|on-premises|on-prem|ad ds|domain controller|local directory|ldap|ad|dc',
    'zh-TW': '內部部署|網域控制站|地端|網域主控站',
  },
  {
    name: 'domain',
    en: 'domain|domain name|custom domain|join the domain|domain membership|trust relationship|machine password|computer account|cross-tenant trust|inbound trust',
    'zh-TW': '網域|網域名稱|加入網域|自訂網域|信任關係|電腦帳號|信任失敗|跨租用戶信任',
  },
  {
    name: 'federation',
    en: 'federation|federated|ad fs|adfs|identity provider|idp|external identity provider',
    'zh-TW': '同盟|聯合|識別提供者|身分提供者|身分識別提供者',
  },
  {
    name: 'saml',
    en: 'saml|saml response|saml request|nameid|entity id|relay state',
    'zh-TW': 'saml 回應|saml 要求|實體識別碼',
  },
  {
    name: 'kerberos',
    en: 'kerberos|kerberos ticket|ntlm|service principal name|spn|keytab',
    'zh-TW': '票證',
  },
  {
    name: 'guest',
    en: 'guest|external user|guest account|b2b|outside person|external account|partner user',
    'zh-TW': '來賓|外部使用者|訪客|來賓帳戶|外部帳號|外部人員|外部夥伴',
  },
  {
    name: 'invitation',
    en: 'invitation|invite|invited|redeem invitation|invite link',
    'zh-TW': '邀請|受邀|邀請函|邀請連結|邀請信',
  },
  {
    name: 'personal-account',
    en: 'personal account|private account|consumer account|microsoft account|own account|msa',
    'zh-TW': '個人帳戶|個人帳號|私人帳號|微軟帳號|microsoft 帳戶',
  },
  {
    name: 'work-account',
    en: 'work account|school account|work or school account|company account|corporate account',
    'zh-TW': '公司帳號|公司帳戶|學校帳號|公務帳號|工作帳戶|公司或學校帳戶',
  },
  {
    name: 'several-accounts',
    en: 'several accounts|multiple accounts|wrong account picked|pick an account|switch account|account picker|another account',
    'zh-TW': '多個帳號|多個帳戶|選擇帳戶|切換帳號|換帳號|選錯帳號|挑選帳戶',
  },
  {
    name: 'service-account',
    en: 'service account|technical account|system account|robot account|functional account',
    'zh-TW': '服務帳戶|服務帳號|系統帳號|專用帳號',
  },
  {
    name: 'service-principal',
    en: 'service principal|enterprise application|enterprise app|resource principal|app in the tenant',
    'zh-TW': '服務主體|企業應用程式|資源主體',
  },
  {
    name: 'managed-identity',
    en: 'managed identity|workload identity|federated credential|workload|passwordless for apps',
    'zh-TW': '受控識別|受管理的身分識別|工作負載身分|工作負載|同盟認證',
  },
  {
    name: 'app-registration',
    en: 'app registration|application registration|registered app|app manifest|manifest',
    'zh-TW': '應用程式註冊|應用註冊|註冊應用程式|資訊清單',
  },
  {
    name: 'multi-tenant-app',
    en: 'multitenant|multi-tenant|single tenant|single-tenant|common endpoint|multitenant application',
    'zh-TW': '多租用戶|單一租用戶|多租戶|單租戶',
  },
  {
    name: 'public-client',
    en: 'public client|confidential client|single-page app|spa|desktop app|native app',
    'zh-TW': '公用用戶端|機密用戶端|單頁應用程式|單頁|桌面程式',
  },
  {
    name: 'redirect-uri',
    en: 'redirect uri|redirect url|reply url|reply address|callback url|callback address|return address|callback',
    'zh-TW': '重新導向 uri|重新導向uri|重新導向網址|回覆網址|回覆位址|回覆 url|回呼網址|導回網址',
  },
  {
    name: 'scope',
    en: 'scope|requested scopes|oauth scope|requested permissions',
    'zh-TW': '範圍設定|權限範圍|授權範圍|要求的範圍',
  },
  {
    name: 'consent',
    en: 'consent|user consent|consent prompt|agree to the app|permissions requested|accept the app',
    'zh-TW': '同意|同意提示|授權同意|使用者同意|同意畫面',
  },
  {
    name: 'admin-consent',
    en: 'admin consent|administrator consent|need admin approval|needs admin approval|approval by an administrator|admin approval',
    'zh-TW': '系統管理員同意|管理員同意|管理員核准|需要管理員核准|需要系統管理員核准|管理員授權',
  },
  {
    name: 'approve',
    en: 'approve|approval|approved|sign off on|green light',
    'zh-TW': '核准|批准|審核|簽核|准許|審批|放行',
  },
  {
    name: 'permission',
    en: 'permission|privilege|access right|rights|access level|authorization|authorisation|entitlement|file permission|chmod|acl|sudo|folder rights|root privileges',
    'zh-TW':
      '權限|許可權|存取權|存取權限|使用權限|檔案權限|資料夾權限|存取控制清單|提升權限|以管理員身分執行',
  },
  {
    name: 'role',
    en: 'role|role assignment|rbac|admin role|role membership',
    'zh-TW': '角色|角色指派',
  },
  {
    name: 'group',
    en: 'group|security group|nested group|group membership|member of the group',
    'zh-TW': '群組|安全性群組|巢狀群組|群組成員',
  },
  {
    name: 'admin',
    en: 'administrator|admin|it department|it people|global admin|sysadmin|root user|superuser|it team|mis',
    'zh-TW': '系統管理員|管理員|管理者|資訊部|資訊室|資訊人員|網管|it人員|it部門|it 部門',
  },
  {
    name: 'support-contact',
    en: 'contact support|help desk|helpdesk|service desk|who do i ask|ask the admin|call support|open a ticket',
    'zh-TW': '聯絡支援|連絡支援|客服|服務台|找誰|問誰|聯絡管理員|技術支援|報修|開單',
  },
  {
    name: 'owner',
    en: 'owner|ownership|owned by|app owner|belongs to',
    'zh-TW': '擁有者|擁有人|屬於|所有者',
  },
  {
    name: 'licence',
    en: 'license|licence|licensed|licensing|no license|seat|product key|license file',
    'zh-TW': '授權|使用授權|產品授權|授權檔|產品金鑰|序號',
  },
  {
    name: 'subscription',
    en: 'subscription|subscribed|plan|service plan|paid plan|subscribe|trial|evaluation|free tier|demo version',
    'zh-TW': '訂閱|方案|服務方案|訂用帳戶|月租|試用|試用版|試用期|免費版|評估版',
  },
  {
    name: 'issuer-audience',
    en: 'issuer|audience|resource|token meant for another|wrong audience|iss|aud',
    'zh-TW': '簽發者|核發者|對象|受眾|資源不符|資源',
  },
  {
    name: 'wrong-tenant',
    en: 'wrong tenant|other tenant|another tenant|not in this tenant|wrong directory',
    'zh-TW': '錯誤的租用戶|其他租用戶|別的租用戶|另一個租用戶|不在租用戶|錯的租戶',
  },
  {
    name: 'assertion-claim',
    en: 'assertion|client assertion|jwt|signed token|saml assertion|claim|token claim|claims mapping',
    'zh-TW': '判斷提示|宣告權杖|宣告|權杖宣告',
  },
  {
    name: 'not-signed-in',
    en: 'not signed in|nobody signed in|no user is signed in|not logged in|no session|session not found',
    'zh-TW': '未登入|沒登入|尚未登入|沒有登入|還沒登入|沒有工作階段',
  },
  {
    name: 'authentication',
    en: 'authentication|authenticate|prove who you are|authentication failed|identity check',
    'zh-TW': '身分驗證|驗證身分|身份驗證|驗證|驗證失敗|證明身分',
  },
];
