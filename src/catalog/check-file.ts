import type * as z from 'zod';
import { catalogInvalid } from './catalog-invalid.ts';
import type { DataPath, YamlFile } from './read-yaml-file.ts';

/**
 * The file's data as the schema's type.
 * @throws CodedError CATALOG_INVALID for the topmost thing that the schema rejects, with its line and what to write.
 */
export function checkFile<T extends z.ZodType>(file: YamlFile, schema: T): z.infer<T> {
  const result = schema.safeParse(file.data);
  if (result.success) return result.data;
  const [first] = result.error.issues
    .map((issue) => ({ line: file.lineOf(placeOf(issue)), problem: describe(file.data, issue) }))
    .toSorted((one, other) => one.line - other.line);
  throw catalogInvalid(file.path, first?.line ?? 1, first?.problem ?? result.error.message);
}

const placeOf = (issue: z.core.$ZodIssue): DataPath =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;

function describe(data: unknown, issue: z.core.$ZodIssue): string {
  const name = nameOf(data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return `${name}has the unknown key "${issue.keys.join('", "')}"; correct its spelling or remove it`;
  }
  const state = valueAt(data, issue.path) === undefined ? 'is missing' : 'is not valid';
  return `${name === '' ? 'the file ' : name}${state}; ${issue.message}`;
}

/** How people find the place: `entry okta-401: cause.zh-TW `, empty for the whole file. */
function nameOf(data: unknown, path: DataPath): string {
  const [list, index, ...rest] = path;
  const id = valueAt(data, [...path.slice(0, 2), 'id']);
  if (typeof list !== 'string' || typeof index !== 'number' || typeof id !== 'string') return join(path);
  return `${list === 'apps' ? 'app' : 'entry'} ${id}: ${join(rest)}`;
}

/** `links item 2.url `, counted from 1; empty for no path. */
const join = (path: DataPath): string =>
  path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown} item ${step + 1}`;
    return shown === '' ? String(step) : `${shown}.${String(step)}`;
  }, '') + (path.length === 0 ? '' : ' ');

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
