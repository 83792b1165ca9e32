/** Kinds that the first units of literals are told apart by; two that fall together cost a comparison for nothing. A power of 2. */
const kinds = 8_192;

/** Calls `visit` with the place of a literal in its list and where it stands, for all of them in a text, in one walk. */
export type AnchorFinder = (text: string, visit: (anchor: number, at: number) => void) => void;

/** Makes the finder for literals, each once in the list. */
export function createAnchorFinder(anchors: readonly string[]): AnchorFinder {
  // For literals of one unit, of two, and of more: the first of those that begin alike, 0 where there is none.
  const heads = [1, 2, 3].map(() => new Uint16Array(kinds)) as [Uint16Array, Uint16Array, Uint16Array];
  // For each literal the next of those.
  const nexts = new Uint16Array(anchors.length + 1);
  anchors.forEach((anchor, place) => {
    const own = anchor.length === 1 ? heads[0] : anchor.length === 2 ? heads[1] : heads[2];
    let piece = 0;
    for (let at = 0; at < Math.min(anchor.length, 3); at += 1) piece = join(piece, anchor.charCodeAt(at));
    nexts[place + 1] = own[piece] ?? 0;
    own[piece] = place + 1;
  });
  const hasShort = anchors.some(({ length }) => length < 3);
  return (text, visit) => {
    const [ones, twos, more] = heads;
    const visitChain = (head: number, at: number): void => {
      for (let next = head; next > 0; next = nexts[next] ?? 0)
        if (text.startsWith(anchors[next - 1] ?? '', at)) visit(next - 1, at);
    };
    let [last, lastTwo] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const one = join(0, unit);
      const two = join(last, unit);
      const three = join(lastTwo, unit);
      if (hasShort && ones[one] !== 0) visitChain(ones[one] ?? 0, at);
      if (hasShort && at > 0 && twos[two] !== 0) visitChain(twos[two] ?? 0, at - 1);
      if (at > 1 && more[three] !== 0) visitChain(more[three] ?? 0, at - 2);
      last = one;
      lastTwo = two;
    }
  };
}

function join(piece: number, unit: number): number {
  return (piece * 251 + unit) & (kinds - 1);
}
