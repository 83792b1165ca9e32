import type { Likeness } from './likeness.ts';

/** Whether a text by itself is a message of the catalog, there almost whole. It costs as much as an answer. */
export type MessageTest = (text: string) => boolean;

/** Share of a line that the catalog's texts must hold for it to be tried as one of their messages. */
const fewestAlike = 0.65;
/** Kinds of lines of one text that are tried, the most alike first. */
const mostTried = 8;
/** UTF-16 units of a line that may be such a message. */
const longest = 600;
/** Letters of the shortest one. */
const fewestLetters = 6;
/** A time or a number in front, which no message has. */
const front = /^[\s\d:.,/TZ+[\]()-]{0,40}/;
const digits = /\d+/g;

/** What a line says but for its numbers, so that a line that repeats is tried once. */
const formOf = (plain: string): string => plain.replace(front, '').replace(digits, '0').trimEnd();

/** How much a normalised line is like the catalog's texts; 0 where it is not worth trying. */
export function likenessOfLine(plain: string, likeness: Likeness): number {
  if (plain.length > longest) return 0;
  const said = plain.replace(front, '');
  if (said.length < fewestLetters) return 0;
  const alike = likeness(said.replace(digits, ' '));
  return alike >= fewestAlike ? alike : 0;
}

/**
 * Finds which of the lines of a text are messages of the catalog by themselves. Gives a test for these lines, as a message
 * without a code, a name or a word such as "error" gives no other sign.
 */
export function findMessageLines(
  lines: readonly string[],
  likeness: Likeness,
  isMessage: MessageTest,
): (line: string) => boolean {
  const forms = new Map<string, { readonly line: string; readonly alike: number }>();
  for (const line of lines) {
    if (line.length > longest) continue;
    const form = formOf(line);
    if (!forms.has(form)) forms.set(form, { line, alike: likenessOfLine(line, likeness) });
  }
  const tried = [...forms]
    .filter(([, { alike }]) => alike > 0)
    .toSorted(([, one], [, other]) => other.alike - one.alike)
    .slice(0, mostTried);
  const found = new Set(tried.filter(([, { line }]) => isMessage(line)).map(([form]) => form));
  return (line) => found.size > 0 && line.length <= longest && found.has(formOf(line));
}
