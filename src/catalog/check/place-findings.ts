import type { CatalogProblem, Place } from '../catalog-problem.ts';
import { readYamlFile } from '../file/read-yaml-file.ts';
import { showPath } from '../show-path.ts';
import type { Finding, UnplacedFinding } from './finding.ts';

/** The findings with their lines, sorted by file and place. Only files with findings are parsed again. */
export function placeFindings(findings: readonly UnplacedFinding[]): Finding[] {
  const files = Map.groupBy(findings, ({ subject }) => subject.file);
  return [...files].flatMap(([file, ofFile]) => {
    const needsPlaces = ofFile.some(({ path }) => path.length > 0);
    const yaml = needsPlaces ? readYamlFile(file) : undefined;
    return ofFile.map((finding) => {
      const { subject, path } = finding;
      const inside = path.length > 0 ? yaml?.placeOf([...subject.data, ...path]) : undefined;
      return toFinding(finding, inside ?? subject);
    });
  });
}

function toFinding({ severity, rule, subject, message }: UnplacedFinding, { line, column }: Place): Finding {
  const place = { file: showPath(subject.file), line: Math.max(1, line), column: Math.max(1, column) };
  if ('aliases' in subject) return { severity, rule, ...place, message: `app ${subject.id}: ${message}` };
  const entry = 'entry' in subject ? subject.entry.id : subject.id;
  return { severity, rule, ...place, entry, message: `entry ${entry}: ${message}` };
}

/** A problem of the loader as a finding. */
export function fromProblem({ severity, file, line, column, entry, message }: CatalogProblem): Finding {
  const place = { file: showPath(file), line: Math.max(1, line), column: Math.max(1, column) };
  return { severity, rule: 'invalid', ...place, ...(entry === undefined ? {} : { entry }), message };
}

/** By file, then from top to bottom; what is said twice of one place, as when two rules refuse the same link, is said once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...distinct.values()].toSorted(
    (one, other) => compareText(one.file, other.file) || one.line - other.line || one.column - other.column,
  );
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
