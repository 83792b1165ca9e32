import type { CheckReport } from './check-folders.ts';
import type { Finding, Severity } from './finding.ts';

/** Sets a word apart where the output is a terminal. */
export type Mark = (severity: Severity, word: string) => string;

/** The findings as lines, `file:line:column: …`, with an empty line between files. */
export function textLines({ findings }: CheckReport, mark: Mark): string[] {
  const plain = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');
  return findings.flatMap(({ file, line, column, severity, message, rule }, at) => [
    ...(at > 0 && findings[at - 1]?.file !== file ? [''] : []),
    `${plain(file)}:${line}:${column}: ${mark(severity, severity)}: ${plain(message)} [${rule}]`,
  ]);
}

/** How many of each there are, as one sentence. */
export function summaryLine({ findings, entries, sharedMessages }: CheckReport, seconds: number): string {
  const number = (severity: Severity): string =>
    count(findings.filter((one) => one.severity === severity).length, severity);
  const found = `${number('error')}, ${number('warning')}, ${number('note')}`;
  const shared =
    sharedMessages === 0
      ? ''
      : ` ${count(sharedMessages, 'message')} in several apps: the bot asks which app.`;
  return `${count(entries, 'entry', 'entries')} checked in ${seconds.toFixed(1)} s: ${found}.${shared}`;
}

function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/**
 * A finding as a workflow command, which GitHub shows at the line.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubLine({ severity, rule, file, line, column, entry, message }: Finding): string {
  const command = severity === 'note' ? 'notice' : severity;
  const title = entry === undefined ? rule : `${rule}: ${entry}`;
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(title)}`;
  return `::${command} ${place}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
