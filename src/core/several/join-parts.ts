import type { Answer, Match } from '../answer.ts';
import { defaults } from '../defaults.ts';
import type { Part } from './answer-several.ts';

/** The whole paste's answer, with the errors that were found in it where they say more. */
export function joinParts(whole: Answer, parts: readonly Part[]): Answer {
  const [first, second] = parts;
  if (first && second)
    return {
      decision: 'choose',
      question: 'error',
      // The surest first; of equally sure ones in the order of the paste.
      matches: parts
        .flatMap(winnerOf)
        .slice(0, defaults.maxMatches)
        .toSorted((one, other) => Math.round(100 * other.score) - Math.round(100 * one.score)),
      unknownCodes: whole.unknownCodes,
      parts: parts.map(({ answer }) => answer),
      deepestCause: false,
      query: whole.query,
    };
  const said = first?.answer;
  const surer = whole.decision !== 'answer' && said?.decision === 'answer';
  if (!said || !(said.deepestCause || surer)) return whole;
  if (whole.decision === 'answer' && whole.matches[0]?.entry === said.matches[0]?.entry)
    return { ...whole, deepestCause: true };
  const { leftOut, ignored } = whole.query;
  // A code that no entry knows may stand on another line than the part.
  const unknownCodes = [...new Set([...whole.unknownCodes, ...said.unknownCodes])];
  return { ...said, unknownCodes, query: { ...said.query, leftOut, ignored } };
}

/** The best match of a part, told in terms of the whole text. */
function winnerOf({ answer, start }: Part): Match[] {
  return answer.matches.slice(0, 1).map((match) => ({
    ...match,
    evidence: {
      ...match.evidence,
      spans: match.evidence.spans.map((span) => ({ start: span.start + start, end: span.end + start })),
    },
  }));
}
