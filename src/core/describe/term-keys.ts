import { stemmer } from 'stemmer';

/** Words repeat; so many stems are kept. */
const mostStems = 20_000;
const stems = new Map<string, number>();

/** Porter's stem of a word in lower case, as a key: https://tartarus.org/martin/PorterStemmer/ */
export function stemKey(word: string): number {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const key = textKey(stemmer(word.replaceAll("'", '')));
  if (stems.size < mostStems) stems.set(word, key);
  return key;
}

/** FNV-1a of 32 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
export function textKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** The key of two terms in a row; of three it is that of the first two and the third. */
export const rowKey = (first: number, second: number): number =>
  Math.imul(first ^ (second >>> 7) ^ (second << 11), 0x01000193) | 0;
