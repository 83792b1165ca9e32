import type { Answer } from '../../core/answer.ts';
import type { Engine } from '../../core/engine.ts';
import { longestFollowUp, readFollowUp, readTriedInVain } from '../../core/talk/follow-up.ts';

/** The number of a pick, or its place, and nothing else. */
const pick =
  /^\s*(?:(?:#|no\. ?|number )?[1-9][.)]?|第\s?[1-9一二三四五]\s?個|the (?:first|second|third) one)\s*$/iu;

/** Whether a text goes on from an answer before it: it tells whether that helped, or picks one of what was offered. */
export function goesOnFromAnother({ script }: Engine, { decision, query, unknownCodes }: Answer): boolean {
  const { text, identifiers } = query;
  if (text.length > longestFollowUp) return false;
  const told = script.toTaiwan(text);
  if (readFollowUp(told) !== undefined) return true;
  if (decision === 'none' && pick.test(told)) return true;
  const namesNothing = identifiers.length === 0 && unknownCodes.length === 0;
  return decision !== 'answer' && namesNothing && readTriedInVain(told);
}
