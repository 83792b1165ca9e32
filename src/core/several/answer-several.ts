import type { Answer, Span } from '../answer.ts';
import { defaults } from '../defaults.ts';
import { findMessageLines } from '../log/message-lines.ts';
import type { Likeness } from '../log/likeness.ts';
import { splitErrors } from '../log/split-errors.ts';
import { cutAtLineEnds } from '../text/cut-spans.ts';
import { lineAt, linesOf, type SentLine } from '../text/sent-lines.ts';
import { divideLine } from './divide-line.ts';
import { isKnown } from './known-answer.ts';
import { head, isInsideMessage, type OwnErrors } from './own-errors.ts';
import type { SignalOf } from './signals.ts';

/** UTF-16 units of a line that is looked at for an error of its own. */
const longestOwn = 600;

/** Of a long text fewer records are read: each is long. */
const longText = 12_000;
const fewRecords = 4;

/** An error of a paste. */
export interface Part {
  /** Told in terms of its own text, which is a piece of what was sent. */
  readonly answer: Answer;
  /** Where its text begins in what was sent. */
  readonly start: number;
  /** What was found for the levels of the trace further in, deepest first: none of them is known. */
  readonly deeper: readonly Answer[];
}

/** What the parts of a text are judged by. */
export interface PartJudge {
  readonly signalOf: SignalOf;
  readonly likeness: Likeness;
  readonly own: OwnErrors;
  /** The answer to all of the text. */
  readonly whole: Answer;
}

/**
 * The errors that a paste holds, each with its own answer, in the order of the paste: only those that are known, each once.
 * Of a trace with causes the deepest known cause counts. What gives no signal costs next to nothing, and of very many records
 * those with the surest signals are read.
 */
export function answerSeveral(sent: string, judge: PartJudge): Part[] {
  const { own, signalOf, whole } = judge;
  const ownPart = (part: Span): Answer | undefined => {
    const said = own.ownIn(sent.slice(part.start, part.end));
    const spans = said?.matches[0]?.evidence.spans.map((span) => shift(span, part.start)) ?? [];
    const isWholes = said?.matches[0]?.entry === whole.matches[0]?.entry;
    return said && !isWholes && isInsideMessage(spans, whole) ? undefined : said;
  };
  const lines = linesOf(sent).map((line) =>
    divideLine(sent, line, (part) => ownPart(part)?.matches[0]?.entry.id),
  );
  const begins = new Set(lines.flatMap((pieces) => pieces.slice(1)));
  const all = lines.flat();
  const isMessage = findMessageLines(
    all.map(({ plain }) => plain),
    judge.likeness,
    (plain) => own.ownIn(plain) !== undefined,
  );
  const isOwnMessage = (line: SentLine): boolean => isMessage(line.plain) && ownPart(line) !== undefined;
  const signalOfLevel = (level: Span): number => {
    const { plain } = lineAt(sent, level);
    return isMessage(plain) ? 2 : signalOf(plain);
  };
  const isNamed = ({ plain }: SentLine): boolean => plain.length <= longestOwn && signalOf(plain) === 2;
  /** Where only an error of its own begins a record. */
  const proven = new Set<number>();
  const records = splitErrors(all, (line) => {
    if (isNamed(line) && !begins.has(line)) return true;
    const isOwn = begins.has(line) || (line.plain.length <= longestOwn && isOwnMessage(line));
    if (isOwn) proven.add(line.start);
    return isOwn;
  });
  const [only, second] = records;
  if (!second && (only?.levels.length ?? 0) < 2) return [];
  const found: Part[] = [];
  for (const { levels, nested, mustBeOwn } of surestRecords(
    records.map(({ levels }, at) => ({
      nested: levels.length > 1,
      mustBeOwn: [levels, records[at + 1]?.levels].some((one) => one?.some(({ start }) => proven.has(start))),
      levels: levels
        .map((level) => ({ level, signal: signalOfLevel(level) }))
        .filter(({ signal }) => signal > 0),
    })),
    sent.length > longText ? fewRecords : defaults.maxRecords,
  )) {
    const known = deepestKnown(
      sent,
      levels.map(({ level }) => level),
      nested,
      own,
    );
    if (known && (!mustBeOwn || own.isOwn(known.answer))) merge(found, known);
  }
  const complete = found.filter(({ answer }) => !head.test(answer.query.text) || own.isOwn(answer));
  return complete.length > 0 ? complete : found;
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

interface Signalled {
  readonly nested: boolean;
  /** What a record was parted from by nothing but an error of its own is nothing else's beginning or end. */
  readonly mustBeOwn: boolean;
  readonly levels: readonly { readonly level: Span; readonly signal: number }[];
}

function surestRecords(records: readonly Signalled[], most: number): Signalled[] {
  const strengthOf = ({ levels }: Signalled): number => Math.max(0, ...levels.map(({ signal }) => signal));
  const kept = new Set(
    records
      .filter((record) => strengthOf(record) > 0)
      .toSorted((one, other) => strengthOf(other) - strengthOf(one))
      .slice(0, most),
  );
  return records.filter((record) => kept.has(record));
}

function deepestKnown(
  sent: string,
  levels: readonly Span[],
  nested: boolean,
  own: OwnErrors,
): Part | undefined {
  const deeper: Answer[] = [];
  for (const level of levels.toReversed()) {
    const text = sent.slice(level.start, level.end);
    const said = own.ask(text);
    if (isKnown(said)) {
      const isDeepest = nested && level !== levels[0];
      return { answer: toldByLines({ ...said, deepestCause: isDeepest }), start: level.start, deeper };
    }
    deeper.push(said);
  }
  return undefined;
}

/** What matched, line by line: of a log lines may have been taken out between. */
function toldByLines(said: Answer): Answer {
  const { text } = said.query;
  return {
    ...said,
    matches: said.matches.map((match) => ({
      ...match,
      evidence: {
        ...match.evidence,
        spans: match.evidence.spans.flatMap((span) => cutAtLineEnds(text, span)),
      },
    })),
  };
}

/** A retry says the same again; the one that names the app says it better. */
function merge(found: Part[], next: Part): void {
  const idsOf = ({ answer: { decision, matches } }: Part): string[] =>
    (decision === 'answer' ? matches.slice(0, 1) : matches).map(({ entry }) => entry.id);
  const ids = new Set(idsOf(next));
  const same = found.findIndex((part) => idsOf(part).some((id) => ids.has(id)));
  const earlier = found[same];
  if (!earlier) found.push(next);
  else if (earlier.answer.decision === 'choose' && next.answer.decision === 'answer') found[same] = next;
}
