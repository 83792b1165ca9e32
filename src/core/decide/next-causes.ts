import type { Answer, Match } from '../answer.ts';
import { defaults } from '../defaults.ts';

/**
 * What else the text may mean when the entry that was answered did not help, best first: the next candidates that stand by
 * themselves. Of a choice the picks, of several errors the next ones of each. Empty when nothing is known.
 */
export function findNextCauses(said: Answer): readonly Match[] {
  if (said.parts.length > 0) return said.parts.flatMap(findNextCauses);
  if (said.decision === 'choose') return said.matches;
  const [best, ...others] = said.decision === 'answer' ? said.matches : [];
  return best ? others.filter((match) => standsByItself(match, best, said)) : [];
}

/** Whether an entry is likely enough once the best one is out, and nothing of the text speaks against it. */
function standsByItself({ score, evidence, app }: Match, best: Match, { query, assumed }: Answer): boolean {
  const named = assumed ? [] : query.apps.map((mention) => mention.app.id);
  if (named.length > 0 && app.id !== 'all' && !named.includes(app.id)) return false;
  const left = 1 - best.score;
  // Of two codes in one text, each entry has one: the other one is the best one's, and is out with it.
  const spoken = new Set(best.evidence.agreed.map(({ value }) => value));
  const hasCode = evidence.agreed.some(({ kind }) => kind === 'code');
  if (left <= 0 || (!hasCode && score / left < defaults.policy.chooseScore)) return false;
  const isDenied = evidence.conflicted.some(({ value }) => !hasCode || !spoken.has(value));
  return !isDenied && (evidence.agreed.length > 0 || evidence.spans.length > 0);
}
