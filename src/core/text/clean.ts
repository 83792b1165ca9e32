import type { Ignored } from '../answer.ts';
import { readSigns, signs } from './text-signs.ts';

/** A text without what differs between two pastes of the same error. */
export interface Cleaned {
  readonly text: string;
  readonly ignored: Ignored;
  /** The signs of the text, and perhaps those of what was taken out. */
  readonly signs: number;
}

interface NoiseRule {
  readonly counts: keyof Ignored;
  /** Signs that every text has which the pattern matches. */
  readonly needs: number;
  readonly pattern: RegExp;
}

/** Lines of stack traces: Java, .NET, Node, Python, PowerShell; and what stands between them. */
const stackLine =
  /^(?:at (?:async |new )?[\w$.<>[\]/`,+ ]{1,300}(?:\(|:\d)|at .{1,300}\.[a-z]{1,4}:(?:line )?\d+|at (?:async )?(?:node|file|https?):\S{1,300}:\d+|file "[^"]{1,300}", line \d+|\.{3} \d+ (?:more|common frames)|traceback \(most recent|-{2,} ?end of|at line:\d+ char:\d+|\+ ?(?:~|categoryinfo|fullyqualified)|in <[\w.]{1,100}>|goroutine \d+)/i;

/** The same frames where a client has run the lines together. */
const inlineFrame = /\bat [\w$.<>/]{3,300}\([^()\s]{0,200}(?::\d+)?\)/gi;

const address = /\b(?:https?|wss?|ftp):\/\/[^\s"'<>)\]}]{1,4000}/gi;
/** Parameters that tell of an error, as OAuth names them (https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1) and error pages do. */
const errorParameter =
  /[?&#](?:error|error_?(?:code|description|message|subcode)|message|reason|code)=([^&#]{1,2000})/gi;
/** A `code` may be a secret for a token; those of errors are short. */
const longestCode = 12;

const noise: readonly NoiseRule[] = [
  // What stands in the place of what was masked.
  { counts: 'hosts', needs: signs.bracket, pattern: /\[(?:email|ip)\]/g },
  {
    counts: 'ids',
    needs: signs.bracket,
    pattern: /\[(?:private-key|webhook|jwt|token|code|key|secret|password|cookie|random|phone|guid|user)\]/g,
  },
  { counts: 'hosts', needs: signs.at, pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g },
  {
    counts: 'ids',
    needs: signs.assignment,
    pattern:
      /\b(?:trace|correlation|request|client-request|activity|session|transaction)[ _-]?id["']?\s{0,3}[:=]\s{0,3}["']?[\w-]{0,64}/gi,
  },
  { counts: 'ids', needs: signs.fourHyphens, pattern: /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi },
  {
    counts: 'times',
    needs: signs.fourDigits | signs.joint,
    pattern:
      /\b(?:timestamp["']?\s{0,3}[:=]\s{0,3}["']?)?\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[t ,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?/gi,
  },
  {
    counts: 'times',
    needs: signs.digit | signs.twoColons,
    pattern: /\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\b/g,
  },
  {
    counts: 'times',
    needs: signs.digit,
    pattern:
      /\b(?:(?:mon|tue|wed|thu|fri|sat|sun),? )?(?:\d{1,2} )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:\d{4}|\d{1,2}(?:,? \d{4})?)\b/gi,
  },
  {
    counts: 'hosts',
    needs: signs.digit | signs.threeDots,
    pattern: /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g,
  },
  {
    counts: 'hosts',
    needs: signs.dotLetter,
    pattern:
      /(?<![\w.-])(?:[\w*-]{1,63}\.){1,6}(?:com|net|org|io|dev|local|internal|corp|cloud|gov|edu|tw|cn|jp)(?::\d{1,5})?(?![\w.-])/gi,
  },
  // Addresses; numbers of errors stay, as 0x80070005, 0x0000011b and 0x204.
  {
    counts: 'ids',
    needs: signs.hexMark,
    pattern: /(?<![\w.])0x(?:[0-9a-f]{10,16}|(?!0000|[8c][0-9a-f]{7}\b)[0-9a-f]{5,8})\b/gi,
  },
  {
    counts: 'ids',
    needs: signs.digit | signs.longRun,
    pattern: /(?<![\w-])(?=[a-z-]{0,40}\d)(?=[\w-]{0,40}\d[a-z_-]{0,40}\d)[\w-]{24,200}(?![\w-])/gi,
  },
  // Those of failures stay, written as decimals: -2016281112, 2147942405, 3221225477.
  {
    counts: 'ids',
    needs: signs.nineDigits,
    pattern: /(?<![\w.]|(?<!\w)-(?=\d{10}(?!\d)))(?!(?:214[7-9]|3221)\d{6}(?!\d))\d{9,40}(?![\w.])/g,
  },
];

/**
 * Takes out stack frames, ids, times, hosts and addresses, and counts them. The line breaks between what stays are kept.
 * The text must be normalised and unescaped.
 */
export function cleanText(text: string): Cleaned {
  const ignored = { ids: 0, times: 0, hosts: 0, stackLines: 0, quietLines: 0 };
  const kept = text.split('\n').filter((line) => {
    if (!stackLine.test(line.trimStart())) return true;
    ignored.stackLines += 1;
    return false;
  });
  let clean = kept.join('\n');
  if (clean.includes('('))
    clean = clean.replace(inlineFrame, () => {
      ignored.stackLines += 1;
      return ' ';
    });
  if (clean.includes('://'))
    clean = clean.replace(address, (url) => {
      ignored.hosts += 1;
      const said = errorInAddress(url);
      return ` ${said} ${codesInAddress(url, said)} `;
    });
  const present = readSigns(clean);
  for (const { counts, needs, pattern } of noise) {
    if ((present & needs) !== needs) continue;
    clean = clean.replace(pattern, () => {
      ignored[counts] += 1;
      return ' ';
    });
  }
  return { text: clean, ignored, signs: present };
}

/** What the parameters of an address say of an error; empty when they say nothing. */
function errorInAddress(url: string): string {
  return [...url.matchAll(errorParameter)]
    .map(([parameter, value = '']) =>
      /^.code=/i.test(parameter) && value.length > longestCode ? '' : decode(value),
    )
    .join(' ');
}

/** What may be a code of an error anywhere in an address, as `error-code-aadsts50020-user-account`. */
const codeInAddress =
  /(?<![a-z0-9])(?:[a-z]{3,12}\d{4,9}|0x[0-9a-f]{8}|[a-z][a-z0-9]{1,40}(?:_[a-z0-9]{1,40}){2,8})(?![a-z0-9])/gi;
/** `…/errors/21610`, `…/error_codes/E0433.html` */
const errorPage = /\/(?:errors?|error[_-]codes?|codes?)[/#?=]([a-z]{0,4}\d{3,8})(?![a-z0-9])/i;

/** The codes of an address, escaped once or twice, that its parameters do not tell anyway. */
function codesInAddress(url: string, said: string): string {
  const plain = decode(decode(url));
  const page = errorPage.exec(plain)?.[1];
  const codes = [...(plain.match(codeInAddress) ?? []), ...(page === undefined ? [] : [`code ${page}`])];
  return [...new Set(codes)].filter((code) => !said.toUpperCase().includes(code.toUpperCase())).join(' ');
}

/** A value may be cut off within an escape, so each run of escapes is decoded by itself. */
function decode(value: string): string {
  return value.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
