/** Kinds that the pieces of a text are told apart by; two that fall together cost a search for nothing. */
const kinds = 8_192;
/** Units of an anchor that are looked for at first. */
const longestPiece = 3;

/** What an anchor begins with, as a number below `kinds`. */
export function pieceOf(anchor: string): number {
  let piece = 0;
  for (let at = 0; at < Math.min(anchor.length, longestPiece); at += 1)
    piece = join(piece, anchor.charCodeAt(at));
  return piece;
}

/** Marks for a text at a time. */
export function createMarks(): Uint8Array {
  return new Uint8Array(kinds);
}

/** Marks the pieces of a text, of one to three units, in one walk, and no others: 0 where no anchor of that piece is in it. */
export function markPieces(text: string, marks: Uint8Array): void {
  marks.fill(0);
  let last = 0;
  let lastTwo = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const one = join(0, unit);
    const two = join(last, unit);
    marks[one] = 1;
    marks[two] = 1;
    marks[join(lastTwo, unit)] = 1;
    last = one;
    lastTwo = two;
  }
}

function join(piece: number, unit: number): number {
  return (piece * 31 + unit) % kinds;
}
