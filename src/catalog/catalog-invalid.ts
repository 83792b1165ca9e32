import { isAbsolute, relative } from 'node:path';
import { CodedError } from '../errors.ts';

/** A path as people read it: from the working directory where it lies below, else absolute. */
export function showPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** The error for a catalog file: `file:line: what is wrong; what to write`. The line counts from 1. */
export function catalogInvalid(file: string, line: number, problem: string, cause?: unknown): CodedError {
  return new CodedError('CATALOG_INVALID', `${showPath(file)}:${line}: ${problem}`, { cause });
}
