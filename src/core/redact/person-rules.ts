import { isAddress4, isAddress6 } from './is-address.ts';
import type { Rule } from './rule.ts';

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
    pattern: /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\w)/dg,
    // Of no machine in particular.
    accepts: (found) => !/^(?:0\.0\.0\.0|127\.0\.0\.1)$/.test(found.value) && isAddress4(found),
  },
  // https://www.rfc-editor.org/rfc/rfc4291#section-2.2
  {
    name: 'ipv6',
    kind: 'ip',
    anchors: [':'],
    pattern:
      /(?<![\w:.])(?:[0-9a-f]{1,4}:|:(?=:))(?:[0-9a-f]{0,4}:){1,6}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4})(?![\w:])/dgi,
    accepts: isAddress6,
  },
  // https://www.rfc-editor.org/rfc/rfc9562
  {
    name: 'guid',
    kind: 'guid',
    anchors: ['-'],
    pattern: /(?<![0-9a-z-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z-])/dgi,
  },
  {
    name: 'windows-path',
    kind: 'user-path',
    anchors: ['users', 'documents and settings'],
    pattern:
      /\b[a-z]:(?:\\{1,4}|\/)(?:users|documents and settings)(?:\\{1,4}|\/)([^\\/:*?"<>|\s][^\\/:*?"<>|\r\n]{0,60}(?=[\\/])|[^\\/:*?"'<>|\s]{1,60})/dgi,
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
];

function isDigits(value: string, least: number, most: number): boolean {
  const { length } = value.replace(/\D/g, '');
  return length >= least && length <= most;
}
