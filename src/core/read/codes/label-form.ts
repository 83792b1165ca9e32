import { matchesOf } from '../../text/matches-of.ts';
import { links, type Part } from './parts.ts';
import { statusNames } from '../statuses.ts';

/** A label of an error with where it stands. */
export interface Label {
  readonly value: string;
  readonly index: number;
}

/** Two numbers as one label: `(-6000, -83)`, `Error -6177, 0`. */
const numberPair = /(?<!\w)\d{3,5}, ?(-?\d{1,5})(?=[\s:.)\]]|$)/g;
/** What stands in front of them. */
const pairBefore = /(?:^|[[(\n]|(?<![a-z])(?:error|code|fault|錯誤|错误|代碼|代码):? ?)(?:#|- ?)?$/i;

/** In front of a number these tell of versions, sizes, standards, and what it counts. */
const noLabel =
  /^(?:http|https|utf|iso|sha|aes|rsa|tls|tlsv|ssl|ipv|ip|win|python|java|jdk|jre|php|node|line|port|page|row|col|v|x|kb|version|step|item|test|user|users|web|host|day|week|room|id|no|in|on|at|of|is|to|or|and|the|for|error|err|errno|code|status|exit|event|stop|number|state|level|msg|server|oauth|cvv|layer|utc|gmt|arm|amd|eth|rev|build|pid|tid|max|min|part|col|office|microsoft|curl|windows|until|from|with|codes)$/i;
/** Algorithms and products, by letters and digits. */
const algorithm = /^(?:[ehpr]s(?:256|384|512)|md5|[mo]365|sql20\d\d|net\d{2,3})$/i;

/** Where runbooks and screens put the label of an error: at the beginning of a line, in brackets, behind a word for errors, for what a screen says, or a value's sign. */
const placeBefore =
  /(?:^|\n|[[(>]|[=:]\s?["']?|(?<![a-z])(?:errors?|code|fault|alarm|fehler|status|sql ?state|fatal|錯誤|错误|碼|码|代號|代号|警報|id|shows?|showing|says?|saying|displays?|displaying|gives?|gets?|getting|got|throws?|顯示|显示|出現|出现|跳出?|報|报)\s?[:#]?\s?)[#$%-]?$/i;
const placeBehind = /^(?:["'\]):：,<\s]|$)/;
/** UTF-16 units in front of a label in which its place is told. */
const unitsInFront = 16;

/**
 * What may be labels of a text: `K21`, `49.4C02`, `16# 39C4`, `LINK-3-UPDOWN`, `CE-34878-0`, `62:468`, `C=343`. They have a digit
 * and more than digits.
 */
export function readTokens(
  text: string,
  parts: readonly Part[],
): { readonly written: string; readonly index: number }[] {
  const tokens: { written: string; index: number }[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const first = parts[at];
    if (!first) break;
    let last = first;
    let hasDigit = first.hasDigit;
    while (last.link === links.joint || (last.link === links.equals && last.end - first.from === 1)) {
      const next = parts[at + 1];
      if (!next) break;
      at += 1;
      last = next;
      hasDigit ||= next.hasDigit;
    }
    // In front of an equals sign stands what a value is of.
    if (!hasDigit || last.link === links.equals || isCut(text, first.from, last.end)) continue;
    const written = text.slice(first.from, last.end);
    if (!/^\d+$/.test(written) && !isNoLabel(written)) tokens.push({ written, index: first.from });
  }
  return tokens;
}

/** Whether it is a part of an address, a path or a word. */
const isCut = (text: string, from: number, end: number): boolean =>
  /[@\\]/.test(text.charAt(from - 1)) || /[@\\]/.test(text.charAt(end));

/** Pairs of numbers that are one label. It is said when the second one is. */
export function readPairs(text: string): Label[] {
  if (!text.includes(',')) return [];
  return matchesOf(numberPair, text)
    .filter(({ index }) => pairBefore.test(text.slice(Math.max(0, index - unitsInFront), index)))
    .map(({ 0: written, 1: second = '', index }) => ({
      value: written.replace(' ', ''),
      index: index + written.length - second.length,
    }));
}

/** Whether letters stand with digits as a name or a standard does: `P4PORT`, `TLS1.2`, `RS256`; `E403` is a status. */
export function isNoLabel(written: string): boolean {
  const letters = /^[A-Z]+/i.exec(written)?.[0] ?? '';
  if (noLabel.test(letters) || algorithm.test(written)) return true;
  if (/^e$/i.test(letters) && statusNames.has(written.slice(1))) return true;
  return /\d(?=[A-Z]{0,3}[G-Z_])[A-Z_]{3}/i.test(written);
}

/** Whether a label has letters and digits. */
export const isMixed = (written: string): boolean => /\d/.test(written) && /[a-z]/i.test(written);

/** Whether a label from `index` to `end` stands where labels do. */
export function isPlaced(text: string, index: number, end: number): boolean {
  return (
    placeBefore.test(text.slice(Math.max(0, index - unitsInFront), index)) &&
    placeBehind.test(text.slice(end, end + 1))
  );
}

/** A label as a code: `W/204` is `W204`, `16# 39c4` is `16#39C4`. */
export const labelOf = (written: string): string =>
  written
    .toUpperCase()
    .replace('# ', '#')
    .replace(/^([A-Z]{1,6})[-/. ](?=\d+(?:\.\d+)?[A-Z]?$)/, '$1');
