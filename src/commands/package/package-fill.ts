import { CodedError } from '../../errors.ts';
import type { Json } from './package-source.ts';

const placeholder = /\$\{\{([^}]*)\}\}/g;

function fillText(text: string, values: ReadonlyMap<string, string>, field: string): string {
  return text.replace(placeholder, (_, name: string) => {
    const value = values.get(name.trim());
    if (value !== undefined) return value;
    const known = Array.from(values.keys()).join(', ');
    throw new CodedError(
      'MANIFEST_INVALID',
      `manifest.json: ${field} has the unknown placeholder "${name}". Use one of ${known}.`,
    );
  });
}

/**
 * A JSON value with every `${{NAME}}` in its strings replaced.
 * @throws CodedError MANIFEST_INVALID for a name without a value
 */
export function fillPlaceholders(value: Json, values: ReadonlyMap<string, string>, field = ''): Json {
  if (typeof value === 'string') return fillText(value, values, field);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) =>
      fillPlaceholders(item, values, `${field}[${index}]`),
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      fillPlaceholders(item, values, field === '' ? key : `${field}.${key}`),
    ]),
  );
}
