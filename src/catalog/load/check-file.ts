import type * as z from 'zod';
import { catalogLimits } from '../file/catalog-limits.ts';
import { invalidAt, wholeFile, type CatalogProblem } from '../catalog-problem.ts';
import { limitProblems } from '../file/limit-problems.ts';
import type { DataPath, YamlFile } from '../file/read-yaml-file.ts';

/** A list of a file, checked item by item. */
export interface CheckedList {
  /** What stands at each place of the list, as the schema gives it; `undefined` for what it rejects. */
  readonly items: readonly unknown[];
  /** True when the fault is not of single items, or of so many that the file is given up. */
  readonly isBadAsAWhole: boolean;
  /** In the order of the file, at most so many as are told of a file. */
  readonly problems: readonly CatalogProblem[];
}

/** What the list of a file is checked with: the file around it, and each item. */
export interface ListSchemas {
  readonly list: 'apps' | 'entries' | 'phrases';
  /** Takes any items. */
  readonly file: z.ZodType;
  readonly item: z.ZodType;
}

/**
 * Checks the file's data. A bad item costs itself alone, until there are so many that looking at the rest would only cost
 * time. Findings beyond those that are told are counted and no more.
 */
export function checkList(file: YamlFile, schemas: ListSchemas): CheckedList {
  const { list } = schemas;
  const outer = schemas.file.safeParse(file.data).error?.issues ?? [];
  const issues = outer.slice(0, catalogLimits.fileFindings);
  const raw = valueAt(file.data, [list]);
  const items: unknown[] = [];
  let [all, bad] = [outer.length, 0];
  for (const [index, item] of Array.isArray(raw) ? raw.entries() : []) {
    const { data, error } = schemas.item.safeParse(item);
    items.push(data);
    if (error === undefined) continue;
    bad += 1;
    if (bad > catalogLimits.badItems) break;
    all += error.issues.length;
    const room = Math.max(0, catalogLimits.fileFindings - issues.length);
    issues.push(
      ...error.issues.slice(0, room).map((issue) => ({ ...issue, path: [list, index, ...issue.path] })),
    );
  }
  const problems = issues
    .map((issue) => toProblem(file, issue))
    .toSorted((one, other) => one.line - other.line || one.column - other.column);
  const told = limitProblems(file.path, problems, all);
  if (bad <= catalogLimits.badItems) return { items, isBadAsAWhole: outer.length > 0, problems: told };
  return { items: [], isBadAsAWhole: true, problems: [...problems, isHopeless(file.path, list)] };
}

function isHopeless(path: string, list: string): CatalogProblem {
  const most = catalogLimits.badItems.toLocaleString('en-US');
  const message = `more than ${most} of its ${list} are not valid, so the file is left out; correct them, or remove the file`;
  return invalidAt(path, wholeFile, message);
}

/** What a schema found in a file, where it stands there. */
export function toProblem({ path, data, placeOf }: YamlFile, issue: z.core.$ZodIssue): CatalogProblem {
  const [list, index] = issue.path;
  const id =
    list !== 'apps' && list !== undefined && index !== undefined ? idAt(data, [list, index]) : undefined;
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
  const kinds: Readonly<Record<string, string>> = { apps: 'app', phrases: 'phrases of' };
  return `${kinds[list] ?? 'entry'} ${id}: ${join(rest)}`;
}

/** `links item 2.url `, counted from 1; empty for no path. */
const join = (path: DataPath): string =>
  path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown} item ${step + 1}`;
    return shown === '' ? String(step) : `${shown}.${String(step)}`;
  }, '') + (path.length === 0 ? '' : ' ');

function idAt(data: unknown, path: DataPath): string | undefined {
  const id = valueAt(data, [...path, path[0] === 'phrases' ? 'entry' : 'id']);
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
