import { lineValue } from './assigned-value.ts';
import { foreignPasswords, oneTimeCodes } from './labels.ts';
import {
  isForeignPassword,
  isMixed,
  isPairPassword,
  isPlaceholder,
  isRandom,
  isToldPassword,
} from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

/** Behind a Chinese word a run of letters and digits is a password; behind an English one it needs a capital or a sign too. */
const isMixedOrChinese = (found: Candidate): boolean => {
  if (isMixed(found)) return true;
  if (!/[\u4e00-\u9fff]/.test(found.text.charAt(found.matchStart))) return false;
  const isQuoted = found.text.charAt(found.start - 1) === '「';
  return (
    isPairPassword(found) || (isQuoted && /\d/.test(found.value) && !/[\s碼字位天次個]/.test(found.value))
  );
};
/** What follows a password's name in other languages: `: …`, `van svc is …`, `は「…」`, `「…」`. */
const joinedValue =
  /(?:[ \t][^\s:：=|"'「]{1,30}){0,3}?["'*)]{0,3}(?:[ \t]?[:：=]{1,2}[ \t]?|[ \t](?:ist|lautet|es|est|è|é|is|jest|это|är|er|adalah|là)[ \t:]{1,2}|[ \t]?[はが는은가][ \t]?|(?=[「“"']))["'「“`]?([^\s,，。;；、"'`「」“”()[\]{}<>|]{4,60})/dy;
/** A blank between the two. */
const nextWord = /[ \t]([^\s,，。;；、"'`「」“”()[\]{}<>|]{5,60})/dy;
/** A number that follows the name of a code, and no unit behind it. */
const codeValue =
  /["'*)]{0,3}[ \t]?(?:is|was|are|are:|是|為|为|는|은|は|è|es|est|ist|é|[:：=#])?[:：]?[ \t]{0,2}["'「“`]?(?:G-)?(\d{3}[- ]\d{3}|\d{4,8})(?![\w:%-]|\.\d|[ \t]?(?:[位個分秒碼天次]|digit|minute|second|time|attempt|day|user|error))/diy;

/** Passwords and codes that a sentence tells, in several languages. */
export const sentenceRules: readonly Rule[] = [
  {
    name: 'credential-pair',
    kind: 'password',
    anchors: ['帳密', '密碼', '帐密', '密码', '登入資訊', 'cred', 'login', 'logon', 'zugang', 'account'],
    pattern:
      /(?:(?:[帳帐]密|帳號[/和與及]?密碼|[账帐]号密码|登入資訊)\s?[:：=是為为]?\s?["'「]?[a-z][^\s/:|"'」]{0,60}["'」]?(?: ?[/|／、:] ?|\s)|(?:credentials?|creds?|log[io]n|account|zugangsdaten)(?:\s?(?:[:=]|are|is)\s?["']?[a-z][^\s/:|"'」]{0,60}["']? ?[/|:] ?|\s["']?[a-z][^\s/:|"'」]{0,60}["']? ?\/ ?))["'「]?([^\s,，。;；、"'「」]{4,60})/dgi,
    accepts: isPairPassword,
  },
  {
    name: 'chinese-sign-in',
    kind: 'password',
    anchors: ['用', '以', '拿'],
    pattern:
      /[用以拿] ?(?:帳號|账号)? ?[a-z][\w.@\\-]{0,60} ?(?:[/／、]|和|跟|配|加) ?([^\s，。、\u4e00-\u9fff]{4,60}) ?(?:[去來]|一起|還是)?(?:登[入錄录陆]|簽入|签入|連[線接]|连接|測試|测试|進[去入])/dgi,
    accepts: isPairPassword,
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
      /(?:log(?:ged|ging)?|sign(?:ed|ing)?)[ -]?(?:in|on) (?:as|with|using) [^\s,;]{1,100} (?:with(?: the)?(?: password| pw)?|and|using|\/) ["'“]?([^\s,，。;；、"'「」()[\]{}<>]{5,60})/dgi,
    accepts: isMixed,
  },
  {
    name: 'password-sentence',
    kind: 'password',
    anchors: ['pass', '密碼', '密码', 'pw'],
    pattern:
      /(?:password|passwd|passphrase|密碼|密码|(?<![a-z])(?:pass|pw))(?: ?[我們已經有都也剛]{0,4}(?:(?:set |changed |reset |updated )?to|like|as|is either|either|[改換設][成為]|[設重][定設][成為]|就是|還是|[填打用]的是|[填打用]|[由從从]))?(?:[ ]?["'「“]([^"'」”\r\n]{4,60})["'」”]|(?:[ \t]{1,40}|(?<=[成為是填打用])|[ ]?[（(])([^\s,，。;；、"'「」()（）[\]{}<>]{5,60}))/dgi,
    accepts: isMixedOrChinese,
  },
  {
    name: 'used-as-password',
    kind: 'password',
    anchors: ['as the p', 'as my p', 'as our p', 'as a p', '為密', '當密', '作密'],
    pattern:
      /([^\s,，。;；、"'「」“”()[\]{}<>]{5,60})["'」”]?(?: as (?:the|my|our|a) (?:password|passphrase|pass|pwd?)(?![a-z])| ?(?:作為|當作?|設?為)密[碼码])/dgi,
    accepts: isMixed,
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
      /(?:secret|(?<!publickey)token|key)s?(?: (?:(?:was|is|got|has been) (?:regenerated|rotated|renewed|reset|changed)(?: to)?)[:：]?\s{1,2}| (?:for|of|to|on|in|I|we|they|you|he|she|that|value)\b[^\r\n.,;:!?]{0,60}? (?:is|was):?\s{1,2})["'“]?([^\s,，。;；、"'「」()[\]{}<>]{16,200})/dgi,
    accepts: isRandom,
  },
  {
    name: 'changed-password',
    kind: 'password',
    anchors: ['to ', 'from ', 'as ', 'either '],
    pattern:
      /(?:(?:password|passwd|passphrase|(?<![a-z])(?:pw|pwd|pass))(?: [\w']{1,20}){0,4}? (?:(?:re)?set|changed?|updated?|rotated|switched)(?: back)?|(?:was|is|been|got) reset)(?: (?:to|from|as|into)):? ["'“「]?([^\s,，。;；、"'「」“”()[\]{}<>]{5,60})/dgi,
    accepts: (found) =>
      isMixed(found) || (/^p/i.test(found.text.slice(found.matchStart)) && isPairPassword(found)),
  },
  // Beside a masked password, whose eight letters are blanked: another one.
  {
    name: 'second-password',
    kind: 'password',
    anchors: [' or ', '(or ', ' and ', ' then ', ' to ', '/', '->', '→', '或', '和', '改', '換'],
    pattern:
      /\[\ufdd0{8}\]["'」”)`*]{0,3}[,，]? ?[(（]?(?:or|and|then|and then|to|nor|\/|->|→|或[是者]?|和|跟|還有|[改換變]成)\s?(?:also |even |maybe |sometimes |with |now )?["'「“`]?([^\s,，。;；、"'`「」“”()（）[\]{}<>]{4,60})/dgi,
    accepts: isPairPassword,
  },
  {
    name: 'first-password',
    kind: 'password',
    anchors: [' or ', ' and ', ' then ', '/', '->', '→', '或', '和'],
    pattern:
      /\[\ufdd0{8}\](?<=(?<![^\s"'「“(（])([^\s,，。;；、"'`「」“”()（）[\]{}<>:：=]{5,60})["'」”`]?,? ?(?:or|and|and also|then|and then|\/|->|→|或[是者]?|和) ?["'「“`]?\[\ufdd0{8}\])/dg,
    accepts: isMixed,
  },
  // Of words, in a line of their own or in quotes, or joined by hyphens: https://diceware.dmuth.org
  {
    name: 'phrase',
    kind: 'password',
    anchors: ['phrase', 'psk', 'mnemonic', 'pass', '通行', '密語', '密碼', '密码'],
    pattern:
      /(?:pass ?phrase|(?:recovery|seed|secret) phrase|psk|mnemonic|(?:wi-?fi|master) password|通行碼|通關密語|密語)["']?(?: ?[:：=是為] ?["'「“]?([a-z][\w'-]*(?: [\w'-]{1,20}){2,23})["'」”]?(?=[ \t.]?(?:[\r\n]|$))| ?(?:is|was|[:：=是為]) ?["'「“]([\w'-]{1,20}(?: [\w'-]{1,20}){2,23})["'」”])|(?:password|passphrase|passcode|密碼|密码) ?(?:is|was|to|=|[:：是為成])\s?["'「“]?([A-Za-z]{3,12}(?:-[A-Za-z]{3,12}){3,9})(?![\w-])/dgi,
    accepts: ({ value }) => !isPlaceholder(value) && !/ (?:is|are|was|must|not|the|has|have) /i.test(value),
  },
  {
    name: 'foreign-password',
    kind: 'password',
    anchors: foreignPasswords,
    value: [joinedValue, nextWord, lineValue],
    accepts: isForeignPassword,
  },
  {
    name: 'one-time-code',
    kind: 'authorization-code',
    anchors: oneTimeCodes,
    value: [codeValue],
  },
  // As a message to a telephone puts it.
  {
    name: 'code-of-message',
    kind: 'authorization-code',
    anchors: ['is your', '是您的', '是你的', '為您的', 'code '],
    pattern:
      /(?<![\w.-])(?:G-)?(\d{4,8})(?: is your [^\r\n.]{0,40}?(?:code|otp|pin)| ?[是為](?:您|你)的[^\r\n。]{0,12}碼)|\b(?:enter|type|use) (?:the )?code:? (?:G-)?(\d{3}[- ]?\d{3})(?![\w-])/dgi,
  },
  {
    name: 'activation-code',
    kind: 'secret',
    anchors: ['啟用碼', '序號', '激活码', 'activation code', 'product key', 'license key', 'serial'],
    pattern:
      /(?:啟用碼|產品金鑰|序號|激活码|activation code|product key|licen[sc]e key|serial(?: number| key)?)\s?(?:is|[:：=是為])?\s?((?:[A-Z0-9]{4,6}-){2,5}[A-Z0-9]{4,6})(?![\w-])/dgi,
  },
  {
    name: 'app-password',
    kind: 'password',
    anchors: ['app password', 'application password', 'app-password', '應用程式密碼'],
    pattern:
      /(?:app(?:lication)?[ -]password|應用程式密碼)(?: is| was)?[^\w]{1,8}((?:[a-z]{4}[ -]){3}[a-z]{4})(?!\w)/dgi,
  },
  {
    name: 'backup-codes',
    kind: 'secret',
    anchors: ['backup code', 'recovery code', 'scratch code', '備用碼', '備援碼'],
    pattern:
      /(?:(?:backup|recovery|scratch) codes?|備[用援]碼)(?: (?:are|is))?[:：]?\s{0,4}((?:(?:\d[.)] ?)?(?=[a-z-]{0,9}\d)[a-z0-9]{4,5}-?[a-z0-9]{4,5}(?:[\s,、]{1,3}|$)){1,16})/dgi,
  },
];
