import type { Answer } from '../../core/answer.ts';
import { bindAnswer } from './bind-answer.ts';
import { bindChoose } from './bind-choose.ts';
import { bindNone } from './bind-none.ts';
import { bindSeveral } from './bind-several.ts';
import type { BoundCard } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import { assumedApp } from '../part/bind-assumed.ts';
import { chooseMatchedMessage } from '../part/choose-message.ts';

/** The card of what the engine says to a text. */
export function bindOutcome(scope: CardScope, answer: Answer): BoundCard {
  const notes = notesOf(scope, answer);
  if (answer.parts.length > 1) return bindSeveral(scope, answer, notes);
  if (answer.decision === 'none') return bindNone(scope, answer, notes);
  const { matches, query } = answer;
  const picks = matches.map((each) => ({ ...each, message: chooseMatchedMessage(scope, each, query) }));
  const [match] = matches;
  const [best] = picks;
  if (match === undefined || best === undefined) return bindNone(scope, answer, notes);
  if (answer.decision === 'choose') return bindChoose(scope, picks, answer.question ?? 'error', notes);
  const assumed = assumedApp(answer);
  return bindAnswer(scope, { ...best, among: picks, notes, assumed, found: { match, query } });
}

function notesOf({ words }: CardScope, { query, deepestCause }: Answer): string[] {
  return [
    ...(query.leftOut > 0 ? [words.answer.leftOut(query.leftOut)] : []),
    ...(deepestCause ? [words.answer.deepestCause] : []),
  ];
}
