/** Words and signs of an error, in the languages that messages are mostly seen in. */
const words =
  /error|exception|failure|fault\b|fail(?:ed|s|ing)?\b|\b(?:warn(?:ing)?|fatal|severe|critical|alert|panic|denied|refused|rejected|forbidden|unauthori[sz]ed|invalid|expired|unable|cannot|can't|could not|not found|unavailable|timed? ?out|caused by)\b|\b[a-z]{2,12}[-_]?\d{5,10}\b|\b0x[8c][0-9a-f]{7}\b|\bstatus(?:code)?\W{1,4}[45]\d\d\b|\bhttp\W{1,4}[45]\d\d\b|錯誤|错误|失敗|失败|例外|异常|異常|逾時|超时|無法|无法|拒絕|拒绝|無效|无效|過期|过期|警告|エラー|오류|실패|erreur|échec|fehler|fehlgeschlagen|falha/iu;
/** A status with its name behind it: `401 Unauthorized`. In small letters any count has that form. */
const namedStatus = /[45]\d\d (?=[A-Z])/;
/** What goes on from the line above: a frame, a cause, anything set in. */
const continued = /^(?:\s+\S|at |caused by|\.{3} \d|[)\]}])/i;

/** A time or a level, with which a line of a log begins. */
const recordStart =
  /^[\s[("'>{]{0,8}(?:\d{1,4}[-/:.]\d|(?:error|warn|warning|info|debug|trace|fatal|notice|verbose)\b|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? {1,2}\d)/i;

/** UTF-16 units of a line within which its level stands. */
const levelWithin = 120;
const calmLevel = /(?:^|[\s[(|"'=:])(?:info|information|debug|trace|verbose)\b/i;
const wentWell =
  /\b(?:ok|okay|success|successful|successfully|succeeded|done|complete|completed|finished)\b|成功|完成/i;
const loneStatus = /(?<!\w)[45]\d\d(?!\w)/g;

/** Whether a line tells of an error, by its words. */
export function tellsOfError(line: string): boolean {
  return words.test(line) || namedStatus.test(line);
}

/** Whether a line goes on from the one above it. */
export function continuesAbove(line: string): boolean {
  return continued.test(line);
}

/** Whether a line begins a record of a log, by a time or a level. */
export function beginsRecord(line: string): boolean {
  return recordStart.test(line);
}

/** Whether a line says itself that nothing is wrong: a level below a warning, and that it went well, without a word of errors. */
export function isCalm(line: string): boolean {
  return calmLevel.test(line.slice(0, levelWithin)) && wentWell.test(line) && !tellsOfError(line);
}

/**
 * A text with blanks for the numbers that look like statuses in lines that say that nothing is wrong: in
 * `INFO copying object 401 ok` it is a count. As long as it was, so that offsets stay.
 */
export function blankCalmStatuses(text: string): string {
  if (!calmLevel.test(text) || !wentWell.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (isCalm(line) ? line.replace(loneStatus, '   ') : line))
    .join('\n');
}
