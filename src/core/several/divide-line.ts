import type { Span } from '../answer.ts';
import { lineAt, type SentLine } from '../text/sent-lines.ts';

/** What people and programs put between two errors on one line; it proves nothing by itself. */
const between =
  /[;；、](?! ?nested exception)|\s[/|+&]\s|[,，]?\s(?:and|then|also|plus|followed by|along with|as well as)\s|[，,。]?\s?(?:另外|還有|还有|接著|接着|然後|然后|後來|后来|以及|再來|再来|加上|外加|同時|同时|跟|和|與|与|及)|，|[,.]\s(?=[a-z]{2,60}(?:exception|failure|error)\b)|,\s(?=[a-z]{2,10}-?\d{3,9}\b)/gi;
/** UTF-16 units of a line that is looked at. */
const longest = 1_200;
/** Places of a line at which it may be cut. */
const mostPlaces = 24;

/** The id of the entry that a part of a text is by itself: by a code, a name or a class of its own, or by its whole message. */
export type OwnEntryOf = (part: Span) => string | undefined;

/** Whether a line holds anything that may stand between two errors. */
export function mayHoldSeveral(line: string): boolean {
  return line.length <= longest && line.search(between) >= 0;
}

/**
 * A line cut where two errors of the catalog meet. Only where both sides are errors by themselves it is cut, so that a
 * message that has such a place within is not torn.
 */
export function divideLine(sent: string, line: SentLine, ownEntryOf: OwnEntryOf): SentLine[] {
  const pieces = piecesOf(sent, line);
  if (pieces.length < 2) return [line];
  const parts: { start: number; end: number; id: string }[] = [];
  for (const { start, end, id } of ownPieces(pieces, ownEntryOf)) {
    const last = parts.at(-1);
    if (last && (id === undefined || id === last.id)) last.end = end;
    else if (id !== undefined) parts.push({ start: last ? start : line.start, end, id });
  }
  return parts.length < 2 ? [line] : parts.map((part) => lineAt(sent, part));
}

interface OwnPiece extends Span {
  readonly id: string | undefined;
}

/** The pieces with what each is by itself; what is nothing is tried together with its neighbours that are nothing either. */
function ownPieces(pieces: readonly Span[], ownEntryOf: OwnEntryOf): OwnPiece[] {
  const found: OwnPiece[] = [];
  let nothing: Span[] = [];
  const closeNothing = (): void => {
    const [first, last] = [nothing[0], nothing.at(-1)];
    if (!first || !last) return;
    const joined = { start: first.start, end: last.end };
    found.push({ ...joined, id: nothing.length > 1 ? ownEntryOf(joined) : undefined });
    nothing = [];
  };
  for (const piece of pieces) {
    const id = ownEntryOf(piece);
    if (id === undefined) {
      nothing.push(piece);
      continue;
    }
    closeNothing();
    found.push({ ...piece, id });
  }
  closeNothing();
  return found;
}

function piecesOf(sent: string, { start, end }: Span): Span[] {
  if (end - start > longest) return [];
  const pieces: Span[] = [];
  let from = start;
  for (const { 0: found, index } of sent.slice(start, end).matchAll(between)) {
    if (pieces.length >= mostPlaces) return [];
    pieces.push({ start: from, end: start + index });
    from = start + index + found.length;
  }
  pieces.push({ start: from, end });
  return pieces.map((piece) => trim(sent, piece)).filter((piece) => piece.end > piece.start);
}

function trim(sent: string, { start, end }: Span): Span {
  const text = sent.slice(start, end);
  return { start: end - text.trimStart().length, end: start + text.trimEnd().length };
}
