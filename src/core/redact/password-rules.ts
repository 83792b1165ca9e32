import { assignedValue } from './assigned-value.ts';
import {
  isBasic,
  isDrawn,
  isMixed,
  isOpaque,
  isPassword,
  isPlaceholder,
  isRandom,
  isSecret,
  isToldPassword,
} from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

/** `SHA256:…` and `sha512-…`: the digest of something. */
const isDigest = ({ value, text, start }: Candidate): boolean =>
  /^sha\d/i.test(value) || /\bSHA\d{1,3}:$/.test(text.slice(Math.max(0, start - 8), start));
/** Whether a verb or a sign joins the word for password and what follows it. */
const isJoined = ({ text, matchStart, start }: Candidate): boolean =>
  /(?:lautet|\s(?:ist|est?)|[は是:：=])[\s"'「“]*$/i.test(
    text.slice(Math.max(matchStart, start - 12), start),
  );
const isGiven = ({ value }: Candidate): boolean => !isPlaceholder(value);

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
  // In place of the name, as in https://docs.sentry.io/concepts/key-terms/dsn-explainer/
  {
    name: 'url-token',
    kind: 'access-token',
    anchors: ['://'],
    pattern: /:\/\/([\w.~%-]{16,200})@(?=[\w[])/dg,
    accepts: isRandom,
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
      /(?:api|app|application|access|account|service|private|license|encryption|master|admin|auth|sas|functions?|shared|consumer|client|signing|security|integration|routing|webhook|deploy)[ _-]?key|金鑰|密钥/dgi,
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
      /password|passwd|passphrase|passcode|pre-shared key|(?:(?<![a-z])|(?<=\\[nrt]|db|pg|user|usr|root|bind|admin|smtp|mail|ldap|svc|proxy|ftp|sql|store))(?:pwd|psw|psk|pass|pw)|密碼|密码|通行碼/dgi,
    value: assignedValue,
    accepts: isPassword,
  },
  {
    name: 'joined-password',
    kind: 'password',
    anchors: ['pw', 'pass'],
    pattern: /(?<=[a-z])(?:Pw|Pwd|PWD|Pass)(?![A-Za-z])|(?<=[A-Z])(?:PASS|PWD|PW)(?![A-Za-z])/dg,
    value: assignedValue,
    accepts: isToldPassword,
  },
  // Four words or more, joined: https://diceware.dmuth.org
  {
    name: 'joined-words',
    kind: 'password',
    anchors: ['pass', '密碼', '密码'],
    pattern:
      /(?:password|passphrase|passcode|密碼|密码) ?(?:is|was|to|=|[:：是為成])\s?["'「“]?([A-Za-z]{3,12}(?:-[A-Za-z]{3,12}){3,9})(?![\w-])/dgi,
  },
  {
    name: 'credential-pair',
    kind: 'password',
    anchors: ['帳密', '帳號密碼', '帐密', 'cred', 'login', 'logon'],
    pattern:
      /(?:帳密|帳號密碼|帐密|credentials?|creds?|log[io]n)\s?(?:[:：=]|是|為|为|are|is)\s?[a-z][^\s/:]{0,60} ?[/:] ?([^\s,，。;；]{4,60})/dgi,
    accepts: isMixed,
  },
  {
    name: 'address-pair',
    kind: 'password',
    anchors: ['@'],
    pattern: /@[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}:([^\s"'@,，。;；<>]{6,100})/dg,
    accepts: isToldPassword,
  },
  {
    name: 'sign-in-sentence',
    kind: 'password',
    anchors: ['in as ', 'on as ', 'in with ', 'on with ', 'in using ', 'on using '],
    pattern:
      /(?:log(?:ged|ging)?|sign(?:ed|ing)?)[ -]?(?:in|on) (?:as|with|using) [^\s,;]{1,100} (?:with|and|using|\/) ["'“]?([^\s,，。;；、"'「」()[\]{}<>]{5,60})/dgi,
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
    name: 'password-sentence',
    kind: 'password',
    anchors: ['pass', '密碼', '密码', 'pw'],
    pattern:
      /(?:password|passwd|passphrase|密碼|密码|(?<![a-z])(?:pass|pw))(?: ?[我們已經有都也剛]{0,4}(?:(?:set |changed |reset |updated )?to|like|as|[改換設][成為]|[設重][定設][成為]|就是|還是|[填打用]的是|[填打用]))?(?:[ ]?["'「“]([^"'」”\r\n]{4,60})["'」”]|(?:[ \t]{1,40}|(?<=[成為是填打用])|[ ]?[（(])([^\s,，。;；、"'「」()（）[\]{}<>]{5,60}))/dgi,
    accepts: isMixed,
  },
  {
    name: 'used-as-password',
    kind: 'password',
    anchors: ['as the p', 'as my p', 'as our p', 'as a p', '為密', '當密', '作密'],
    pattern:
      /([^\s,，。;；、"'「」“”()[\]{}<>]{5,60})["'」”]?(?: as (?:the|my|our|a) (?:password|passphrase|pass|pwd?)(?![a-z])| ?(?:作為|當作?|設?為)密[碼码])/dgi,
    accepts: isMixed,
  },
  // What a command prints that decodes a secret.
  {
    name: 'decoded',
    kind: 'secret',
    anchors: ['base64 -d', 'base64 --d'],
    pattern: /base64 (?:-d|-D|--decode)[^\r\n]{0,60}\r?\n([^\s"'<>]{6,200})(?=[\r\n]|$)/dg,
    accepts: isToldPassword,
  },
  {
    name: 'password-of',
    kind: 'password',
    anchors: ['pass', 'pw'],
    pattern:
      /(?:password|passphrase|passwd|(?<![a-z])(?:pass|pwd?))s? (?:for|of|to|on|in|I|we|they|you|he|she|that)\b[^\r\n.,;:!?]{1,60}?(?: (?:is|was):?| ?[=:：])\s{1,2}["'“]?([^\s,，。;；、"'「」()[\]{}<>]{5,60})/dgi,
    accepts: isToldPassword,
  },
  {
    name: 'secret-of',
    kind: 'secret',
    anchors: ['secret ', 'token ', 'key ', 'secrets ', 'tokens ', 'keys '],
    pattern:
      /(?:secret|(?<!publickey)token|key)s? (?:for|of|to|on|in|I|we|they|you|he|she|that|value)\b[^\r\n.,;:!?]{0,60}? (?:is|was):?\s{1,2}["'“]?([^\s,，。;；、"'「」()[\]{}<>]{16,200})/dgi,
    accepts: isRandom,
  },
  // German, Spanish, French, Japanese; and the old word of Chinese.
  {
    name: 'foreign-password',
    kind: 'password',
    anchors: ['passwort', 'kennwort', 'contrase', 'mot de passe', 'パスワード', '口令'],
    pattern:
      /(?:passwort|kennwort|contrase(?:ñ|n)a|mot de passe|パスワード|口令)\s?(?:lautet|ist|es|est|は|是|[:：=])?\s?["'「“]?([^\s,，。;；、"'「」()[\]{}<>]{5,60})/dgi,
    accepts: (found) => isMixed(found) || (isJoined(found) && isToldPassword(found)),
  },
  // No name and no form of its own: a long run that looks drawn by chance.
  {
    name: 'random',
    kind: 'random',
    anchors: [],
    pattern: /(?<![\w+/=.-])[A-Za-z0-9][A-Za-z0-9+/_-]{31,}={0,2}(?![\w+/=-])/dg,
    accepts: (found) => isDrawn(found) && !isDigest(found),
  },
  // The same of a variable or a parameter, where a shorter run says as much.
  {
    name: 'assigned-random',
    kind: 'random',
    anchors: ['='],
    pattern: /=["'\\]{0,2}([A-Za-z0-9][\w-]{21,})(?![\w+/=-])/dg,
    accepts: isDrawn,
  },
  // https://www.rfc-editor.org/rfc/rfc6749#section-10.12, and ids that a vendor draws for a client
  {
    name: 'named-random',
    kind: 'random',
    anchors: ['state', 'nonce', 'ticket', 'client', 'consumer', 'keyid', 'key_id'],
    pattern:
      /(?:state|nonce|ticket)(?![a-z])|client[ _-]?id|consumer[ _-]?key|(?:private|public)_?key_?id/dgi,
    value: assignedValue,
    accepts: isRandom,
  },
  // https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
  {
    name: 'signature-header',
    kind: 'random',
    anchors: ['signature'],
    pattern:
      /signature(?:[\w-]{0,12}["'\\]{0,3}\s?[:=]\s?["'\\]{0,3}(?:sha\d{1,3}|v\d)=([0-9a-f]{40,})|=([A-Za-z0-9%+/_-]{60,}={0,2}))/dgi,
  },
];
