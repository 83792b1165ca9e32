import { assignedValue } from './assigned-value.ts';
import {
  isBasic,
  isDrawn,
  isMixed,
  isOpaque,
  isPassword,
  isPlaceholder,
  isSecret,
} from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

const isGiven = ({ value }: Candidate): boolean => !isPlaceholder(value);
/** Of a sentence that tells a password: letters, digits and a capital or sign, but no name such as SHA-256. */
const isTold = (found: Candidate): boolean =>
  /\d/.test(found.value) &&
  /[A-Za-z]/.test(found.value) &&
  /[A-Z]|[^\w.,:-]/.test(found.value) &&
  !/^[A-Z]+-?\d+$|\//.test(found.value) &&
  isPassword(found);

/** Passwords, secrets and keys that are known by where they stand. */
export const passwordRules: readonly Rule[] = [
  // https://www.rfc-editor.org/rfc/rfc7617
  {
    name: 'basic',
    kind: 'password',
    anchors: ['basic'],
    pattern: /basic(?:\s|%20){1,3}([A-Za-z0-9+/]{6,}={0,2})/dgi,
    accepts: isBasic,
  },
  // https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
  {
    name: 'url-password',
    kind: 'password',
    anchors: ['://'],
    pattern: /:\/\/[^\s/:@"'<>]{0,100}:([^\s/"'<>]{1,200})@(?=[\w[])/dg,
    accepts: isGiven,
  },
  // https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html
  {
    name: 'oracle-url',
    kind: 'password',
    anchors: ['jdbc:oracle'],
    pattern: /jdbc:oracle:\w{1,10}:[\w$#.]{1,60}\/([^\s@"']{1,100})@/dgi,
    accepts: isGiven,
  },
  {
    name: 'client-secret',
    kind: 'secret',
    anchors: ['secret', '用戶端密碼', '客户端密码', '密鑰', '祕密', '秘密'],
    pattern: /secret(?:[_-]?key(?:[_-]?base)?)?|用戶端密碼|客户端密码|密鑰|[祕秘]密/dgi,
    value: assignedValue,
    accepts: isSecret,
  },
  {
    name: 'api-key',
    kind: 'api-key',
    anchors: ['key', '金鑰', '密钥'],
    pattern:
      /(?:api|app|application|access|account|service|private|license|encryption|master|admin|auth|sas|functions?|shared|consumer|client)[ _-]?key|金鑰|密钥/dgi,
    value: assignedValue,
    accepts: isOpaque,
  },
  {
    name: 'password',
    kind: 'password',
    anchors: [
      'passw',
      'passphrase',
      'passcode',
      'pwd',
      'pw',
      'pass',
      'psk',
      'pre-shared key',
      '密碼',
      '密码',
      '通行碼',
    ],
    pattern:
      /password|passwd|passphrase|passcode|pre-shared key|(?<![a-z])(?:pwd|psw|psk|pass|pw)|密碼|密码|通行碼/dgi,
    value: assignedValue,
    accepts: isPassword,
  },
  {
    name: 'credential-pair',
    kind: 'password',
    anchors: ['/'],
    pattern:
      /(?:帳密|帳號密碼|帐密|credentials?|creds?|log[io]n)\s?(?:[:：=]|是|為|为|are|is)\s?[^\s/]{1,60} ?\/ ?([^\s,，。;；]{4,60})/dgi,
    accepts: isMixed,
  },
  // https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-useraccounts-administratorpassword
  {
    name: 'answer-file',
    kind: 'password',
    anchors: ['<plaintext>'],
    pattern: /<Value>([^<\r\n]{1,200})<\/Value>\s{0,40}<PlainText>/dgi,
  },
  {
    name: 'csv-column',
    kind: 'password',
    anchors: [',password', ',密碼', ',密码'],
    pattern: /,(?:password|密碼|密码)\r?\n[^\r\n]{0,200},([^\s,]{3,})(?=[\r\n]|$)/dgi,
    accepts: isGiven,
  },
  {
    name: 'password-sentence',
    kind: 'password',
    anchors: ['pass', '密碼', '密码', 'pw'],
    pattern:
      /(?:password|passwd|passphrase|密碼|密码|(?<![a-z])(?:pass|pw))(?: ?(?:to|[改換設][成為]|設定為))?(?:[ ]?["'「“]([^"'」”\r\n]{4,60})["'」”]|[ ]([^\s,，。;；、"'「」()[\]{}<>]{5,60}))/dgi,
    accepts: isMixed,
  },
  {
    name: 'password-of',
    kind: 'password',
    anchors: ['password', 'passphrase', 'passwd'],
    pattern:
      /(?:password|passphrase|passwd)s? (?:for|of|to|on)\b[^\r\n.,;:!?]{1,60}? (?:is|was):?\s{1,2}["'“]?([^\s,，。;；、"'「」()[\]{}<>]{5,60})/dgi,
    accepts: isTold,
  },
  // German, Spanish, French, Japanese; and the old word of Chinese.
  {
    name: 'foreign-password',
    kind: 'password',
    anchors: ['passwort', 'kennwort', 'contrase', 'mot de passe', 'パスワード', '口令'],
    pattern:
      /(?:passwort|kennwort|contrase(?:ñ|n)a|mot de passe|パスワード|口令)\s?(?:lautet|ist|es|est|は|是|[:：=])?\s?["'「“]?([^\s,，。;；、"'「」()[\]{}<>]{5,60})/dgi,
    accepts: isMixed,
  },
  {
    name: 'table-column',
    kind: 'password',
    anchors: ['|'],
    pattern:
      /\|[ \t]{0,9}(?:password|密碼|密码|secret)[ \t]{0,9}\|[ \t]{0,9}\r?\n\|[-:| \t]{3,200}\r?\n\|[^\r\n]{0,200}\|[ \t]{0,9}([^\s|]+)[ \t]{0,9}\|[ \t]{0,9}(?:[\r\n]|$)/dgi,
    accepts: isPassword,
  },
  // No name and no form of its own: a long run that looks drawn by chance.
  {
    name: 'random',
    kind: 'random',
    anchors: [],
    pattern: /(?<![\w+/=.-]|\bSHA\d{1,3}:)(?!sha\d)[A-Za-z0-9][A-Za-z0-9+/_-]{31,}={0,2}(?![\w+/=-])/dg,
    accepts: isDrawn,
  },
];
