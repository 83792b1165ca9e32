/** The longest id that an entry or app may have. */
export const longestId = 64;

/** Letters and digits of the text in the shape of an id, cut at a word; empty when it has none in Latin script. */
export function slug(text: string, longest = longestId): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > longest) break;
    id = longer;
  }
  return id === '' ? (words[0] ?? '').slice(0, longest) : id;
}

/** The id, or with the first number from 2 on that makes it free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const numbered = `${slug(id, longestId - String(number).length - 1)}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}
