import { matchesOf } from '../text/matches-of.ts';
import { isOtherNumber } from './other-numbers.ts';

/** HTTP error statuses with their names, https://www.iana.org/assignments/http-status-codes. */
export const statusNames: ReadonlyMap<string, string> = new Map([
  ['400', 'Bad Request'],
  ['401', 'Unauthorized'],
  ['402', 'Payment Required'],
  ['403', 'Forbidden'],
  ['404', 'Not Found'],
  ['405', 'Method Not Allowed'],
  ['406', 'Not Acceptable'],
  ['407', 'Proxy Authentication Required'],
  ['408', 'Request Timeout'],
  ['409', 'Conflict'],
  ['410', 'Gone'],
  ['411', 'Length Required'],
  ['412', 'Precondition Failed'],
  ['413', 'Content Too Large'],
  ['414', 'URI Too Long'],
  ['415', 'Unsupported Media Type'],
  ['416', 'Range Not Satisfiable'],
  ['417', 'Expectation Failed'],
  ['421', 'Misdirected Request'],
  ['422', 'Unprocessable Content'],
  ['423', 'Locked'],
  ['424', 'Failed Dependency'],
  ['425', 'Too Early'],
  ['426', 'Upgrade Required'],
  ['428', 'Precondition Required'],
  ['429', 'Too Many Requests'],
  ['431', 'Request Header Fields Too Large'],
  ['451', 'Unavailable For Legal Reasons'],
  ['500', 'Internal Server Error'],
  ['501', 'Not Implemented'],
  ['502', 'Bad Gateway'],
  ['503', 'Service Unavailable'],
  ['504', 'Gateway Timeout'],
  ['505', 'HTTP Version Not Supported'],
  ['506', 'Variant Also Negotiates'],
  ['507', 'Insufficient Storage'],
  ['508', 'Loop Detected'],
  ['511', 'Network Authentication Required'],
]);

const threeDigits = /(?<!\d)[45]\d\d(?!\d)/g;
/** What may stand glued to the front: nothing of Latin script but a word for status. */
const fineBefore = /(?:^|[^\w.,/#$%+-]|(?:^|[^a-z])(?:https?|e|err|error|status|code|statuscode)[ _:/-]?)$/i;
/** The HTTP error statuses that a normalised text names, each once, in order. "Office 365", ports, counts and SMTP replies are none. */
export function readStatuses(text: string): string[] {
  const found = new Set<string>();
  for (const match of matchesOf(threeDigits, text)) {
    const [status] = match;
    if (!statusNames.has(status) || found.has(status)) continue;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    if (fineBefore.test(before) && !isOtherNumber(text, match.index, match.index + 3)) found.add(status);
  }
  return [...found];
}
