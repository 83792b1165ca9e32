import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { toError } from '../../catalog/catalog-problem.ts';
import { readFolders } from '../../catalog/load/read-folders.ts';
import type { TargetFolder } from '../../catalog/write/record/target-folder.ts';

/**
 * Reads the folder that an entry is added to, beside those that the bot loads; one that is not there yet holds nothing.
 * @param around the other folders, absolute
 * @throws CodedError CATALOG_INVALID when there is something wrong in it already
 */
export function readTeamFolder(folder: string, around: readonly string[]): TargetFolder {
  const records = new Map<string, never>();
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (!names.some((name) => /^[^.].*\.ya?ml$/.test(name))) {
    return { folder, apps: [], entries: [], files: [], records, standsAlone: true };
  }
  const { problems, folders } = readFolders([...around, folder]);
  const [problem] = problems.filter(({ file }) => file === folder || dirname(file) === folder);
  if (problem !== undefined) throw toError(problem);
  const reading = folders.find((read) => read.folder === folder);
  return {
    folder,
    apps: reading?.apps ?? [],
    entries: reading?.entries ?? [],
    files: reading?.files.map(({ file }) => file) ?? [],
    records,
    standsAlone: readFolders([folder]).problems.length === 0,
  };
}
