import type { Answer } from '../answer.ts';
import { defaults } from '../defaults.ts';

/** Whether an answer is of an error that the catalog surely has, be it that only the app is open. */
export function isKnown({ decision, question, matches }: Answer): boolean {
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
