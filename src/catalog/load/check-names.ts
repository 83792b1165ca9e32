import { join } from 'node:path';
import { catalogLimits } from '../file/catalog-limits.ts';
import { listFolder } from '../file/list-folder.ts';
import { invalidAt, notFound, wholeFile, type CatalogProblem } from '../catalog-problem.ts';

/** Which files of a folder are read, and what is wrong with the others. */
export interface CheckedNames {
  readonly names: readonly string[];
  readonly problems: readonly CatalogProblem[];
}

/** The names of the files of a folder to read, sorted. Without any, one of the problems says why. Throws nothing. */
export function checkNames(folder: string): CheckedNames {
  const all = listFolder(folder);
  if (all === 'unreadable') {
    const problem = 'no catalog folder can be read there; create it or correct CATALOG_PATHS';
    return { names: [], problems: [notFound(folder, problem)] };
  }
  if (all === 'crowded') {
    const most = catalogLimits.folderNames.toLocaleString('en-US');
    const problem = `the folder contains more than ${most} files; give the catalog a folder of its own`;
    return { names: [], problems: [invalidAt(folder, wholeFile, problem)] };
  }
  const [right = [], wrong = []] = [true, false].map((isRight) =>
    all.filter((name) => name.endsWith('.yaml') === isRight),
  );
  const names = right.slice(0, catalogLimits.folderFiles);
  const problems = wrong.map((name) =>
    invalidAt(join(folder, name), wholeFile, 'the file would not be read; rename it to end in .yaml'),
  );
  const more = right.length - names.length;
  if (more > 0) {
    const remedy = 'put several apps into one file, or remove files';
    const message = `the folder contains too many *.yaml files, so the last ${more} of them are left out; at most ${names.length}: ${remedy}`;
    problems.push(invalidAt(folder, wholeFile, message));
  }
  if (names.length > 0 || problems.length > 0) return { names, problems };
  const remedy = 'put apps.yaml and one YAML file an app there, or remove the folder from CATALOG_PATHS';
  return { names, problems: [invalidAt(folder, wholeFile, `the folder contains no *.yaml file; ${remedy}`)] };
}
