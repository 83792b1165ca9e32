/**
 * A part of a card, or a whole one, written as JSON already. Templates and `writeActivity` take its text as it is; for
 * `JSON.stringify` it is what the text says.
 */
export class JsonText {
  /** JSON of one object. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): Readonly<Record<string, unknown>> {
    return JSON.parse(this.text) as Readonly<Record<string, unknown>>;
  }
}

/** What JSON writes by an escape: it has a pass of its own over a text, which most need not. */
const escaped = /["\\\p{Cc}\p{Cs}]/u;

/** The JSON of a value of a card. */
export function writeJson(value: unknown): string {
  if (typeof value === 'string') return escaped.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (value instanceof JsonText) return value.text;
  return Array.isArray(value) ? `[${writeItems(value)}]` : JSON.stringify(value);
}

/** The JSON of the values of a list, with commas between them; empty for none. */
export function writeItems(values: readonly unknown[]): string {
  return values.map(writeJson).join(',');
}
