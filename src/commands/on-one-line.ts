/** A text on one line, without control characters, which a terminal would obey. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}
