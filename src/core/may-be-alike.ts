/** Letters by their low bits: those that fall together only make the bound looser. */
const kinds = 64;

/**
 * False where string-similarity's Dice coefficient of two texts without blanks is surely below a least value above 0: they
 * share at most as many letter pairs as they share letters that a pair begins with. True says nothing.
 */
export function mayBeAlike(one: string, other: string, least: number): boolean {
  const pairs = one.length + other.length - 2;
  const needed = (least * pairs) / 2 - 1e-9;
  if (Math.min(one.length, other.length) - 1 < needed) return one === other;
  const counts = new Int16Array(kinds);
  for (let at = 0; at < one.length - 1; at += 1) {
    const kind = one.charCodeAt(at) % kinds;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at += 1) {
    const kind = other.charCodeAt(at) % kinds;
    const left = counts[kind] ?? 0;
    if (left === 0) continue;
    counts[kind] = left - 1;
    shared += 1;
  }
  return shared >= needed || one === other;
}
