import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute paths of the catalog folders that come with the program, sorted: those of `catalog/` with an `apps.yaml`. */
export function builtinFolders(): readonly string[] {
  const root = fileURLToPath(new URL('../../../catalog/', import.meta.url));
  return readdirSync(root)
    .toSorted()
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'apps.yaml')));
}
