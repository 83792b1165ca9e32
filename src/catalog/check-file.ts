import type * as z from 'zod';
import { invalidAt, type CatalogProblem } from './catalog-problem.ts';
import type { DataPath, YamlFile } from './read-yaml-file.ts';

/** A problem with the path to the value that has it. */
export interface DataProblem {
  readonly path: DataPath;
  readonly problem: CatalogProblem;
}

/** All that the schema rejects in the file's data, the topmost first, each with its place and what to write. */
export function checkFile(file: YamlFile, schema: z.ZodType): readonly DataProblem[] {
  const result = schema.safeParse(file.data);
  if (result.success) return [];
  return result.error.issues
    .map((issue) => ({ path: issue.path, problem: toProblem(file, issue) }))
    .toSorted(({ problem: one }, { problem: other }) => one.line - other.line || one.column - other.column);
}

function toProblem({ path, data, placeOf }: YamlFile, issue: z.core.$ZodIssue): CatalogProblem {
  const [list, index] = issue.path;
  const id = list === 'entries' && index !== undefined ? idAt(data, [list, index]) : undefined;
  return invalidAt(path, placeOf(stepsTo(issue)), describe(data, issue), id);
}

const stepsTo = (issue: z.core.$ZodIssue): DataPath =>
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
  const id = idAt(data, path.slice(0, 2));
  if (typeof list !== 'string' || typeof index !== 'number' || id === undefined) return join(path);
  return `${list === 'apps' ? 'app' : 'entry'} ${id}: ${join(rest)}`;
}

/** `links item 2.url `, counted from 1; empty for no path. */
const join = (path: DataPath): string =>
  path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown} item ${step + 1}`;
    return shown === '' ? String(step) : `${shown}.${String(step)}`;
  }, '') + (path.length === 0 ? '' : ' ');

function idAt(data: unknown, path: DataPath): string | undefined {
  const id = valueAt(data, [...path, 'id']);
  return typeof id === 'string' ? id : undefined;
}

/** The value at the path; `undefined` where there is none. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
