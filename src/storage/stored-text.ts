/**
 * An id in a form that every database keeps as it is: PostgreSQL takes no NUL in a text, and no lone surrogate survives
 * UTF-8. Different ids have different forms; nearly every id is its own.
 */
export function toStoredId(id: string): string {
  return id.startsWith('"') || id.includes('\0') || !id.isWellFormed() ? JSON.stringify(id) : id;
}

/** The id of which `toStoredId` made the form. */
export function fromStoredId(stored: string): string {
  return stored.startsWith('"') ? (JSON.parse(stored) as string) : stored;
}

/** A text with U+FFFD for what no database keeps: NUL and lone surrogates. */
export function toStoredText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
