import type { Span } from '../answer.ts';
import type { SentLine } from '../text/sent-lines.ts';

/** One error of a paste: where its own text stands, and the causes that the trace names below it, outermost first. */
export interface ErrorRecord {
  readonly levels: readonly Span[];
}

/** A line that begins a record of a log, a list or a mail: a time, a level, a bullet, a number, a quote mark, a JSON object. */
const recordStart =
  /^\s{0,8}(?:>{1,4} ?)?(?:\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}|\[?\d{1,2}[:/]\d{2}[:/]\d{2,4}|(?:[\w.-]{1,20}: )?\[?(?:error|warn|warning|info|fatal|severe|debug)\b|(?:level|lvl|ts|time|timestamp|severity)=|[-*•] |\d{1,2}[.)、] ?|[一二三四五六七八九十]、|\{")/i;
/** Where a trace goes one level down: Java, .NET, and Python, whose deepest cause stands first. */
const deeper = /^\s{0,8}(?:caused by|root cause|inner exception)\s?:|^\s{0,8}-{2,3}> ?/i;
const laterIsOuter = /^(?:the above exception was the direct cause|during handling of the above exception)/i;
/** What goes on from the line above: set in, a frame, a cause, the rest of JSON. */
const goesOn = /^(?:\s+\S|at |caused by|\.{3} \d|[)\]}"'{])/i;
/** A code that the end of a line cuts, as `AADSTS53000⏎2: …`. */
const endsInDigits = /[a-z]\d{3,9}\s*$/i;
const beginsInDigits = /^\s{0,8}\d{1,6}(?:[:：]|\s*$)/;
/** A label such as `Okta:` or `Box 連接器：` alone on its line belongs to what follows. */
const labelLine = /^[^:\n]{1,40}:\s*$/;

/**
 * Cuts the lines of a text into the errors that it may hold. What stands before the first record is a record of its own. A
 * text of one line, or without a line that begins a record, is one record. `isOwn` tells of a line that it names an error of
 * its own.
 */
export function splitErrors(
  lines: readonly SentLine[],
  isOwn: (line: SentLine) => boolean = () => false,
): ErrorRecord[] {
  const records: SentLine[][] = [];
  let current: SentLine[] = [];
  let afterBlank = false;
  for (const line of lines) {
    const { plain } = line;
    const blank = plain.trim() === '';
    const isCut = endsInDigits.test(current.at(-1)?.plain ?? '') && beginsInDigits.test(plain);
    const starts =
      recordStart.test(plain) ||
      (afterBlank && !blank) ||
      (!blank && !isCut && !goesOn.test(plain) && isOwn(line));
    const labelled = current.length === 1 && labelLine.test(current[0]?.plain ?? '');
    if (starts && current.length > 0 && !labelled) {
      records.push(current);
      current = [];
    }
    if (!blank) current.push(line);
    afterBlank = blank;
  }
  if (current.length > 0) records.push(current);
  return records.map((record) => ({ levels: splitLevels(record) }));
}

function splitLevels(lines: readonly SentLine[]): Span[] {
  const levels: SentLine[][] = [[]];
  let deepestFirst = false;
  for (const line of lines) {
    const outer = laterIsOuter.test(line.plain.trim());
    if ((outer || deeper.test(line.plain)) && levels.at(-1)?.length !== 0) levels.push([]);
    deepestFirst ||= outer;
    if (!outer) levels.at(-1)?.push(line);
  }
  const spans = levels.flatMap((level) => {
    const [first, last] = [level[0], level.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  return deepestFirst ? spans.reverse() : spans;
}
