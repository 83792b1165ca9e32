/** Kinds that the first units of literals are told apart by; two that fall together cost a comparison for nothing. */
const kinds = 16_384;
/** Units that are looked at before a literal is compared. No literal is shorter. */
export const leastLength = 3;

/** Calls `visit` with the place of a literal in its list and where it stands, for all of them in a text, in one walk. */
export type AnchorFinder = (text: string, visit: (anchor: number, at: number) => void) => void;

/** Makes the finder for literals of three units or more, each once in the list. */
export function createAnchorFinder(anchors: readonly string[]): AnchorFinder {
  // Literals that begin alike are a chain: the first is in `heads`, each next one in `nexts`; 0 ends it.
  const heads = new Uint16Array(kinds);
  const nexts = new Uint16Array(anchors.length + 1);
  anchors.forEach((anchor, place) => {
    const piece = pieceOf(anchor.charCodeAt(0), anchor.charCodeAt(1), anchor.charCodeAt(2));
    nexts[place + 1] = heads[piece] ?? 0;
    heads[piece] = place + 1;
  });
  return (text, visit) => {
    let last = text.charCodeAt(1);
    let lastButOne = text.charCodeAt(0);
    for (let at = 2; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      for (let next = heads[pieceOf(lastButOne, last, unit)] ?? 0; next > 0; next = nexts[next] ?? 0)
        if (text.startsWith(anchors[next - 1] ?? '', at - 2)) visit(next - 1, at - 2);
      lastButOne = last;
      last = unit;
    }
  };
}

function pieceOf(one: number, two: number, three: number): number {
  return ((one * 251 + two) * 251 + three) % kinds;
}
