import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFolders } from '../../src/catalog/load/read-folders.ts';
import { readTextFile } from '../../src/catalog/file/read-text-file.ts';
import { goodApps, goodEntries, writeCatalog } from './write-catalog.ts';

const sound = { 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries };

/** Reads a folder with a sound entry in which something else stands under `a/x.yaml`. */
function readWith(put: (path: string, root: string) => void) {
  const root = writeCatalog(sound);
  put(join(root, 'a/x.yaml'), root);
  const start = performance.now();
  const { catalog, problems } = readFolders([join(root, 'a')]);
  return {
    entries: catalog.entries.map(({ id }) => id),
    messages: problems.map(({ message }) => message),
    time: performance.now() - start,
  };
}

const soundAlone = ['acme-out-of-paper'];
const notRegular = expect.stringContaining('this is not a regular file; put a YAML file') as string;

test.each<[string, (path: string) => void]>([
  ['a pipe', (path) => spawnSync('mkfifo', [path])],
  ['a link to a pipe', linkToPipe],
  [
    'a link to /dev/zero',
    (path) => {
      symlinkSync('/dev/zero', path);
    },
  ],
  [
    'a link to the terminal',
    (path) => {
      symlinkSync('/dev/tty', path);
    },
  ],
  [
    'a folder',
    (path) => {
      mkdirSync(path);
    },
  ],
  [
    'a link to a folder',
    (path) => {
      symlinkSync('..', path);
    },
  ],
])('%s is told and not waited for', (_what, put) => {
  const { entries, messages, time } = readWith(put);
  expect(entries).toEqual(soundAlone);
  expect(messages).toEqual([notRegular]);
  expect(time).toBeLessThan(2_000);
});

function linkToPipe(path: string): void {
  spawnSync('mkfifo', [`${path}.pipe`]);
  symlinkSync(`${path}.pipe`, path);
}

test('a socket is told and not waited for', async () => {
  const server = createServer();
  const root = writeCatalog(sound);
  await new Promise<void>((resolve) => server.listen(join(root, 'a/x.yaml'), resolve));
  onTestFinished(() => void server.close());
  const { catalog, problems } = readFolders([join(root, 'a')]);
  expect(catalog.entries).toHaveLength(1);
  expect(problems.map(({ message }) => message)).toEqual([notRegular]);
});

test.each<[string, (path: string) => void]>([
  [
    'leads to itself',
    (path) => {
      symlinkSync(path, path);
    },
  ],
  [
    'leads nowhere',
    (path) => {
      symlinkSync('gone.yaml', path);
    },
  ],
])('a link that %s is told', (_what, put) => {
  const { entries, messages } = readWith(put);
  expect(entries).toEqual(soundAlone);
  expect(messages).toEqual([expect.stringContaining('the file cannot be read')]);
});

test('a link to a regular file is read, as of a mounted ConfigMap', () => {
  const other = goodEntries.replace('acme-out-of-paper', 'other');
  const { entries, messages } = readWith((path, root) => {
    writeFileSync(join(root, 'elsewhere'), other);
    symlinkSync('../elsewhere', path);
  });
  expect([entries, messages]).toEqual([[...soundAlone, 'other'], []]);
});

test.each([
  ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${goodEntries}`, 'utf16le')],
  ['UTF-16 without one', Buffer.from(goodEntries, 'utf16le')],
  ['NUL characters', Buffer.from(`${goodEntries}\0`)],
  ['another encoding', Buffer.from('app: acme\nentries: [caf\u00e9]', 'latin1')],
])('a file with %s is told with the encoding to save it in', (_what, bytes) => {
  const { entries, messages } = readWith((path) => {
    writeFileSync(path, bytes);
  });
  expect(entries).toEqual(soundAlone);
  expect(messages).toEqual(['the file is not text in UTF-8; save it with the encoding UTF-8']);
});

const megabyte = 1024 * 1024;

test('a file of 50 MB is told with the limit, and one of exactly 8 MB is read', () => {
  const large = readWith((path) => {
    writeFileSync(path, Buffer.alloc(50 * megabyte, '- a\n'));
  });
  expect(large.messages).toEqual(['the file is larger than 8 MB; split it into several files']);
  expect(large.entries).toEqual(soundAlone);
  expect(large.time).toBeLessThan(1_000);
  const full = Buffer.alloc(8 * megabyte, '#');
  full.write(`${goodEntries.replace('acme-out-of-paper', 'full')}\n`);
  const other = readWith((path) => {
    writeFileSync(path, full);
  });
  expect([other.entries, other.messages]).toEqual([[...soundAlone, 'full'], []]);
});

test('of a file that says it is empty and is not, no more is read than the limit', () => {
  // As a file does that grows while it is read.
  expect(readTextFile('/proc/self/status', 4 * megabyte)).toMatchObject({ path: '/proc/self/status' });
  expect(readTextFile('/proc/self/status', 100)).toMatchObject({ code: 'CATALOG_INVALID' });
});

test('thousands of bad entries are twenty findings and the number of the others', () => {
  const bad = (count: number) => `app: acme\nentries:\n${'  - {}\n'.repeat(count)}`;
  const { entries, messages } = readWith((path) => {
    writeFileSync(path, bad(900));
  });
  expect(entries).toEqual(soundAlone);
  expect(messages).toHaveLength(21);
  expect(messages[20]).toMatch(/^and [345],\d80 more findings; correct those listed here/);
  const more = readWith((path) => {
    writeFileSync(path, bad(7_000));
  });
  expect(more.entries).toEqual(soundAlone);
  expect(more.messages).toHaveLength(21);
  expect(more.messages[20]).toMatch(/^more than 1,000 of its entries are not valid, so the file is left out/);
  expect(more.time).toBeLessThan(3_000);
});

test('an id that is there thousands of times is told twenty times', () => {
  const entry = goodEntries.slice(goodEntries.indexOf('  - id'));
  const { messages } = readWith((path) => {
    writeFileSync(path, `app: acme\nentries:\n${entry.repeat(300)}`);
  });
  expect(messages).toHaveLength(21);
  expect(messages[20]).toMatch(/^and 280 more findings/);
});

test('a thousand files and more: the first are read, and the rest is told', () => {
  const root = writeCatalog(sound);
  for (let at = 0; at < 1_200; at += 1) writeFileSync(join(root, `a/f${at}.yaml`), '[');
  const { catalog, problems } = readFolders([join(root, 'a')]);
  expect(catalog.entries).toHaveLength(1);
  expect(problems[0]?.message).toMatch(
    /^the folder contains too many \*\.yaml files, so the last 202 of them/,
  );
  expect(problems).toHaveLength(501);
  expect(problems[500]?.message).toMatch(/^and 499 more findings/);
}, 20_000);

const thousands = 10_000;
test.each([
  ['deep in lists', '['.repeat(thousands) + ']'.repeat(thousands), /nested too deeply/],
  ['deep in maps', '{a: '.repeat(thousands), /nested too deeply/],
  ['a little too deep', `a: ${'['.repeat(70)}${']'.repeat(70)}`, /nested too deeply/],
  ['8 MB of [', '['.repeat(8 * megabyte), /too many lines and list items/],
  ['8 MB of - a', '- a\n'.repeat(2 * megabyte), /too many lines and list items/],
  ['8 MB of anchors', '&a '.repeat(2 * megabyte), /too many lines and list items/],
  ['a scalar of 8 MB', 'a'.repeat(8 * megabyte), /write app: … and entries/],
  ['a key of 1 MB', `${'a'.repeat(megabyte)}: 1`, /at most 1024 chars/],
  [
    'twenty thousand keys',
    Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join(''),
    /write the id of an app/,
  ],
  ['aliases of aliases', laughs(), /expand too far/],
  ['very many aliases', `a: &a [x]\nb: [${'*a, '.repeat(5_000)}]`, /expand too far/],
])('%s cost the file alone, and little time', (_what, text, expected) => {
  const { entries, messages, time } = readWith((path) => {
    writeFileSync(path, text);
  });
  expect(entries).toEqual(soundAlone);
  expect(messages.join('\n')).toMatch(expected);
  // With the library's comparison of each key with each, 20,000 keys take longer.
  expect(time).toBeLessThan(4_000);
});

function laughs(): string {
  const names = 'abcdefghi';
  const line = (at: number) =>
    `${names[at]}: &${names[at]} [${Array(9)
      .fill(at === 0 ? 'x' : `*${names[at - 1]}`)
      .join(', ')}]`;
  return Array.from(names, (_, at) => line(at)).join('\n');
}

test('a key that is there twice is still told, each time and at its place', () => {
  const { messages } = readWith((path) => {
    writeFileSync(path, 'app: acme\napp: acme\nentries: []\nentries: []\n');
  });
  expect(messages).toEqual([
    expect.stringContaining('Map keys must be unique'),
    expect.stringContaining('Map keys must be unique'),
  ]);
});

test('texts and names that no answer could bear are told', () => {
  const long = goodEntries
    .replace('acme-out', 'acme-long')
    .replace('out of paper in {tray}', 'x'.repeat(20_001));
  const { entries, messages } = readWith((path) => {
    writeFileSync(path, long);
  });
  expect(entries).toEqual(soundAlone);
  expect(messages).toEqual([expect.stringContaining('write at most 20,000 characters')]);
  const root = writeCatalog({ 'a/apps.yaml': goodApps.replace('acme.example', 'x'.repeat(201)) });
  expect(readFolders([join(root, 'a')]).problems[0]?.message).toContain('write at most 200 characters');
});

test('a file that is another thing from one moment to the next is never waited for', () => {
  const root = writeCatalog(sound);
  const file = join(root, 'a/x.yaml');
  for (let round = 0; round < 60; round += 1) {
    if (round % 3 === 0) writeFileSync(`${file}.new`, goodEntries.replace('acme-out-of-paper', 'other'));
    else if (round % 3 === 1) spawnSync('mkfifo', [`${file}.new`]);
    else symlinkSync('/dev/zero', `${file}.new`);
    renameSync(`${file}.new`, file);
    expect(readFolders([join(root, 'a')]).catalog.entries).toHaveLength(round % 3 === 0 ? 2 : 1);
  }
});
