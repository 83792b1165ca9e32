import { createAnchorFinder } from '../find/find-anchors.ts';

/** Words that tell of credentials, by how they do; in small letters, a comma between two. */
const cueWords = {
  /** What a password is called: in English and Chinese, then in other languages. */
  password: `password, passwd, passphrase, pass phrase, passcode, passwort, pass, pwd, pw, psw, psk, passw,
    base64 -d, wifi key, wi-fi key, 密碼, assword, stdin, chpasswd, htpasswd, secret phrase, 密码, 帳密, 登入資訊, 帐密, 口令, 通行碼, 通關密語, 密語, heslo, adgangskode, kodeord,
    kennwort, zugangscode, schlüsselwort, κωδικός, συνθηματικό, contraseña, contrasena, clave, salasana,
    mot de passe, mdp, phrase secrète, jelszó, kata sandi, kata laluan, parola, codice di accesso, パスワード,
    パスフレーズ, 合言葉, 비밀번호, 암호, 패스워드, 비번, wachtwoord, toegangscode, passord, hasło, haslo, senha, palavra-passe,
    palavra passe, palavra-chave, пароль, пароля, lösenord, รหัสผ่าน, şifre, sifre, parolası, løsenord, hemligt, mật khẩu, mat khau`,
  /** What a short number is called that opens something. */
  code: `pin, passcode, pass code, otp, totp, puk, verification code, security code, one-time, one time,
    mfa code, 2fa code, sms code, access code, sign-in code, login code, authenticator code, your code,
    confirmation code, verify, enter code, entered code, code is, is your, 是您的, 是你的, to verify, sms,
    got a text, bestätigungscode, sicherheitscode, einmalpasswort, prüfcode, tan, pincode, código, codigo,
    nip, code de vérification, code de sécurité, code secret, codice, verificatiecode, beveiligingscode,
    認証コード, 確認コード, 暗証番号, ワンタイム, セキュリティコード, 인증번호, 인증 번호, 인증코드, 인증 코드,
    보안코드, 확인 코드, 핀번호, пин, код, 驗證碼, 验证码, 認證碼,
    认证码, 動態密碼, 动态密码, 動態碼, 一次性, 簡訊碼, 安全碼, 校驗碼, 確認碼, 備用碼, 備援碼, recovery, backup code, cvv, cvc`,
  /** What is drawn by chance is called. */
  key: `secret, token, key, bearer, value, auth, 金鑰, 密鑰, 密钥, 祕密, 秘密, 權杖, 令牌, schlüssel, clé, chiave, キー`,
  /** What is said of accounts and of signing in. */
  account: `login, logon, log in, log on, logged, sign in, sign on, signin, sign-in, user, username, account,
    credential, cred, creds, credentials, bind, admin, vpn, wifi, wi-fi, 帳號, 帐号, 账号, 使用者, 登入, 登录, 登錄, 簽入, 登不,
    連線, anmeld, benutzer, konto, zugang, usuario, cuenta, identifiant, utilisateur, compte, utente, gebruiker,
    логин, пользователь, ログイン, アカウント, 로그인, 계정, \ufdd0]:`,
  /** What a number opens. */
  lock: `keypad, door, gate, alarm, safe, voicemail, voice mail, key box, lockbox, padlock, kiosk, badge, 門禁, 大門, 後門, 保全, 金庫, 保險箱,
    語音信箱, 鑰匙箱, digicode, türcode, tür, alarme, puerta, porta, deur, kluis, brama, bramy, домофон, сейф, 도어락, 현관, 玄関, 金庫`,
  /** What is called with a user and a password. */
  call: `connect(, login(, logon(, auth(, credential(, credentials(, authenticate(, basic_auth(, connection(, login_user(, sign_in(,
    auth=(, send, expect, spawn`,
  /** What is done with a password. */
  verb: `try, tried, trying, use, used, using, enter, entered, type, typed, set, reset, change, changed,
    changing, updated, switched, rotated, works, worked, took, accepted, gave, given, tested, sent, 試, 用, 改,
    換, 设, 設, 輸入, 打, 填, 給, versucht, geändert, probier, tipp, essayé, essaie, essaye, changé, provato, prova, usa, cambiat, cambié, probé, prueba,
    puse, usando, tente, troquei, mudei, probeer, veranderd, spróbuj, ustawi, zmieni, поменял, попробуй, сменил, yaptım, deneyin,
    prøv, testa, βάλε, 바꿔, 바꿨, 해보, 入れ, 変え, 試し, 登登看, 登登, 打`,
  /** What is said of a password that has another beside it. */
  turn: `old, new, previous, former, current, temp, temporary, initial, default, was, now, either, neither,
    instead, 舊, 新, 原本, 原來, 後來, 本來, 現在, 初始, 預設, 或是, 還是, alt, alte, neu, neue, war, ancien, nouveau, antigua,
    nueva, vecchia, nuova, oude, nieuwe, stare, nowe, старый, новый, antiga, nova, sonst, sinon, sino, altrimenti, anders, inaczej, иначе, else, 아니면, 말고,
    又, 還是, 原先, 目前`,
  /** What is said of one that opens nothing. */
  refusal: `incorrect, wrong, denied, rejected, refused, invalid, fails, failed, doesn't work, not work,
    locked, expired, 錯誤, 不對, 不行, 拒絕, 失敗, 無效, 無法, 不正確, 不符, 進不, falsch, abgelehnt, errata, 401, 403, 691, 49,
    530`,
  /** What a command line has before a password. */
  option: '-p, -w, -a, -x, -u, /p:, /pass:, /rp, -pw',
} as const;

/** A password that was masked: the word of its mask is blanked. */
const maskedPassword = `[${'\ufdd0'.repeat(8)}]`;

/** How a word tells of credentials. */
export type CueKind = keyof typeof cueWords | 'mask';

/** A word that tells of credentials, and where it stands. */
export interface Cue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

const listWords = (kind: keyof typeof cueWords): readonly string[] => cueWords[kind].split(/,\s+/);
const cueList: readonly { readonly kind: CueKind; readonly word: string }[] = [
  ...(Object.keys(cueWords) as (keyof typeof cueWords)[]).flatMap((kind) =>
    listWords(kind).map((word) => ({ kind, word })),
  ),
  { kind: 'mask', word: maskedPassword },
];
/** The words that tell of credentials wherever they stand. */
export const strongKinds = ['password', 'code', 'option'] as const;
export const strongWords = strongKinds.flatMap(listWords);
const findWords = createAnchorFinder(cueList.map(({ word }) => word));

/** The cues in a part of a text, in order. */
export function findCues(text: string, from: number, to: number): Cue[] {
  const begin = Math.max(0, from);
  const lower = text.slice(begin, to).replaceAll('\u0130', 'I').toLowerCase();
  const cues: Cue[] = [];
  findWords(lower, (place, at) => {
    const { kind, word } = cueList[place] ?? { kind: 'mask', word: maskedPassword };
    const end = at + word.length;
    if (standsAlone(lower, at, end)) cues.push({ kind, start: begin + at, end: begin + end });
  });
  return cues.sort((a, b) => a.start - b.start);
}

/** Whether a word begins where it stands, and, if it is short, ends there; longer ones may have an ending. */
function standsAlone(lower: string, start: number, end: number): boolean {
  const [first, behind] = [lower.charCodeAt(start), lower.charCodeAt(end)];
  const isAlone = !isLetter(behind) || lower.charAt(end - 1) === ':';
  if (first === 45 || first === 47) return isAlone && /\s/.test(lower.charAt(start - 1));
  if (!isLetter(first)) return true;
  if (end - start < 8 && isLetter(lower.charCodeAt(start - 1))) return false;
  return end - start > 4 || isAlone;
}

/** Whether a unit is a small letter of Latin, Greek or Cyrillic, whose words blanks part. */
function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0x52f);
}
