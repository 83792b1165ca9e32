/** One error of a paste: its own text, and the causes that the trace names below it, outermost first. */
export interface ErrorRecord {
  readonly levels: readonly string[];
}

/** A line that begins a record of a log, a list or a mail: a time, a level, a bullet, a number, a quote mark, a JSON object. */
const recordStart =
  /^\s{0,8}(?:>{1,4} ?)?(?:\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}|\[?\d{1,2}[:/]\d{2}[:/]\d{2,4}|\[?(?:error|warn|warning|info|fatal|severe|debug)\b|[-*•] |\d{1,2}[.)、] ?|[一二三四五六七八九十]、|\{")/i;
/** Where a trace goes one level down: Java, .NET, and Python, whose deepest cause stands first. */
const deeper = /^\s{0,8}(?:caused by|root cause|inner exception)\s?:|^\s{0,8}-{2,3}> ?/i;
const laterIsOuter = /^(?:the above exception was the direct cause|during handling of the above exception)/i;
/** What goes on from the line above: set in, a frame, a cause, the rest of JSON. */
const goesOn = /^(?:\s+\S|at |caused by|\.{3} \d|[)\]}"'{])/i;
/** A label such as `Okta:` or `Box 連接器：` alone on its line belongs to what follows. */
const labelLine = /^[^:\n]{1,40}:\s*$/;

/**
 * Cuts a normalised text into the errors that it may hold. Text before the first record is a record of its own. A text of
 * one line, or without a line that begins a record, is one record. `isOwn` tells of a line that it names an error of its own.
 */
export function splitErrors(text: string, isOwn: (line: string) => boolean = () => false): ErrorRecord[] {
  const records: string[][] = [];
  let current: string[] = [];
  let afterBlank = false;
  for (const line of text.split('\n')) {
    const blank = line.trim() === '';
    const starts = recordStart.test(line) || (afterBlank && !blank) || (!goesOn.test(line) && isOwn(line));
    const labelled = current.length === 1 && labelLine.test(current[0] ?? '');
    if (starts && current.length > 0 && !labelled) {
      records.push(current);
      current = [];
    }
    if (!blank) current.push(line);
    afterBlank = blank;
  }
  if (current.length > 0) records.push(current);
  return records.map((lines) => ({ levels: splitLevels(lines) }));
}

function splitLevels(lines: readonly string[]): string[] {
  const levels: string[][] = [[]];
  let deepestFirst = false;
  for (const line of lines) {
    const outer = laterIsOuter.test(line.trim());
    if ((outer || deeper.test(line)) && levels.at(-1)?.length !== 0) levels.push([]);
    deepestFirst ||= outer;
    if (!outer) levels.at(-1)?.push(line);
  }
  const texts = levels.filter((level) => level.length > 0).map((level) => level.join('\n'));
  return deepestFirst ? texts.reverse() : texts;
}
