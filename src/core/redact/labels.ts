/** What a password is called in languages other than English, each in small letters; for Chinese what `password` does not have. */
const passwordLabels = {
  cs: 'heslo',
  da: 'adgangskode, kodeord',
  de: 'passwort, kennwort, zugangscode, schlüsselwort',
  el: 'κωδικός, συνθηματικό',
  es: 'contraseña, contrasena, clave',
  fi: 'salasana',
  fr: 'mot de passe, mdp, phrase secrète',
  hu: 'jelszó',
  id: 'kata sandi, kata laluan',
  it: "parola d'ordine, parola d’ordine, parola chiave",
  ja: 'パスワード, パスフレーズ, 合言葉',
  ko: '비밀번호, 암호, 패스워드, 비번',
  nl: 'wachtwoord, toegangscode',
  no: 'passord',
  pl: 'hasło, haslo',
  pt: 'senha, palavra-passe, palavra passe, palavra-chave',
  ro: 'parola, parolă',
  ru: 'пароль, пароля',
  sv: 'lösenord',
  th: 'รหัสผ่าน',
  tr: 'şifre, sifre, parola',
  vi: 'mật khẩu, mat khau',
  zh: '口令, 通關密語, 密語',
} as const;

/** What a short number is called that opens something: a PIN, or the code of a message for one sign-in. */
const codeLabels = {
  de: 'bestätigungscode, sicherheitscode, einmalpasswort, prüfcode, tan',
  en: `pin, pin code, pin number, passcode, pass code, otp, otp code, totp, totp code, verification code, security code,
    one-time code, one-time password, one time password, mfa code, 2fa code, sms code, access code, sign-in code, login code,
    authenticator code, your code, confirmation code, enter code, entered code`,
  es: 'código de verificación, código de seguridad, codigo de verificacion, código pin, nip',
  fr: "code de vérification, code de sécurité, code secret, code pin, code d'accès",
  it: 'codice di verifica, codice di accesso, codice di sicurezza, codice pin',
  ja: '認証コード, 確認コード, 暗証番号, ワンタイムパスワード, セキュリティコード',
  ko: '인증번호, 인증 번호, 인증코드, 인증 코드, 보안코드, 확인 코드, 핀번호, 비밀번호, 암호',
  nl: 'verificatiecode, beveiligingscode, pincode',
  pt: 'código de verificação, código de segurança, codigo de verificacao',
  ru: 'пин-код, пин, код подтверждения, код доступа, проверочный код',
  zh: `驗證碼, 验证码, 認證碼, 认证码, 動態密碼, 动态密码, 動態碼, 一次性密碼, 一次性密码, 簡訊碼, pin 碼, pin碼, pin 码, pin码,
    otp 碼, otp碼, 安全碼, 校驗碼, 確認碼, 密碼, 密码, 通行碼`,
} as const;

/** A label once, however many languages have it. */
const labelsOf = (table: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(Object.values(table).flatMap((labels) => labels.split(/,\s+/))),
];

/** All names of a password in languages other than English and Chinese. */
export const foreignPasswords = labelsOf(passwordLabels);
/** All names of a PIN and of a code for one sign-in. */
export const oneTimeCodes = labelsOf(codeLabels);
