/** A stretch of text in one weight. The templates turn it into a TextRun, which shows Markdown as it stands. */
export interface Run {
  readonly text: string;
  readonly weight: 'Default' | 'Bolder';
}

const lastOfDoubleBrace = /(?<=\{)(?=\{(?:DATE|TIME)\()/i;
/** C0 and C1 controls, and the marks that reverse the direction of what follows. */
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** What is not seen inside a word. Those that join letters and signs of some scripts stay. */
const unseen = /[\u00ad\u200b\ufeff]/g;
const boldPart = /\*\*(.+?)\*\*/g;
const maxBoldParts = 8;
const maxDateParts = 8;
/** Joins words without a gap: nothing is seen of it. */
const wordJoiner = '\u2060';

/**
 * A text as one line: no line breaks, no control characters. Empty for what is not a string, as data from a chat may
 * hold anything.
 */
export function toLine(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.toWellFormed().replace(unseen, '').replace(invisible, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * Runs that show a text literally, whoever wrote it. `{{DATE(…)}}` is split between its braces: clients that format
 * dates do it run by run. Empty for an empty text.
 */
export function literalRuns(text: string, weight: Run['weight'] = 'Default'): Run[] {
  const parts = text.split(lastOfDoubleBrace);
  const kept = parts.length > maxDateParts ? [parts.join(wordJoiner)] : parts;
  return kept.filter((part) => part !== '').map((part) => ({ text: part, weight }));
}

/** Runs of a text of the catalog, where `**…**` is bold (a menu path) and everything else is literal. */
export function catalogRuns(text: string): Run[] {
  const parts = text.split(boldPart);
  if (parts.length > 2 * maxBoldParts + 1) return literalRuns(withoutMarks(text));
  return parts.flatMap((part, index) => literalRuns(part, index % 2 === 1 ? 'Bolder' : 'Default'));
}

/** A text of the catalog without its bold marks, for places that show no bold. */
export function withoutMarks(text: string): string {
  return text.replace(boldPart, '$1');
}

/** A name for a TextBlock: characters that Markdown or a date function would take are escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]{}<>#~|]/g, '\\$&');
}
