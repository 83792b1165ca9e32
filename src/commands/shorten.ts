/** A text on one line, without control characters, which a terminal would obey. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}

/** A text of at most `length` code points on one line; what is left out in its middle becomes "…". */
export function shorten(text: string, length: number): string {
  const points = Array.from(onOneLine(text));
  if (points.length <= length) return points.join('');
  const head = Math.ceil((length - 1) * 0.6);
  return `${points.slice(0, head).join('')}…${points.slice(points.length - (length - 1 - head)).join('')}`;
}
