import { assignedValues } from './assigned-value.ts';
import { isBasic, isOpaque, isPassword, isPlaceholder, isRandom, isSecret } from './is-secret-value.ts';
import type { Rule } from './rule.ts';

/** Words of sentences about passphrases, which are in none. */
const saysNothing =
  /(?<!\p{L})(?:is|are|was|must|not|has|have|your|again|required|incorrect|wrong|invalid|expired|cannot|please|password|passphrase|enter|don't|doesn't|protected|characters?|for|錯誤|不正確|輸入|請|無法|過期|需要|必須|長度|設定)(?!\p{L})/iu;

/** Before a code of three or four groups. */
const codeName = /(?:啟用碼|序號|激活码|activation code|product key|licen[sc]e key|serial)[^\r\n]{0,16}$/i;

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
      /(?:api|app|application|access|account|service|private|license|encryption|master|admin|auth|sas|functions?|shared|consumer|client|signing|security|integration|routing|webhook|deploy|storage(?:_account)?|cosmos(?:db)?|subscription|cognitive|speech|search|azure)[ _-]?key|sharedaccesskey(?!name)|金鑰|密钥/dgi,
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
  // Of words, up to where a sentence goes on, or joined by hyphens: https://diceware.dmuth.org
  {
    name: 'phrase',
    kind: 'password',
    anchors: 'phrase, psk, mnemonic, pass, seed, wpa, 通行, 密語, 密碼, 密码, frase, パスフ, 合言葉'.split(
      ', ',
    ),
    pattern:
      /(?:pass ?phrase|(?:recovery|seed|secret|key) phrase|wallet seed|psk|mnemonic|wpa2? key|(?:wi-?fi|master|encryption|backup) password|Enter passphrase for [^\r\n:]{1,80}(?=: )|phrase secrète|frase (?:secreta|segreta)|通行碼|通關密語|密語|パスフレーズ|合言葉)["']?[^\r\n"“「.:：]{0,36}(?:["“「]([\p{L}\d'-]{1,16}(?: [\p{L}\d'-]{1,16}){1,23})["”」]|(?:[:：]|(?<= is| was| ist| é| è| es|[=是為为は])) ?(\p{Script=Latin}[\p{L}\d'-]{0,15}(?: (?!(?:but|and|mas|aber|mais|pero|ma|です)(?!\p{L}))[\p{L}\d'-]{1,16}){2,23}|(?=[^ -~])[\p{L} ]{6,24}(?=[ .。]?(?:[\r\n]|$))))|(?:password|passphrase|passcode|密碼|密码) ?(?:is|was|to|=|[:：是為成])\s?["'「“]?([A-Za-z]{3,12}(?:-[A-Za-z]{3,12}){3,9})(?![\w-])/dgiu,
    accepts: ({ value }) => !isPlaceholder(value) && !saysNothing.test(value),
  },
  {
    name: 'activation-code',
    kind: 'secret',
    anchors: ['-'],
    pattern:
      /-(?:[A-Z0-9]{4,6}-){1,4}[A-Z0-9]{4,6}(?![\w-])(?<=(?<![\w-])([A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){2,5}))/dg,
    accepts: ({ value, text, start }) =>
      /\d.*\d/.test(value) &&
      /[G-Z]/.test(value) &&
      (value.split('-').length > 4 || codeName.test(text.slice(Math.max(0, start - 40), start))),
  },
  // https://www.rfc-editor.org/rfc/rfc4648#section-6: in groups, as keys for authenticators and passwords for apps are shown
  {
    name: 'grouped-key',
    kind: 'password',
    anchors: 'password, 密碼, key, 金鑰, secret, seed'.split(', '),
    pattern:
      /(?:password|密碼|key|金鑰|secret|seed)(?: is| was|是)?[^\w]{1,8}((?:[a-z2-7]{4}[ -]){3,7}[a-z2-7]{4})(?!\w)/dgi,
    accepts: ({ value }) => /\d/.test(value) || value.length === 19,
  },
  {
    name: 'backup-codes',
    kind: 'secret',
    anchors: ['backup code', 'recovery code', 'scratch code', '備用碼', '備援碼', '復原碼'],
    pattern:
      /(?:(?:backup|recovery|scratch) codes?|(?:備[用援]|復原)碼)[^\r\n:：\d]{0,30}?(?: (?:are|is)|[:：是])?\s{0,4}((?:(?:\d[.)] ?)?(?=[a-z-]{0,9}\d)[a-z0-9]{4,5}[- ]?[a-z0-9]{4,5}(?:[\s,、]{1,3}|$)){1,16})/dgi,
  },
];
