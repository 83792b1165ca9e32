import type { Answer } from '../../core/answer.ts';
import type { SecretKind } from '../../core/redact.ts';
import { shortenEnd } from '../../wording/shown/shorten.ts';
import { writtenCode } from '../../wording/shown/written-code.ts';
import type { CardNotes } from '../card-content.ts';
import type { CardScope } from '../template/card-scope.ts';
import { toLine } from '../template/text-runs.ts';

const maxName = 80;
const maxNamed = 5;
const maxCode = 60;

/** What is to be said above the entries of an answer. */
export function notesOf(
  { query, deepestCause, unknownCodes, unknownApp }: Answer,
  secrets: readonly SecretKind[] = [],
): CardNotes {
  const codes = unknownCodes.map((value) => writtenCode({ kind: 'code', value }, [query.text]));
  return { secrets, leftOut: query.leftOut, deepestCause, unknownCodes: codes, unknownApp };
}

/** The notes as sentences, but for secrets, which have a warning of their own. */
export function noteLines({ words }: CardScope, notes: CardNotes): string[] {
  const { leftOut = 0, deepestCause, unknownCodes = [], unknownApp } = notes;
  const picker = shortenEnd(toLine(notes.pickedBy), maxName);
  const app = shortenEnd(toLine(unknownApp), maxCode);
  const codes = unknownCodes.slice(0, maxNamed).map((code) => shortenEnd(toLine(code), maxCode));
  return [
    ...(picker === '' ? [] : [words.answer.pickedBy(picker)]),
    ...(leftOut > 0 ? [words.answer.leftOut(leftOut)] : []),
    ...(deepestCause ? [words.answer.deepestCause] : []),
    ...(codes.length > 0 ? [words.none.unknownCodes(codes)] : []),
    ...(app === '' ? [] : [words.none.unknownApp(app)]),
  ];
}
