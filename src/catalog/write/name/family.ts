const tag = '(?:en|zh|ja|ko|fr|pt|es|de|it|ru|pl|nl|tr|cs)';
const region = '(?:[-_](?:[a-z]{2}|hans|hant))?';
const wholePart = new RegExp(`^${tag}${region}$`, 'i');
/** `-zh-tw` at the end of a part; a bare `-de` may be a word of the name. */
const ending = new RegExp(`[-_]${tag}[-_](?:[a-z]{2}|hans|hant)$`, 'i');

/** The name of a document without its language: `page` for `page.zh-tw` and for `page-en-us`. */
export function familyOf(document: string): string {
  const parts = document.split('.').map((part) => part.replace(ending, ''));
  const rest = parts.filter((part) => !wholePart.test(part));
  return (rest.length > 0 ? rest : parts).join('.');
}
