/**
 * False where string-similarity's Dice coefficient of two texts without blanks is surely below a least value above 0: they
 * share at most as many letter pairs as either has that begin with a letter of the other. True says nothing.
 */
export function mayBeAlike(one: string, other: string, least: number): boolean {
  if (one === other) return true;
  const needed = (least * (one.length + other.length - 2)) / 2 - 1e-9;
  if (Math.min(one.length, other.length) - 1 < needed) return false;
  return countKnown(one, lettersOf(other)) >= needed && countKnown(other, lettersOf(one)) >= needed;
}

/** The letters as bits, by their low five bits: those that fall together only make the bound looser. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length - 1; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function countKnown(text: string, letters: number): number {
  let count = 0;
  for (let at = 0; at < text.length - 1; at += 1)
    if ((letters & (1 << (text.charCodeAt(at) & 31))) !== 0) count += 1;
  return count;
}
