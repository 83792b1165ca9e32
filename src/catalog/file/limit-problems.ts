import { catalogLimits } from './catalog-limits.ts';
import { invalidAt, wholeFile, type CatalogProblem } from '../catalog-problem.ts';

/**
 * The first of the findings of a file, and how many more there are: nobody reads thousands, and each costs a line of the log.
 * `all` is how many there are, where not all of them were collected.
 */
export function limitProblems(
  file: string,
  problems: readonly CatalogProblem[],
  all: number = problems.length,
  most: number = catalogLimits.fileFindings,
): readonly CatalogProblem[] {
  if (all <= most) return problems;
  const more = (all - most).toLocaleString('en-US');
  const message = `and ${more} more findings; correct those listed here first, then the next ones are shown`;
  return [...problems.slice(0, most), invalidAt(file, wholeFile, message)];
}
