import { isDeepStrictEqual } from 'node:util';
import type { FileEntry } from '../../load/read-catalog-file.ts';
import type { FieldChange } from './row-outcome.ts';

/** The fields in which two states of an entry differ; those with languages and the source one by one. */
export function listChanges(before: FileEntry, after: FileEntry): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [from, to] = [old.get(field), now.get(field)];
    return isDeepStrictEqual(from, to) ? [] : [{ field, from, to }];
  });
}

function fieldsOf(entry: FileEntry): Map<string, unknown> {
  return new Map(
    Object.entries(entry).flatMap(([field, value]): [string, unknown][] => {
      if (typeof value !== 'object' || Array.isArray(value)) return [[field, value]];
      return Object.entries(value).map(([key, inner]) => [`${field}.${key}`, inner]);
    }),
  );
}
