/** A run of signs that may be a secret, and where it stands. */
export interface Token {
  readonly text: string;
  readonly value: string;
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

const [letter, digit, rare, joint, common] = [1, 2, 4, 8, 16];
/** Signs as tokens have them, by their unit; all others part tokens. */
const classes = new Uint8Array(0x10000).fill(letter, 0xc0, 0x250);
for (const [kind, signs] of [
  [letter, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [digit, '0123456789'],
  [rare, '!#$%^&*@+?~'],
  [joint, '/:='],
  [common, '-.\\_'],
] as const)
  for (const sign of signs) classes[sign.charCodeAt(0)] = kind;

/** What stands before a value and belongs to the run: `name=`, `name:`, `name/`. */
const names =
  /^[=:]{0,3}(?:(?!SHA\d)(?:[A-Za-zÀ-ɏ]|\/(?=\w{1,8}:))[\wÀ-ɏ.-]{0,40}[=:]+(?=[^=:]))?(?:[A-Za-z][\w.]{0,20}\/(?=[^/]{4,}$))?/;
const digits = /^(?:\d{4,8}|\d{3,4}[ -]\d{3,4})[#*]?$/;
/** Two groups of digits, and a blank between. */
const twoGroups = /^(?:\d{3} \d{3}|\d{4} \d{4})(?!\w| \d)/;
const ending = /[.:?=\\]{1,20}$/;
/** Of a name and a value. */
const longestRun = 200;
/** Says by itself what it is: an address, a path, a date, a version, a code, an option, a number with its unit. */
const plain =
  /:\/\/|^[/\\~.]|^SHA\d|^[a-zA-Z]:[\\/]|^\d{4}-\d\d|^\d{1,2}:\d\d|^v?\d+(?:[.,:/-]\d+)+|^0x|^[Aa]adsts\d|^[A-Z]{1,12}[-_:]?\d{2,}[A-Z]?$|^\d+(?:[-+.]?[A-Za-z]{1,3})?$|@[\w-]+\.\w|^[\w.-]+\\|^[A-Za-z$_]+(?:[.:-]+[A-Za-z$_]+)*$|^--?[A-Za-z-]+$|\/.*\/|%[0-9A-Fa-f]{2}.*%[0-9A-Fa-f]{2}|^[0-9a-f]{6,24}$|^(?:com|org|net|io|javax?|[Mm]icrosoft|[Ss]ystem)\.|^[a-z][a-z-]*@v?\d[\d.]*$|^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** Names of products, protocols and things that are counted. */
const product =
  /^(?:[omw]365|(?:office|windows|win|server|exchange|outlook|onedrive|chrome|edge|firefox|safari|thunderbird|ios|iphone|ipad|pixel|android|macos|sql|oauth|saml|sha|md|aes|des|rsa|hs|rs|es|utf|base|pbkdf|bcrypt|scrypt|argon|tls|ssl|ipv|ike|https?|ntlm|wpa|x|log4j|python|php|node|java|k8s|s3|ec|i18n|ps|step|kb|v|powershell|keepass|esxi|vcenter|ubuntu|debian|rhel|centos|ora|oracle|postgres|mysql|mssql|redis|type|level|state|version|error|err|code|port|line|id|event|case|ticket|users?|test|admin|account|app|api|svc|srv|build|host|node|web|db|dc|pc|prod|dev)[-_]?v?\d[\d.]*(?:sp\d|r2|cu\d+|h\d|pro|max)?\W{0,3}$)/i;

/** What speaks for a token being a secret, or against it: of itself, before it and behind it. */
const mixedSigns = {
  value: {
    threeKinds: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/,
    sign: /[!#$%^&*@+?~=]/,
    noDigit: /^\D+$/,
    wordDigits: /^[A-ZÀ-Ý]?[a-zß-ÿ]{3,}\d{2,5}\W?$/,
    leet: /[A-Za-z]\d+[A-Za-z]/,
    short: /^.{4,5}$/,
    capitals: /^[^a-z]+$/,
    host: /^[A-Za-z]+(?:[-_][A-Za-z]+)*[-_]?\d{1,2}\W?$/,
    product,
    model: /^(?:[A-Z]{1,9}-)?[A-Z]{1,5}-?\d{3,5}[a-z]{0,4}$/,
    acronyms: /^[A-Z]{2,8}\d{0,2}[-_][A-Z][A-Za-z]*(?:v?\d|-v?\d+)?$/,
    camel: /^[A-Za-z][a-z]+(?:[A-Z][a-z]+){2,}\d?$/,
    dotted: /^[\w-]+(?:\.(?=\d{0,9}[A-Za-z_])[\w-]+)+$/,
    inner: /[:=/]/,
  },
  before: {
    quoted: /["'「“‘`«>]$/,
    named: /[a-z][\w.@-]{0,30} ?(?:\/|／|:|：|and|with|和|跟|與) ?["'「]?$/i,
    argument: /[(,] ?["'`]$/,
    assigned: /[\w"'] ?[:=：] ?["'「“]?$/,
    address: /\ufdd0\]:$/,
    second: /(?:\b(?:or|and|then|nor)|->|→|或|和|跟) ?["'「“]?$/,
  },
  behind: {
    call: /^[([]/,
    lineEnd: /^[ \t.]*(?:\r?\n|$)/,
    masked: /^["'」”]?,? ?(?:or|and|->|→|\/|或|和|跟) ?["'「“]?\[\ufdd0/,
    first: /^["'」”]?,? ?(?:or|and|->|→|或|和|跟)(?![a-z])/,
  },
} as const;
const numberSigns = {
  value: { year: /^(?:19|20)\d\d$/, six: /^\d{3}[ -]?\d{3}$/, closed: /[#*]$/ },
  before: {},
  behind: {
    yours: /^ ?(?:is your|是[您你]的|es tu|ist Ihr|est votre| to (?:verify|sign|log|confirm))/,
    unit: /^ ?(?:[位個分秒碼天次字]|digit|min|sec|time|attempt|day|user|error|hour|char|year|month|%|ms|s\b)/i,
  },
} as const;

/** Something that a token may show: of itself, before it or behind it. */
export interface TokenSign {
  readonly name: string;
  readonly part: 'value' | 'before' | 'behind';
  readonly pattern: RegExp;
}

/** What tokens may show, those of letters and those of digits alone. */
export const tokenSigns = { mixed: listSigns(mixedSigns), number: listSigns(numberSigns) } as const;

function listSigns(
  table: Readonly<Record<TokenSign['part'], Readonly<Record<string, RegExp>>>>,
): TokenSign[] {
  return (['value', 'before', 'behind'] as const).flatMap((part) =>
    Object.entries(table[part]).map(([name, pattern]) => ({ name, part, pattern })),
  );
}

/** The tokens of a text that may be secrets. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  let seen = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const kind = at < text.length ? (classes[text.charCodeAt(at)] ?? 0) : 0;
    seen |= kind;
    if (kind !== 0) continue;
    // Letters alone are words.
    const mayBe = (seen & (digit | rare)) !== 0 && at - start > 2 && at - start <= longestRun;
    const token = mayBe ? tokenOf(text, start, at, seen) : undefined;
    if (token) tokens.push(token);
    start = at + 1;
    seen = 0;
  }
  return tokens;
}

/** What a run of signs is, when it may be a secret; `seen` are the kinds of signs in it. */
function tokenOf(text: string, from: number, to: number, seen: number): Token | undefined {
  // Numbers with signs between are dates, times and versions.
  if ((seen & letter) === 0 && to - from > 8) return undefined;
  const half = to - from;
  const isHalf = seen === digit && twoGroups.test(text.slice(from, to + half + 2));
  const run = text.slice(from, isHalf ? to + half + 1 : to);
  const name = (seen & joint) === 0 ? 0 : (names.exec(run)?.[0].length ?? 0);
  const value = '.:?=\\'.includes(run.charAt(run.length - 1))
    ? run.slice(name).replace(ending, '')
    : run.slice(name);
  const start = from + name;
  const token = { text, value, start, end: start + value.length };
  return value.length > 3 && mayBeSecret(token) ? token : undefined;
}

/** Whether a token is a number, as the code of a message is. */
export function isNumber({ value }: Token): boolean {
  return digits.test(value);
}

/** What a token and the signs around it are read for. */
export function partsOf({ text, value, start, end }: Token): Readonly<Record<TokenSign['part'], string>> {
  return { value, before: text.slice(Math.max(0, start - 40), start), behind: text.slice(end, end + 20) };
}

function mayBeSecret(token: Token): boolean {
  const { value, text, start, end } = token;
  if (isNumber(token))
    return !/[\w.:/$#%-]/.test(text.charAt(start - 1)) && !/^(?:[.,]\d|[\w%])/.test(text.slice(end, end + 2));
  return /[A-Za-z]/.test(value) && /\d|[!#$%^&*@+?~]./.test(value) && !plain.test(value);
}
