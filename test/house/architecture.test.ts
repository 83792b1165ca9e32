import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { innerRooms, rooms } from '../../.dependency-cruiser.mjs';

const page = readFileSync('docs/architecture.md', 'utf8');

test('each file and folder that the architecture page names is there', () => {
  const named = Array.from(
    page.matchAll(/`([\w-]+(?:\/[\w.-]+)*\/?(?:[\w-]+\.ts)?)`/g),
    ([, name = '']) => name,
  );
  const paths = named.filter((name) => name.includes('/') || name.endsWith('.ts'));
  expect(paths.length).toBeGreaterThan(30);
  const isThere = (name: string) => [`src/${name}`, name].some((each) => existsSync(path.resolve(each)));
  expect(paths.filter((name) => !isThere(name))).toEqual([]);
});

test('it names each room, and the rooms inside in the order in which they import each other', () => {
  for (const room of Object.keys(rooms)) expect(page, room).toMatch(new RegExp(`\\b${room}\\b`));
  for (const [outer, { ground, ...inner }] of Object.entries(innerRooms)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${outer}\` `));
    if (row === undefined) continue;
    const told = Array.from(row.matchAll(/`([\w-]+)`/g), ([, name]) => name).slice(1);
    expect(told.toSorted(), ground.join()).toEqual(Object.keys(inner).toSorted());
    for (const [room, below] of Object.entries(inner))
      for (const lower of below)
        expect(told.indexOf(room), `${room} above ${lower}`).toBeLessThan(told.indexOf(lower));
  }
});

test('it is read in a few minutes', () => {
  expect(page.split(/\s+/).length).toBeLessThanOrEqual(700);
});
