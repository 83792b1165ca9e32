import type { Answer, AskContext } from '../../src/core/answer.ts';
import { answer } from '../../src/core/engine.ts';
import { builtinEngine } from './builtin-engine.ts';

/** The answer of the catalog that ships. */
export function ask(text: string, context?: AskContext): Answer {
  return answer(builtinEngine, text, context);
}

/** The ids of an answer's entries, best first. */
export function idsOf(said: Answer): string[] {
  return said.matches.map(({ entry }) => entry.id);
}

/** The id of the entry that was answered; undefined where the bot asked or did not know. */
export function answered(said: Answer): string | undefined {
  return said.decision === 'answer' ? said.matches[0]?.entry.id : undefined;
}
