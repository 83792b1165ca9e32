/** What stands in the place of what was masked. */
const mask =
  /\[(?:private-key|webhook|jwt|token|code|key|secret|password|cookie|random|email|phone|ip|guid|user|national-id|card|account|mac)\]/g;

/** What names the masked value in front of it. */
const label = /[\w.-]{1,40}["']?\s?[:=]\s?["']?$/;
/** UTF-16 units in front of a mask in which its label stands. */
const longestLabel = 48;

/** Where masks stand in a text, with their labels, in order. */
export function findMasks(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes('[')) return [];
  return Array.from(text.matchAll(mask), ({ 0: found, index }) => {
    const before = text.slice(Math.max(0, index - longestLabel), index);
    return { start: index - (label.exec(before)?.[0].length ?? 0), end: index + found.length };
  });
}
