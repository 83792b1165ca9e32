import type { Answer } from '../answer.ts';
import { defaults } from '../defaults.ts';
import { splitErrors } from '../log/split-errors.ts';

/** UTF-16 units of a line that is looked at for an error of its own. */
const longestOwn = 600;

/** Answers one text by itself. */
export type AnswerOne = (text: string) => Answer;

/** How surely a text is about an error: 2 names a code, name or class of the catalog, 1 an HTTP status or words of an error, 0 nothing. */
export type SignalOf = (text: string) => 0 | 1 | 2;

/**
 * The errors that a paste holds, each with its own answer, in the order of the paste: only those that are known, each once.
 * Of a trace with causes the deepest known cause counts. `text` must be normalised. What gives no signal costs nothing, and
 * of very many records those with the surest signals are read.
 */
export function answerSeveral(text: string, signalOf: SignalOf, answerOne: AnswerOne): Answer[] {
  const records = splitErrors(text, (line) => line.length <= longestOwn && signalOf(line) === 2);
  const [only, second] = records;
  if (!second && (only?.levels.length ?? 0) < 2) return [];
  const read = surestRecords(
    records.map(({ levels }) => ({
      nested: levels.length > 1,
      levels: levels.map((level) => ({ level, signal: signalOf(level) })).filter(({ signal }) => signal > 0),
    })),
  );
  const found: Answer[] = [];
  for (const { levels, nested } of read) {
    const known = deepestKnown(
      levels.map(({ level }) => level),
      nested,
      answerOne,
    );
    if (known) merge(found, known);
  }
  return found;
}

interface Signalled {
  readonly nested: boolean;
  readonly levels: readonly { readonly level: string; readonly signal: number }[];
}

function surestRecords(records: readonly Signalled[]): Signalled[] {
  const strengthOf = ({ levels }: Signalled): number => Math.max(0, ...levels.map(({ signal }) => signal));
  const kept = new Set(
    records
      .filter((record) => strengthOf(record) > 0)
      .toSorted((one, other) => strengthOf(other) - strengthOf(one))
      .slice(0, defaults.maxRecords),
  );
  return records.filter((record) => kept.has(record));
}

/** The whole paste's answer, with the errors that were found in it where they say more. */
export function joinParts(whole: Answer, parts: readonly Answer[]): Answer {
  const [first, second] = parts;
  if (first && second) {
    const winners = parts.flatMap(({ matches }) => matches.slice(0, 1)).slice(0, defaults.maxMatches);
    return {
      decision: 'choose',
      question: 'error',
      matches: winners,
      unknownCodes: whole.unknownCodes,
      parts,
      deepestCause: false,
      query: whole.query,
    };
  }
  const surer = whole.decision !== 'answer' && first?.decision === 'answer';
  if (!first || !(first.deepestCause || surer)) return whole;
  if (whole.decision === 'answer' && whole.matches[0]?.entry === first.matches[0]?.entry)
    return { ...whole, deepestCause: true };
  const { leftOut, ignored } = whole.query;
  return { ...first, query: { ...first.query, leftOut, ignored } };
}

function deepestKnown(levels: readonly string[], nested: boolean, answerOne: AnswerOne): Answer | undefined {
  for (const level of levels.toReversed()) {
    const said = answerOne(level);
    if (isKnown(said)) return nested && level !== levels[0] ? { ...said, deepestCause: true } : said;
  }
  return undefined;
}

/** An error that the catalog surely has, be it that only the app is open. */
function isKnown({ decision, question, matches }: Answer): boolean {
  const sum = matches.reduce((total, { score }) => total + score, 0);
  return (
    decision === 'answer' ||
    (decision === 'choose' && question === 'app' && sum >= defaults.policy.answerScore) ||
    (isOfOneApp(matches) && sum >= defaults.policy.surelyOne)
  );
}

/** `Box: Invalid refresh token` is two entries of the app that it names. */
function isOfOneApp(matches: Answer['matches']): boolean {
  const [first, second] = matches;
  return (
    second !== undefined &&
    matches.every(({ app, evidence }) => app === first?.app && evidence.app?.readFrom === 'query')
  );
}

/** A retry says the same again; the one that names the app says it better. */
function merge(found: Answer[], next: Answer): void {
  const ids = new Set(
    (next.decision === 'answer' ? next.matches.slice(0, 1) : next.matches).map(({ entry }) => entry.id),
  );
  const same = found.findIndex(({ decision, matches }) =>
    (decision === 'answer' ? matches.slice(0, 1) : matches).some(({ entry }) => ids.has(entry.id)),
  );
  const earlier = found[same];
  if (!earlier) found.push(next);
  else if (earlier.decision === 'choose' && next.decision === 'answer') found[same] = next;
}
