import { assignedValues } from './assigned-value.ts';
import { isBasic, isOpaque, isPassword, isRandom, isSecret, isToldPassword } from './is-secret-value.ts';
import type { Rule } from './rule.ts';

/** Passwords, secrets and keys that are known by the name before them, or by their place in an address. */
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
  },
  {
    name: 'client-secret',
    kind: 'secret',
    anchors: ['secret', '用戶端密碼', '客户端密码', '密鑰', '祕密', '秘密'],
    pattern: /secret(?:[_-]?key(?:[_-]?base)?)?|用戶端密碼|客户端密码|密鑰|[祕秘]密/dgi,
    value: assignedValues,
    accepts: isSecret,
  },
  {
    name: 'api-key',
    kind: 'api-key',
    anchors: ['key', '金鑰', '密钥'],
    pattern:
      /(?:api|app|application|access|account|service|private|license|encryption|master|admin|auth|sas|functions?|shared|consumer|client|signing|security|integration|routing|webhook|deploy)[ _-]?key|金鑰|密钥/dgi,
    value: assignedValues,
    accepts: isOpaque,
  },
  {
    name: 'password',
    kind: 'password',
    anchors: ['pass', 'pwd', 'pw', 'psk', 'psw', 'pre-shared key', '密碼', '密码', '通行碼'],
    pattern:
      /password|passwd|passphrase|passcode|pre-shared key|(?:(?<![a-z])|(?<=\\[nrt]|db|pg|user|usr|root|bind|admin|smtp|mail|ldap|svc|proxy|ftp|sql|store))(?:pwd|psw|psk|pass|pw)|密碼|密码|通行碼/dgi,
    value: assignedValues,
    accepts: isPassword,
  },
  {
    name: 'joined-password',
    kind: 'password',
    anchors: ['pw', 'pass'],
    pattern: /(?<=[a-z])(?:Pw|Pwd|PWD|Pass)(?![A-Za-z])|(?<=[A-Z])(?:PASS|PWD|PW)(?![A-Za-z])/dg,
    value: assignedValues,
    accepts: isToldPassword,
  },
  // https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-useraccounts-administratorpassword
  {
    name: 'answer-file',
    kind: 'password',
    anchors: ['<plaintext>'],
    pattern: /<Value>([^<\r\n]{1,200})<\/Value>\s{0,40}<PlainText>/dgi,
  },
  // What a command prints that decodes a secret.
  {
    name: 'decoded',
    kind: 'secret',
    anchors: ['base64 -d', 'base64 --d'],
    pattern: /base64 (?:-d|-D|--decode)[^\r\n]{0,60}\r?\n([^\s"'<>]{6,200})(?=[\r\n]|$)/dg,
    accepts: isToldPassword,
  },
];
