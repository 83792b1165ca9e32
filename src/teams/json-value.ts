/** An object as it came over the wire: any field may be missing or of another type. */
export type JsonRecord = Readonly<Record<string, unknown>>;

const nothing: JsonRecord = Object.freeze({});

const isObject = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null;

/** The value itself when it is an object and no list, else an empty one. */
export function recordOf(value: unknown): JsonRecord {
  return isObject(value) && !Array.isArray(value) ? value : nothing;
}

/** The objects of a list, without its holes; empty when it is no list. */
export function recordsOf(value: unknown): readonly JsonRecord[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter(isObject).map(recordOf);
}

/** The value when it is a string, else an empty one. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a JSON text holds; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
