import type { Candidate } from './rule.ts';

/** Stands for a value: stars, `<…>`, `${…}`, `{…}`, `%NAME%`, `$NAME`, a mask. */
const placeholder =
  /^(?:[*x•.#_?-]+$|[<[(]|\$[({]|\{\{|\{[\w .-]+\}$|%[A-Za-z_]+%?$|\$[A-Za-z_]+;?$|your[ _-]|[\w-]{0,40}[_-]here$|@Microsoft\.KeyVault|process\.env|os\.environ|env:)/i;
/** A name of code: `config.password`, `getPassword()`, `readSecret('db')`, `Optional[str]`. */
const codeName = /^[a-z_$]+(?:(?:\.|::|->)[a-z_$]+)*(?:[([]|;$)|^[a-z_$]+(?:\.[a-z_$]+)+$/i;
/** What is said of a value instead of the value, and names of types. */
const state =
  /^(?:(?:is|was|not|no|yes|and|or|the|an?|must|may|can|cannot|should|has|have|does|did|be|been|in|on|for|from|to|of|with|at|by|length|type|field|value|values|only|required|missing|invalid|incorrect|wrong|expired|expires?|empty|blank|null|nil|none|undefined|true|false|on|off|unknown|unset|default|hidden|changed|reset|rejected|denied|failed|error|mismatch|found|revoked|disabled|enabled|locked|weak|strong|valid|ok|optional|str|string|bool|boolean|int|integer|number|object|any|bytes|char|varchar|text|securestring|password|secret|token|key|redacted|masked|removed|anonymous|placeholder|new|await|return|this|self|function|base64|grep|jq)\b[.,;:!?)\]}]*$|(?:invalid|missing|not|no)[_-])/i;
const folder = /^(?:[/~]|[a-z]:\\)[\w\\/.-]*$/i;
/** Letters and what joins words; from any script. */
const words = /^[\p{L}\p{M}]+(?:[_\-.' /][\p{L}\p{M}]+)*[.,!?:;)\]}。！？]*$/u;
/** What may come after a value that is a plain word. */
const ends = /^[ \t]*(?:[\r\n;,&|"'\\}<]|$)/;
/** Letters of one case and digits, without a sign: fewer kinds that could alternate. */
const oneCase = /^(?:[a-z0-9]{20,}|[A-Z0-9]{20,})$/;
/** Shares of changes above which a value is drawn by chance: with digits, of one case, with hardly a digit, behind its name. */
const leastShare = { drawn: 0.42, oneCase: 0.2, oddLetters: 0.45, oddWord: 0.4 } as const;
export const errorCode = /^(?:[A-Z]{3,8}\d{2,8}|0x[0-9A-Fa-f]+|[A-Z]\w+(?:Exception|Error))[^\w]*$/;

/** Names of products, protocols and methods that have letters and digits as passwords have. */
const product =
  /^(?:[omw]365|office-?365|win(?:dows|srv)?[-_]?\d+|oauth-?\d.*|saml-?\d.*|(?:sha|md|aes|des|rsa|hs|rs|es|utf|base|pbkdf|bcrypt|scrypt|argon)-?\d+\w{0,3}|tls-?v?\d.*|ipv[46]|ike?v\d|http\/?\d.*|ntlm-?v?\d|x(?:64|86|509)|e[135]|f[13]|log4j.*|python\d.*|php\d.*|node\d.*|java\d*|k8s|s3|ec2|i18n|p@ssw0rd\?|v\d[\d.]*|ps\d|step\d|\w+\(.*)$/i;

/** Whether a text stands where a value would, without being one. */
export function isPlaceholder(value: string): boolean {
  return placeholder.test(value) || state.test(value.slice(0, 60));
}

/** Whether a value was given at all. */
export const isGiven = ({ value }: Candidate): boolean => !isPlaceholder(value);

/** Whether what follows a word for password is one. Takes plain words only where no sentence goes on. */
export function isPassword(found: Candidate): boolean {
  const { value, text, start, end } = found;
  if (value.length < 3 || isPlaceholder(value)) return false;
  const head = value.slice(0, 200);
  if (folder.test(head) || errorCode.test(head)) return false;
  const quoted = /["'「“]/.test(text.charAt(start - 1));
  if (!quoted && codeName.test(head)) return false;
  if (!/[\x21-\x7e]/.test(head)) return false;
  const lead = text.slice(found.matchStart, start);
  // Alone on the next line: no word of a page, and no code of an error.
  if (/[\r\n]/.test(lead) && !/[|>{,=]|[:=][ \t]*["']?$/.test(lead) && !isMixOfKinds(value)) return false;
  const strong =
    /\d/.test(head) ||
    (!words.test(head) && /[A-Za-z]/.test(head)) ||
    (head.length >= 10 && changeShare(head) > leastShare.oddWord);
  if (!strong)
    return (
      value.length >= 4 &&
      !/[,|\t]|["' ][^<>]{0,200}>$|(?:is|was|è|es|est|ist|[是為为])[\s:：]{0,4}["'「“]?$/i.test(lead) &&
      (quoted || ends.test(text.slice(end, end + 40)))
    );
  // Of a sentence "password is …" and of a table only what no sentence would say.
  return !/,/.test(lead) || quoted;
}

function isMixOfKinds(value: string): boolean {
  return (
    /\d/.test(value) &&
    /[A-Za-z]/.test(value) &&
    /[A-Z]|[^\w.,:-]/.test(value) &&
    !/^[A-Z]+-?\d+$|^\d{4}-\d\d|[/\s]/.test(value)
  );
}

/** Whether what stands beside the name of an account, or in a column of passwords, is one: letters with digits or signs. */
export function isPairPassword(found: Candidate): boolean {
  const { value } = found;
  return (
    /[A-Za-z]/.test(value) &&
    (/\d/.test(value) ? !/^[A-Z]{1,8}-?\d+$/.test(value) : /[!#$%^&*@+?~]/.test(value)) &&
    !/^(?:\d{4}-\d\d|\d+(?:[-+.]?[a-z]+)?$|https?:|[\w.+-]+@[\w-]+\.[\w.]+$)|[\s\\]|.\/./.test(value) &&
    !product.test(value) &&
    isPassword(found)
  );
}

/** Whether what follows a word for secret or key is one: not only words, eight characters or more. */
export function isSecret(found: Candidate): boolean {
  const head = found.value.slice(0, 200);
  return (
    head.length >= 8 && !words.test(head) && !/^https?:/i.test(head) && !/\s/.test(head) && isPassword(found)
  );
}

/** Whether a value is at least 16 characters of letters and digits, as tokens and keys are, or of letters in odd order. */
export function isOpaque({ value }: Candidate): boolean {
  const head = value.slice(0, 400);
  return (
    head.length >= 16 &&
    !/^https?:|\s/i.test(head) &&
    /[a-z].*[a-z]/is.test(head) &&
    (/\d.*\d/s.test(head) || changeShare(head) > leastShare.oddLetters) &&
    !isPlaceholder(head)
  );
}

/** Whether such a value is drawn by chance: its letters, capitals and digits alternate more often than words and numbers do. */
export function isRandom(found: Candidate): boolean {
  if (!isOpaque(found)) return false;
  const head = found.value.slice(0, 400);
  if (/^(?:[0-9a-f]{24,}|[0-9A-F]{24,})$/.test(head)) return true;
  return changeShare(head) > (oneCase.test(head) ? leastShare.oneCase : leastShare.drawn);
}

/** Whether a value without a name is drawn by chance: small letters, capitals and digits, often alternating. */
export function isDrawn(found: Candidate): boolean {
  const { value } = found;
  return (
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    (/\d.*\d.*\d/.test(value) ||
      (/\d/.test(value) && changeShare(value.slice(0, 400)) > leastShare.oddLetters)) &&
    isRandom(found)
  );
}

/** The share of characters that are of another kind than the one before: small letters, capitals and digits; 0 to 1. */
function changeShare(head: string): number {
  let changes = 0;
  let last = 0;
  for (let at = 0; at < head.length; at += 1) {
    const kind = kindOf(head.charCodeAt(at));
    if (at > 0 && kind !== last) changes += 1;
    last = kind;
  }
  return changes / head.length;
}

/** Of a digit 1, of a capital 2, of a small letter 3; every sign is of a kind of its own. */
function kindOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return 1;
  if (unit >= 65 && unit <= 90) return 2;
  return unit >= 97 && unit <= 122 ? 3 : unit;
}

/** Whether a value is `name:password` in base64. */
export function isBasic({ value }: Candidate): boolean {
  if (value.length % 4 !== 0) return false;
  return atob(value).includes(':');
}
