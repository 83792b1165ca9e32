import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImportFile } from '../../../src/catalog/write/read-import-file.ts';
import { writeCatalog } from '../write-catalog.ts';

const extensions = ['md', 'csv', 'tsv', 'json', 'xlsx'];

describe.each<[string, (path: string) => void]>([
  [
    'a folder',
    (path) => {
      symlinkSync('.', path);
    },
  ],
  [
    'a device without an end',
    (path) => {
      symlinkSync('/dev/zero', path);
    },
  ],
  ['a pipe that nobody writes to', (path) => spawnSync('mkfifo', [path])],
])('%s', (_what, put) => {
  test.each(extensions)('with the name of a .%s file is refused, not waited for', async (extension) => {
    const path = join(writeCatalog({}), `page.${extension}`);
    put(path);
    await expect(readImportFile(path, {})).rejects.toMatchObject({
      code: 'USAGE',
      message: `${path} is not a regular file; name the file with the tables of errors`,
    });
  });
});

test.each([
  ['md', 9, '8 MB'],
  ['csv', 9, '8 MB'],
  ['json', 65, '64 MB'],
])('a .%s file of %d MB is refused before it is read', async (extension, size, most) => {
  const path = join(writeCatalog({}), `page.${extension}`);
  writeFileSync(path, Buffer.alloc(size * 1_000_000, 'x'));
  await expect(readImportFile(path, {})).rejects.toMatchObject({
    code: 'IMPORT_FAILED',
    message: `${path} is larger than ${most}; import it in parts`,
  });
});
