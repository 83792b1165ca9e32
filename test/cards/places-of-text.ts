import type { CardContent } from '../../src/cards/card-content.ts';
import { ask, entryOf } from './card-samples.ts';

const okta = entryOf('okta-401-unauthorized');
const error = 'Okta: HttpRequestFailure: Server returned: 401 Unauthorized';

/** The places where a stranger's words can get into a card. */
export function placesOf(text: string): readonly (readonly [place: string, content: CardContent])[] {
  const answer = ask(error);
  const [match] = answer.matches;
  if (match === undefined) throw new Error('no match');
  const query = { ...answer.query, text, identifiers: [{ kind: 'class', value: text }] } as const;
  const evidence = {
    spans: [{ start: 0, end: text.length }],
    agreed: [{ kind: 'code', value: text }],
    conflicted: [{ kind: 'class', value: text }],
    app: { app: okta.app, text, readFrom: 'query' },
  } as const;
  const none = { ...answer, decision: 'none', matches: [], query } as const;
  return [
    ['paste', { card: 'outcome', answer: { ...answer, query, matches: [{ ...match, evidence }] } }],
    ['name', { card: 'entry', ...okta, among: [okta], notes: { pickedBy: text } }],
    ['unknown app', { card: 'outcome', answer: { ...none, unknownApp: text } }],
    ['unknown code', { card: 'outcome', answer: { ...none, unknownCodes: [text] } }],
    ['identifier', { card: 'outcome', answer: none }],
  ];
}
