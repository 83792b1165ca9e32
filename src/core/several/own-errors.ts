import type { Answer, AppMention, Identifier, Match, Span } from '../answer.ts';
import { answerOne, type PartContext, scoreQuery } from '../decide/answer-one.ts';
import type { Engine } from '../decide/engine-parts.ts';
import { defaults } from '../defaults.ts';
import { likenessOfLine, type MessageTest } from '../log/message-lines.ts';
import type { Likeness } from '../log/likeness.ts';
import { familyOf } from '../read/codes/code-family.ts';
import { features } from '../score/features.ts';
import { isKnown } from './known-answer.ts';
import type { SignalOf } from './signals.ts';

/** Judges parts of one text. */
export interface OwnErrors {
  /** The answer to a part; each part is asked once. */
  readonly ask: (text: string) => Answer;
  /** Whether an answer is of an error that its text holds by itself. */
  readonly isOwn: (said: Answer) => boolean;
  /** The answer to a part that is an error by itself, by a code, a name or a class, or by a message that is there almost whole. */
  readonly ownIn: (text: string) => Answer | undefined;
}

/** Parts of one text that are tried, so that a text made of such places takes no longer than others; of a long one fewer. */
const mostTried = { short: 40, long: 1 };
const longText = 5_000;

/** What tells which parts are worth trying. */
export interface PartSigns {
  readonly signalOf: SignalOf;
  readonly likeness: Likeness;
  /** UTF-16 units of the whole text. */
  readonly length: number;
}

/** Makes a judge. Where the rest of a text names an app that has no such error, a part is read without it. */
export function createOwnErrors(
  engine: Engine,
  context: PartContext,
  elsewhere: AppMention | undefined,
  { signalOf, likeness, length }: PartSigns,
): OwnErrors {
  const answers = new Map<string, Answer>();
  const owned = new Map<string, boolean>();
  const isOwn = (said: Answer): boolean =>
    isKnown(said) &&
    (said.matches.slice(0, 1).some((best) => isNamed(best, said)) || isWhole(engine, said.query.text));
  const askAnew = (text: string): Answer => {
    if (!elsewhere) return answerOne(engine, text, context);
    const said = answerOne(engine, text, { ...context, elsewhere });
    if (isKnown(said)) return said;
    const freely = answerOne(engine, text, context);
    return freely.decision === 'answer' && isCoded(freely.matches[0]) ? freely : said;
  };
  const ask = (text: string): Answer => {
    const said = answers.get(text) ?? askAnew(text);
    answers.set(text, said);
    return said;
  };
  const isOwnError = (text: string): boolean => {
    const mayBe = signalOf(text) === 2 || likenessOfLine(text, likeness) > 0;
    if (!mayBe || answers.size >= (length > longText ? mostTried.long : mostTried.short)) return false;
    return isOwn(ask(text));
  };
  return {
    ask,
    isOwn,
    ownIn: (text) => {
      const own = owned.get(text) ?? isOwnError(text);
      owned.set(text, own);
      return own ? ask(text) : undefined;
    },
  };
}

const naming: ReadonlySet<Identifier['kind']> = new Set(['code', 'name', 'class']);

const isCoded = (best: Match | undefined): boolean =>
  best?.evidence.agreed.some(({ kind }) => kind === 'code') === true;

/** Fewer digits of a code are many things' number. */
const fewestDigits = 4;

/** Whether a code, a name or a class of the entry stands there; of a code at least its digits, where they are many. */
function isNamed({ evidence }: Match, { query }: Answer): boolean {
  const squashed = query.clean.toLowerCase().replace(/[^a-z0-9.-]+|(?<=[a-z])-(?=\d)/g, '');
  return evidence.agreed.some(({ kind, value }) => {
    if (kind !== 'code') return naming.has(kind);
    const digits = value.slice(familyOf(value).length);
    return (
      squashed.includes(value.toLowerCase()) || (digits.length >= fewestDigits && squashed.includes(digits))
    );
  });
}

/** Makes the test for a normalised text that is a message of the catalog, or names one of its errors, by itself. */
export function createMessageTest(engine: Engine, context: PartContext): MessageTest {
  return (text) => isKnown(answerOne(engine, text, context)) && isWhole(engine, text);
}

/** What ends so speaks of what stands below it. */
export const head = /[:：]\s*$/;

/** Whether a message of the best entry stands in the text almost whole; of a long one most of it, with telling words. */
function isWhole(engine: Engine, text: string): boolean {
  const pair = scoreQuery(engine, text)[0]?.pair;
  if (!pair) return false;
  const { wholeMessage, mostlyThere, containedEnough, tellingWords } = defaults.policy;
  const contained = features.contained(pair);
  const telling = pair.words?.telling ?? 0;
  return (
    contained >= wholeMessage ||
    (!head.test(text) &&
      ((contained >= mostlyThere && telling >= tellingWords) ||
        (contained >= containedEnough && telling >= 3 * tellingWords)))
  );
}

/** Share of what matched of a part that must have matched the whole text's entry too for the part to be of its message. */
const mostlyInside = 0.8;

/** Whether what matched of a part, in offsets into the whole text, is a piece of the message that the whole text is answered by. */
export function isInsideMessage(part: readonly Span[], whole: Answer): boolean {
  const spans = whole.decision === 'answer' ? (whole.matches[0]?.evidence.spans ?? []) : [];
  const lengthOf = (all: readonly Span[]): number =>
    all.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = part.flatMap((one) =>
    spans.map(({ start, end }) => ({
      start: Math.max(start, one.start),
      end: Math.max(Math.max(start, one.start), Math.min(end, one.end)),
    })),
  );
  return lengthOf(part) > 0 && lengthOf(shared) >= mostlyInside * lengthOf(part);
}
