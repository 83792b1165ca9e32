import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a catalog file is read with: these folders, what they import, and the versions of the packages. */
const sources = [
  ...['.', '..', '../file', '../format'].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
      .filter((item) => item.isFile())
      .map(({ name }) => `${folder}/${name}`)
      .toSorted(),
  ),
  '../../core/entry.ts',
  '../../errors.ts',
  '../../../package.json',
];

/** Another one whenever a file could be read in another way: by our code, the packages, or Node.js. */
export function readerVersion(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of sources) hash.update(`\n${name}\n`).update(readFileSync(new URL(name, import.meta.url)));
  return hash.digest('base64');
}
