import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { innerRooms, rooms } from '../../.dependency-cruiser.mjs';

interface Folder {
  readonly name: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const tree: readonly Folder[] = [
  '.',
  ...readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => path.relative('src', path.join(each.parentPath, each.name))),
].map((name) => {
  const all = readdirSync(path.join('src', name), { withFileTypes: true });
  const [folders = [], files = []] = [true, false].map((isFolder) =>
    all.filter((each) => each.isDirectory() === isFolder).map((each) => each.name),
  );
  return { name, files, folders };
});

test('no folder holds more files than a newcomer takes in at once', () => {
  expect(tree.filter(({ files }) => files.length > 15).map(({ name }) => name)).toEqual([]);
});

test('each room of the source has a row in the table of who may import whom, and each row a room', () => {
  const top = tree.find(({ name }) => name === '.')?.folders;
  expect(Object.keys(rooms)).toEqual(expect.arrayContaining([...(top ?? [])]));
  for (const { name, folders } of tree) {
    if (name === '.' || folders.length < 2) continue;
    const { ground, ...rows } = innerRooms[name as keyof typeof innerRooms];
    expect(Object.keys(rows).toSorted(), name).toEqual(folders.toSorted());
    for (const file of ground) expect(tree.find((each) => each.name === name)?.files).toContain(`${file}.ts`);
  }
});
