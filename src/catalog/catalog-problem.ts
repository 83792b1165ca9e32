import { CodedError, type ErrorCode } from '../errors.ts';
import { showPath } from './show-path.ts';

/** Where something stands in a file, both from 1; both 0 for a file or folder as a whole. */
export interface Place {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** A fault of the catalog's files. */
export interface CatalogProblem extends Place {
  readonly code: Extract<ErrorCode, 'CATALOG_INVALID' | 'CATALOG_NOT_FOUND'>;
  /** `error`: it costs at least the entry or app that it is about. `warning`: it costs nothing. */
  readonly severity: 'error' | 'warning';
  /** Path of the file or folder, as the folder was given. */
  readonly file: string;
  /** What is wrong; what to write. */
  readonly message: string;
  /** Id of the entry that it is about, where it is about one. */
  readonly entry?: string;
}

/** The place of a problem that is of the whole file or folder. */
export const wholeFile: Place = { line: 0, column: 0 };

/** An error of a catalog file. */
export function invalidAt(
  file: string,
  { line, column }: Place,
  message: string,
  entry?: string,
): CatalogProblem {
  const problem = { code: 'CATALOG_INVALID', severity: 'error', file, line, column, message } as const;
  return entry === undefined ? problem : { ...problem, entry };
}

/** A file or folder that cannot be read. */
export function notFound(file: string, message: string): CatalogProblem {
  return { code: 'CATALOG_NOT_FOUND', severity: 'error', file, ...wholeFile, message };
}

/** `file:line:column`, or the file alone; the path from the working folder where it lies below. */
export function showPlace({ file, line, column }: Place & { readonly file: string }): string {
  return line === 0 ? showPath(file) : `${showPath(file)}:${line}:${column}`;
}

/** `file:line:column: what is wrong; what to write`. */
export function showProblem(problem: CatalogProblem): string {
  return `${showPlace(problem)}: ${problem.message}`;
}

/** The problem as an error to throw. */
export function toError(problem: CatalogProblem): CodedError {
  return new CodedError(problem.code, showProblem(problem));
}
