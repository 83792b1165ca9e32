const longest = 80;

/** A text of a catalog inside a finding: in quotes, on one line, at most 80 code points with its middle left out. */
export function quoteText(text: string): string {
  const points = Array.from(text.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim());
  if (points.length <= longest) return `"${points.join('')}"`;
  const head = Math.ceil(longest * 0.6);
  return `"${points.slice(0, head).join('')}…${points.slice(points.length - (longest - 1 - head)).join('')}"`;
}

/** Up to so many texts in quotes, with how many there are more. */
export function quoteSome(texts: readonly string[], most: number): string {
  const more = texts.length > most ? ` and ${texts.length - most} more` : '';
  return `${texts.slice(0, most).map(quoteText).join(', ')}${more}`;
}
