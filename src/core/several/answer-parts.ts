import type { Answer } from '../answer.ts';
import { answerOne, type PartContext } from '../decide/answer-one.ts';
import type { Engine } from '../decide/engine-parts.ts';
import { createLikeness } from '../log/likeness.ts';
import { answerSeveral, type Part } from './answer-several.ts';
import { mayHoldSeveral } from './divide-line.ts';
import { doubt } from './doubt.ts';
import { joinParts } from './join-parts.ts';
import { createOwnErrors, type OwnErrors } from './own-errors.ts';
import { linesOf } from '../text/sent-lines.ts';
import { createSignalTest } from './signals.ts';
import { withElsewhere } from './with-elsewhere.ts';

/** A text as it was sent, and as it is read: with blanks for what is known to count something. Both are of one length. */
export interface Sent {
  readonly text: string;
  readonly read: string;
}

/** Line ends, and what they are escaped with; a text without them is one line. */
const lineEnd = /[\n\r\u2028\u2029\\\ufe68\uff3c]/;

/** The answer for a text: as a whole, with those for its errors where they say more. */
export function answerParts(engine: Engine, { text, read }: Sent, context: PartContext): Answer {
  const whole = answerOne(engine, read, context);
  if (!lineEnd.test(read.trim()) && !mayHoldSeveral(read)) return withText(whole, text);
  const ofPart = { ...context, mayDescribe: false };
  const { elsewhere } = withElsewhere(ofPart, whole.query.apps);
  const signalOf = createSignalTest(engine);
  const likeness = createLikeness(engine.prepared.index, engine.script);
  const own = createOwnErrors(engine, ofPart, elsewhere, { signalOf, likeness, length: read.length });
  const found = answerSeveral(read, { signalOf, likeness, own, whole });
  const parts = (found.length > 0 ? found : answeredLine(read, whole, own)).map((part) => ({
    ...part,
    answer: withText(part.answer, text.slice(part.start, part.start + part.answer.query.text.length)),
  }));
  return doubt(engine, read, joinParts(withText(whole, text), parts), parts);
}

const withText = (said: Answer, text: string): Answer => ({ ...said, query: { ...said.query, text } });

/** UTF-16 units and lines of a short text. */
const shortText = { units: 600, lines: 4 };

/** A code that the end of a line cuts. */
const cutCode = /[a-z]\d{3,9}\s*[\r\n]\s{0,8}\d{1,6}(?:[:：]|\s*$)/i;

/** Of a short text without an answer the one line that has one by itself: what stands around it, as a path or a prompt, is noise. */
function answeredLine(sent: string, whole: Answer, own: OwnErrors): Part[] {
  if (whole.decision === 'answer' || sent.length > shortText.units || cutCode.test(sent)) return [];
  const lines = linesOf(sent).filter(({ plain }) => plain.trim() !== '');
  if (lines.length < 2 || lines.length > shortText.lines) return [];
  const parts = lines.map(({ start, end }) => ({
    start,
    answer: own.ask(sent.slice(start, end)),
    deeper: [],
  }));
  const answered = parts.filter(({ answer }) => answer.decision === 'answer' && own.isOwn(answer));
  return answered.length === 1 ? answered : [];
}
