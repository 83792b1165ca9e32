import { squash } from './plain-text.ts';

const countWords = (text: string) => text.split(/\s+/).length;

/**
 * The person's words, from the plain text and the html of the same message. Neither is always the better one: plain text
 * loses line breaks, html may lack words or the spaces between them.
 */
export function chooseText(plain: string, html: string): string {
  if (plain === html) return html;
  const [inPlain, inHtml] = [squash(plain), squash(html)];
  if (inPlain === inHtml) return countWords(plain) > countWords(html) ? plain : html;
  if (inHtml.includes(inPlain)) return html;
  return inPlain.includes(inHtml) || inPlain.length > inHtml.length ? plain : html;
}
