/** Each of the first with each of the second, with a text between. */
export const joinEach = (
  firsts: readonly string[],
  seconds: readonly string[],
  between = '',
): readonly string[] => firsts.flatMap((first) => seconds.map((second) => `${first}${between}${second}`));

/** Phrases that stand between `|`. */
export const list = (phrases: string): readonly string[] => phrases.split('|');
