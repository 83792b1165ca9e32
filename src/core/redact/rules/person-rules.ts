import { isCard, isIban, isTaiwanId } from './check-digits.ts';
import { isAddress4, isAddress6 } from './is-address.ts';
import type { Candidate, Rule } from './rule.ts';

/** Top-level names that are rather the ending of a file, as in `icon@2x.png`. */
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|ico|css|html?|js|ts|mjs|json|xml|log|txt|dll|exe)$/i;
/** Accounts of services and of build machines, not of persons. */
const sharedAccount =
  /^(?:public|default|all users|shared|site|logfiles|runner|runneradmin|node|app|root|vsts|ubuntu|linuxbrew)$/i;

/** Authorities of Windows, roots of the registry, groups, and words that stand for an account: of no person. */
const noAccount =
  /^(?:NT|HK(?:LM|CU|CR|U)|HKEY_\w+|BUILTIN|SYSTEM|SOFTWARE|USERS|IIS|APPPOOL|SERVICE|AUTHORITY|FONT|WINDOW)\\|\\(?:SQLEXPRESS|MSSQL\w*|username|user|users|account|name|admin|administrators?|guest|system|everyone|none|domain|your[\w.-]{0,60}|v?\d[\d.]*|[\w.-]{0,60}\.(?:exe|dll|sys|log|txt|ini|config|xml|json|ps1|bat|cmd|cs|ts|js|py|php))$/i;
/** What a number is called that is no card's. */
const noCardBefore =
  /(?:ticket|case|order|request|track\w{0,12}|incident|invoice|sr|ref\w{0,12}|id|serial|build|工單|訂單|單號|編號|案號)[ #:：=]{0,3}(?:no\.?|number|id)?[ #:：="']{0,3}$/i;

/** What tells of a person: addresses, numbers, ids, names in paths. */
export const personRules: readonly Rule[] = [
  // https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2, without quoted local parts
  {
    name: 'email',
    kind: 'email',
    anchors: ['@', '%40'],
    pattern:
      /(?<![\wÀ-ɏ.+#'-]|:\/\/)[\wÀ-ɏ+'-](?:[\wÀ-ɏ.+#'-]|&amp;){0,80}(?:@|%40)[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,6}[A-Za-z]{2,24}(?![\w-]|\.[A-Za-z0-9])/dg,
    accepts: ({ value }) => !/^git@/i.test(value) && !fileEnding.test(value),
  },
  // https://www.ncc.gov.tw: numbers of Taiwan begin with 0 or +886
  {
    name: 'phone-taiwan',
    kind: 'phone',
    anchors: ['0'],
    pattern:
      /(?<![\w.+/:=-])(?:09\d{2}(?:[- ]?\d{3}){2}|\(0[2-8]\d?\) ?\d{3,4}[- ]?\d{4}|0[2-8]\d?-\d{3,4}-?\d{4}|0\d{1,2}-\d{3,4}-\d{4}|0800-\d{3}-\d{3})(?![\w-]|[.:]\d)/dg,
    accepts: ({ value }) => isDigits(value, 9, 11),
  },
  // https://www.itu.int/rec/T-REC-E.164: at most 15 digits
  {
    name: 'phone-international',
    kind: 'phone',
    anchors: ['+'],
    pattern: /(?<![\w.+/)])\+[1-9]\d{0,2}(?:[ -.]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){1,4})(?![\w-]|[.:]\d)/dg,
    accepts: ({ value }) => isDigits(value, 9, 15),
  },
  // Of any country, where the name says so.
  {
    name: 'phone-named',
    kind: 'phone',
    anchors: ['phone', 'tel', 'mobile', 'cell', '電話', '手機', '电话', '手机', 'fax', '傳真'],
    pattern:
      /(?:phone|(?<![a-z])tel|mobile|(?<![a-z])cell|電話|手機|电话|手机|fax|傳真)(?: ?(?:number|no\.?|號碼|号码))?["'\\>]{0,3}\s{0,3}(?:[:：=]|是|is)\s{0,3}["'\\]{0,3}(\+?\(?\d[\d ().-]{5,20}\d)(?![\w-]|[.:]\d)/dgi,
    accepts: ({ value }) => isDigits(value, 7, 15),
  },
  // https://nationalnanpa.com: area code and exchange begin with 2 to 9
  {
    name: 'phone-us',
    kind: 'phone',
    anchors: ['-', '.', ') '],
    pattern:
      /(?<![\w.+/:=-])(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\w-]|[.:]\d)/dg,
    accepts: ({ value }) => isDigits(value, 9, 11),
  },
  // https://www.rfc-editor.org/rfc/rfc791
  {
    name: 'ipv4',
    kind: 'ip',
    anchors: ['.'],
    pattern: /(?<![\w.-](?<!%[0-9A-F]{2}|\\[nrt]))\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\w)/dg,
    // Of no machine in particular.
    accepts: (found) => !/^(?:0\.0\.0\.0|127\.0\.0\.1)$/.test(found.value) && isAddress4(found),
  },
  // https://www.rfc-editor.org/rfc/rfc4291#section-2.2
  {
    name: 'ipv6',
    kind: 'ip',
    anchors: [':'],
    pattern:
      /:(?:[0-9a-f]{0,4}:){1,6}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4})(?![\w:])(?<=(?<![\w:.])([0-9a-f]{0,4}:(?:[0-9a-f]{0,4}:){1,6}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4})))/dgi,
    accepts: (found) => !/[\w:.]/.test(found.text.charAt(found.start - 1)) && isAddress6(found),
  },
  // https://www.rfc-editor.org/rfc/rfc9562
  {
    name: 'guid',
    kind: 'guid',
    anchors: ['-'],
    pattern:
      /-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z-])(?<=([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}))/dgi,
    accepts: beginsWord,
  },
  {
    name: 'windows-path',
    kind: 'user-path',
    anchors: ['users', 'documents and settings'],
    pattern:
      /\b[a-z](?::|%3A)(?:\\{1,4}|\/|%5C|%2F)(?:users|documents and settings)(?:\\{1,4}|\/|%5C|%2F)([^\\/:*?"<>|\s][^\\/:*?"<>|\r\n]{0,60}(?=[\\/])|[^\\/:*?"'<>|\s]{1,60})/dgi,
    accepts: ({ value }) => !sharedAccount.test(value),
  },
  {
    name: 'unix-path',
    kind: 'user-path',
    anchors: ['/home/', '/users/'],
    pattern:
      /(?<![\w.)\]}%-]|(?:GET|PUT|POST|PATCH|DELETE|HEAD) )(?:(?:\/mnt|\/cygdrive)?\/[a-z])?\/(?:home|Users)\/([\w.-]{1,60})(?=[/:"'\s]|$)/dg,
    accepts: ({ value }) => !sharedAccount.test(value) && !/\d{4}/.test(value) && value !== 'dashboard',
  },
  // https://learn.microsoft.com/sharepoint/list-onedrive-urls
  {
    name: 'onedrive-path',
    kind: 'user-path',
    anchors: ['/personal/'],
    pattern: /\/personal\/([\w-]{2,60}_[\w-]{2,60})/dgi,
  },
  // `DOMAIN\user` of Windows, where no path and no escaped line break is meant.
  {
    name: 'domain-account',
    kind: 'account',
    anchors: ['\\'],
    pattern:
      /\\(?<=(?:(?<![\w\\/.:%$-])[A-Z][A-Z0-9-]{1,14}|(?:user|account|whoami|login|logon|logged on|as|for|by|id|caller|帳號|使用者|帳戶)["']?\s{0,2}(?:name)?\s?(?:→|->|[:：=>是為])?\s{0,2}["'“「]?[A-Za-z][A-Za-z0-9-]{1,14})\\)\\?(?![nrt][A-Z\s\\-]|[nrt](?:at|caused|the) )([a-zA-Z][\w.-]{1,40}\w)(?![\\\w(])/dg,
    accepts: ({ value, text, start }) =>
      /[a-z]/.test(value) && !noAccount.test(domainBefore(text, start) + value),
  },
  // https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/event-4625
  {
    name: 'event-account',
    kind: 'account',
    anchors: ['account name:', '帳戶名稱', 'targetusername', 'subjectusername'],
    pattern:
      /(?:(?:Account Name:|帳戶名稱[:：])\s{1,10}|(?:Target|Subject)UserName["']?[>:=]\s{0,4})((?!SYSTEM|LOCAL|NETWORK|ANONYMOUS|DWM-|UMFD-)[A-Za-z][\w.-]{1,40}(?![\w$]))/dgi,
  },
  {
    name: 'taiwan-id',
    kind: 'national-id',
    anchors: ['1', '2', '8', '9', 'a', 'b', 'c', 'd'],
    pattern: /\b(?<![.-])[A-Z][1289A-D]\d{8}(?![\w-]|\.\d)/dg,
    accepts: ({ value }) => isTaiwanId(value),
  },
  {
    name: 'named-id',
    kind: 'national-id',
    anchors: '護照, 證, passport, ssn, social, national id, 주민, マイナンバー, nif, dni, fiscale'.split(
      ', ',
    ),
    pattern:
      /(?:護照|居留證|身[分份]證|身份证|健保卡|passport|national id|주민등록번호|マイナンバー|\bDNI|\bNIF|codice fiscale|\bSSN|social security)(?:號碼|字號|號|号码|号| ?(?:number|no\.?))?["']?\s?(?:is|[:：=#是為])?\s{0,2}["']?((?=[A-Z\d -]{0,6}\d{2})[A-Z]{0,6}\d[\dA-Z]{0,9}(?:-?[\dA-Z]{2,10}){1,2})(?![\w-])/dgi,
    accepts: ({ value }) => isDigits(value, 7, 18) && !/^0+$/.test(value.replace(/\D/g, '')),
  },
  // https://www.iso.org/standard/70484.html: the numbers that Visa, Mastercard, American Express, JCB, Discover and UnionPay begin with
  {
    name: 'card',
    kind: 'card',
    anchors: ['4', '5', '34', '37', '35', '2', '6'],
    pattern:
      /\b(?<![.:/=+-](?<!(?:PAN|pan|[Cc]ard|[Nn]o|umber|卡號)[:=])|\d[ ,])(?:(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|35\d\d|6(?:011|5\d\d|2\d\d))(?:[ -]?\d{4}){3}|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})(?![\w-]|[.:,]\d| \d)/dg,
    accepts: ({ value, text, start }) =>
      isCard(value) && !noCardBefore.test(text.slice(Math.max(0, start - 30), start)),
  },
  {
    name: 'iban',
    kind: 'iban',
    anchors: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    pattern:
      /\b(?<![.-])[A-Z]{2}\d\d ?[A-Z0-9]{4}(?: ?(?=[A-Z]{0,3}\d)[A-Z0-9]{4}){2,6}(?: ?[A-Z0-9]{1,3})?(?![\w-])/dg,
    accepts: ({ value }) => isIban(value),
  },
  // https://standards.ieee.org/products-programs/regauth
  {
    name: 'mac',
    kind: 'mac',
    anchors: [':', '-', '.'],
    pattern:
      /[0-9A-Fa-f](?::(?:[0-9A-Fa-f]{2}:){4}|-(?:[0-9A-Fa-f]{2}-){4})[0-9A-Fa-f]{2}(?![\w:-]|\.\w)(?<=(?<![\w:.-])([0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}))|\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w-]|\.\w)(?<=(?<![\w.-])([0-9a-f]{4}(?:\.[0-9a-f]{4}){2}))/dg,
    accepts: ({ value }) => !/^(?:0|f|[:.-])+$|^[\d.]+$/i.test(value),
  },
];

/** `DOMAIN\\` that ends there, also where its sign is escaped. */
function domainBefore(text: string, end: number): string {
  const run = text.slice(Math.max(0, end - 16), end).split(/[^\w\\-]/);
  return run.at(-1)?.replace('\\\\', '\\') ?? '';
}

/** Whether a value stands at the start of a word, or behind an escaped sign such as `%20` or `\n`. */
function beginsWord({ text, start }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return !/[0-9a-z-]$/i.test(before) || /%[0-9a-f]{2}$|\\[nrt]$/i.test(before);
}

function isDigits(value: string, least: number, most: number): boolean {
  const { length } = value.replace(/\D/g, '');
  return length >= least && length <= most;
}
