import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** What a catalog file is read with: this folder, what it imports, and the versions of the packages. */
const sources = [
  ...readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ name }) => name)
    .toSorted(),
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
