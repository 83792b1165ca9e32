import { isAddress4, isAddress6 } from './is-address.ts';
import type { Candidate, Rule } from './rule.ts';

/** Top-level names that are rather the ending of a file, as in `icon@2x.png`. */
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|ico|css|html?|js|ts|mjs|json|xml|log|txt|dll|exe)$/i;
/** Accounts of services and of build machines, not of persons. */
const sharedAccount =
  /^(?:public|default|all users|shared|site|logfiles|runner|runneradmin|node|app|root|vsts|ubuntu|linuxbrew)$/i;

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
      /(?<![\w.+/:=-])(?:09\d{2}(?:[- ]?\d{3}){2}|\(0[2-8]\d?\) ?\d{3,4}[- ]?\d{4}|0[2-8]\d?-\d{3,4}-?\d{4}|0800-\d{3}-\d{3})(?![\w-]|[.:]\d)/dg,
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
      /(?:[0-9a-f]{1,4}:|:(?=:))(?:[0-9a-f]{0,4}:){1,6}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4})(?![\w:])/dgi,
    accepts: (found) => !/[\w:.]/.test(found.text.charAt(found.start - 1)) && isAddress6(found),
  },
  // https://www.rfc-editor.org/rfc/rfc9562
  {
    name: 'guid',
    kind: 'guid',
    anchors: ['-'],
    pattern: /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z-])/dgi,
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
];

/** Whether a value stands at the start of a word, or behind an escaped sign such as `%20` or `\n`. */
function beginsWord({ text, start }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return !/[0-9a-z-]$/i.test(before) || /%[0-9a-f]{2}$|\\[nrt]$/i.test(before);
}

function isDigits(value: string, least: number, most: number): boolean {
  const { length } = value.replace(/\D/g, '');
  return length >= least && length <= most;
}
