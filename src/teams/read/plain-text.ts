/** Characters that look like a space or like nothing, and keep a text from matching. */
const noBreakSpaces = /[\u00a0\u2007\u202f]/g;
const invisible = /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g;

/** Found in every text that is not plain already. */
const rough = /[\r\u00a0\u2007\u202f\u200b\u200e\u200f\u2060\ufeff\u00ad]|[^\S\n]\n|\n{3}|^\s|\s$/;

/** A text with ordinary spaces and line breaks, no trailing blanks, and at most one empty line in a row. */
export function plainText(text: string): string {
  if (!rough.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(noBreakSpaces, ' ')
    .replace(invisible, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text without any white space, to compare two renderings of the same words. */
export function squash(text: string): string {
  return text.replace(/[\s\u200b\u200e\u200f\u2060\u00ad]+/g, '');
}
