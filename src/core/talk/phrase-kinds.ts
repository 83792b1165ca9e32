/** The kinds of phrase that a text consists of; `undefined` when anything else is in it. */
export type PhraseKindsReader<Kind extends string> = (text: string) => ReadonlySet<Kind> | undefined;

const spaced =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}\d]/u;

/** Scripts that write spaces need a whole word; Han and Kana run on. */
function endsWord(text: string, end: number): boolean {
  return end >= text.length || !(spaced.test(text.charAt(end - 1)) && spaced.test(text.charAt(end)));
}

/** Lower case, without what stands between words. What belongs to an error message stays, so that it is no phrase. */
function wordsOnly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/(?<=^|\s)[:;=]-?[()dp](?=\s|$)/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}_=<>{}/\\@#%&+*:-]+|[:-](?=\s|$)/gu, ' ')
    .trim();
}

/**
 * Makes a reader for phrases, lower case and without punctuation, of each kind. Where one begins with another, the longest
 * counts that leaves nothing else of the text. Meant for short texts.
 */
export function createPhraseKindsReader<Kind extends string>(
  phrases: readonly (readonly [kind: Kind, phrases: readonly string[]])[],
): PhraseKindsReader<Kind> {
  const kinds = new Map<string, Kind>();
  for (const [kind, each] of phrases) for (const phrase of each) kinds.set(phrase.normalize('NFKC'), kind);
  const longest = Math.max(0, ...[...kinds.keys()].map((phrase) => phrase.length));
  /** How phrases begin: most words of a message begin like none of them. */
  const beginnings = new Set([...kinds.keys()].map((phrase) => phrase.slice(0, 3)));

  return (text) => {
    const words = wordsOnly(text);
    const deadEnds = new Set<number>();
    const readFrom = (start: number): readonly Kind[] | undefined => {
      let at = start;
      while (words.charAt(at) === ' ') at += 1;
      if (at >= words.length) return [];
      if (deadEnds.has(at)) return undefined;
      if ([1, 2, 3].some((length) => beginnings.has(words.slice(at, at + length)))) {
        for (let end = Math.min(words.length, at + longest); end > at; end -= 1) {
          const kind = kinds.get(words.slice(at, end));
          const rest = kind !== undefined && endsWord(words, end) ? readFrom(end) : undefined;
          if (kind !== undefined && rest) return [kind, ...rest];
        }
      }
      deadEnds.add(at);
      return undefined;
    };
    const found = readFrom(0);
    return found && new Set(found);
  };
}
