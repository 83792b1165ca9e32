import type { Answer } from '../../core/answer.ts';
import type { SecretKind } from '../../core/redact.ts';
import { bindAnswer } from './bind-answer.ts';
import { bindChoose } from './bind-choose.ts';
import { bindNone } from './bind-none.ts';
import { bindSeveral } from './bind-several.ts';
import { noteLines, notesOf } from './card-notes.ts';
import type { BoundCard } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import { assumedApp } from '../part/bind-assumed.ts';
import { pickOf } from '../part/pick-box.ts';
import { foundBy } from '../part/why-rows.ts';

/** The card of what the engine says to a text. `secrets`: what the text held that must be revoked. */
export function bindOutcome(
  scope: CardScope,
  answer: Answer,
  secrets: readonly SecretKind[] = [],
): BoundCard {
  const notes = notesOf(answer, secrets);
  if (answer.parts.length > 1) return bindSeveral(scope, answer, noteLines(scope, notes));
  const { matches, query } = answer;
  const picks = matches.map((match) => pickOf(scope, match, query));
  const [match] = matches;
  const [best] = picks;
  if (answer.decision === 'none' || match === undefined || best === undefined) {
    // Its own sentences tell of codes and apps.
    return bindNone(
      scope,
      answer,
      noteLines(scope, { ...notes, unknownCodes: undefined, unknownApp: undefined }),
    );
  }
  if (answer.decision === 'choose') return bindChoose(scope, picks, answer.question ?? 'error', notes);
  const assumed = assumedApp(answer);
  return bindAnswer(scope, { ...best, among: picks, notes, assumed, found: foundBy(match, query) });
}
