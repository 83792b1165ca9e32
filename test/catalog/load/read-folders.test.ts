import fc from 'fast-check';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { showProblem } from '../../../src/catalog/catalog-problem.ts';
import { readFolder } from '../../../src/catalog/load/read-folder.ts';
import { isUnfinished, readFolders, type CatalogReading } from '../../../src/catalog/load/read-folders.ts';
import { readYamlFile } from '../../../src/catalog/file/read-yaml-file.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';

const problemsOf = (root: string, { problems }: CatalogReading) =>
  problems.map((problem) => showProblem(problem).replaceAll(`${root}/`, ''));

const idsOf = ({ catalog }: CatalogReading) => catalog.entries.map(({ id }) => id);

/** Entries with these ids in one file. */
const entryFile = (ids: readonly string[]) =>
  `app: acme\nentries:\n${ids.map((id) => goodEntries.slice(goodEntries.indexOf('  - id')).replace('acme-out-of-paper', id)).join('')}`;

test('a bad entry costs that entry alone, and all that is wrong in it is told, from top to bottom', () => {
  const file = entryFile(['one', 'two', 'three']).split('\n');
  const second = file.indexOf('  - id: two');
  file[second + 5] = '      zh-TW: [1]';
  file[second + 9] = '    who: boss';
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': file.join('\n') });
  const reading = readFolders([join(root, 'a')]);
  expect(idsOf(reading)).toEqual(['one', 'three']);
  expect(problemsOf(root, reading)).toEqual([
    `a/acme.yaml:${second + 6}:7: entry two: cause.zh-TW is not valid; write the cause in Traditional Chinese`,
    `a/acme.yaml:${second + 10}:5: entry two: who is not valid; write one of connector-admin, app-admin, support, wait`,
  ]);
  expect(reading.problems.map(({ entry, severity, code }) => [entry, severity, code])).toEqual([
    ['two', 'error', 'CATALOG_INVALID'],
    ['two', 'error', 'CATALOG_INVALID'],
  ]);
});

test('a missing language is told along with the other faults of the entry', () => {
  const broken = goodEntries.replace('      zh-TW: 紙匣沒有紙。\n', '').replace('app-admin', 'boss');
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': broken });
  expect(problemsOf(root, readFolders([join(root, 'a')])).map((text) => text.split(';')[0])).toEqual([
    'a/acme.yaml:6:5: entry acme-out-of-paper: cause.zh-TW is missing',
    'a/acme.yaml:11:5: entry acme-out-of-paper: who is not valid',
  ]);
});

test('a file that is not YAML costs that file alone', () => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/bad.yaml': 'app: acme\nentries: [\n',
    'a/good.yaml': goodEntries,
  });
  const reading = readFolders([join(root, 'a')]);
  expect(idsOf(reading)).toEqual(['acme-out-of-paper']);
  expect(problemsOf(root, reading)).toEqual([
    expect.stringMatching(/^a\/bad\.yaml:\d+:\d+: .+; correct the YAML/),
  ]);
});

test('an alias of nothing is told where it stands', () => {
  const unknown = goodEntries.replace('The tray is empty.', '*tray');
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': unknown });
  expect(problemsOf(root, readFolders([join(root, 'a')]))).toEqual([
    'a/acme.yaml:7:11: no value has the anchor &tray; put the text in single quotes, or write the value out',
  ]);
});

test('every key that is there twice is told', () => {
  const broken = goodEntries
    .replace('who: app-admin', 'who: wait\n    who: wait')
    .replace('app: acme', 'app: acme\napp: acme');
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': broken });
  expect(readFolders([join(root, 'a')]).problems.map(({ line, column }) => [line, column])).toEqual([
    [2, 1],
    [14, 5],
  ]);
});

test('an id that is there twice costs the later one', () => {
  const later = goodEntries.replace('Fill the tray.', 'Call Kim.');
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/a.yaml': goodEntries, 'a/b.yaml': later });
  const reading = readFolders([join(root, 'a')]);
  expect(reading.catalog.entries.map(({ fix }) => fix.en)).toEqual([['Fill the tray.']]);
  expect(problemsOf(root, reading)).toEqual([
    'a/b.yaml:3:5: entry acme-out-of-paper: the id is taken by a/a.yaml:3:5; write another id',
  ]);
});

test('an unknown app costs the entries of its file, and is told once', () => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries,
    'a/zeta.yaml': entryFile(['one', 'two']).replace('app: acme', 'app: zeta'),
  });
  const reading = readFolders([join(root, 'a')]);
  expect(idsOf(reading)).toEqual(['acme-out-of-paper']);
  expect(problemsOf(root, reading)).toEqual([
    'a/zeta.yaml:1:1: no apps.yaml has the app zeta; add it to apps.yaml, or write one of those known: acme',
  ]);
});

test('a folder that is missing costs that folder alone', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const reading = readFolders([join(root, 'a'), join(root, 'gone')]);
  expect(idsOf(reading)).toEqual(['acme-out-of-paper']);
  expect(reading.problems).toMatchObject([{ code: 'CATALOG_NOT_FOUND', line: 0, column: 0 }]);
});

test('several files of a folder may hold errors of the same app', () => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/acme-1.yaml': entryFile(['one']),
    'a/acme-2.yaml': entryFile(['two']),
  });
  const reading = readFolders([join(root, 'a')]);
  expect(reading.problems).toEqual([]);
  expect(reading.catalog.entries.map(({ id, app }) => [id, app])).toEqual([
    ['one', 'acme'],
    ['two', 'acme'],
  ]);
});

test('every entry tells where it stands, down to each of its texts', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': entryFile(['one', 'two']) });
  const [, second] = readFolders([join(root, 'a')]).entries;
  expect(second).toMatchObject({ line: 20, column: 5, path: ['entries', 1] });
  const place = readYamlFile(second?.file ?? '').placeOf([...(second?.path ?? []), 'samples', 'nearMiss', 0]);
  expect(place).toEqual({ line: 36, column: 18 });
});

const draft = goodEntries
  .replace('    messages', '    review: true\n    messages')
  .replace('      zh-TW: 紙匣沒有紙。\n', '')
  .replace('      en: [Fill the tray.]\n', '')
  .replace('title: { en: Guide, zh-TW: 指南 }', 'title: { zh-TW: 指南 }');

test('a draft may lack a language, and answers with the other one until it is written', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': draft });
  const reading = readFolders([join(root, 'a')]);
  expect(reading.problems).toEqual([]);
  expect(reading.catalog.entries).toMatchObject([
    {
      cause: { en: 'The tray is empty.', 'zh-TW': 'The tray is empty.' },
      fix: { en: ['補充紙張。'], 'zh-TW': ['補充紙張。'] },
      links: [{ title: { en: '指南', 'zh-TW': '指南' } }],
    },
  ]);
  expect(reading.catalog.entries[0]).not.toHaveProperty('review');
  expect(reading.entries[0]?.value).toMatchObject({ review: true, cause: { en: 'The tray is empty.' } });
  expect(reading.entries[0]?.value.cause).not.toHaveProperty('zh-TW');
});

test.each([
  [
    'cause',
    '      en: The tray is empty.\n',
    ' {}',
    '7:5: entry acme-out-of-paper: cause is not valid; write the cause in English or Traditional Chinese',
  ],
  [
    'fix',
    '      zh-TW: [補充紙張。]\n',
    ' {}',
    '9:5: entry acme-out-of-paper: fix is not valid; write the fix steps in English or Traditional Chinese as a list',
  ],
])('a draft needs a %s in one language at least', (key, find, empty, expected) => {
  const broken = draft.replace(`    ${key}:\n${find}`, `    ${key}:${empty}\n`);
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': broken });
  expect(problemsOf(root, readFolders([join(root, 'a')]))[0]).toContain(`a/acme.yaml:${expected}`);
});

test('an entry that is no draft, said in so many words, needs both languages', () => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/acme.yaml': draft.replace('review: true', 'review: false'),
  });
  expect(problemsOf(root, readFolders([join(root, 'a')]))).toHaveLength(3);
});

test('a file that is broken later keeps what it held, and takes up what it says once mended', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const [folder, file] = [join(root, 'a'), join(root, 'a/acme.yaml')];
  const first = readFolders([folder]);
  writeFileSync(file, goodEntries.replace('who:', 'who: ['));
  const broken = readFolders([folder], { last: first });
  expect(broken.catalog).toEqual(first.catalog);
  expect(broken.problems).toHaveLength(1);
  writeFileSync(file, goodEntries.replace('Fill the tray.', 'Call Kim.'));
  const mended = readFolders([folder], { last: broken });
  expect(mended.catalog.entries[0]?.fix.en).toEqual(['Call Kim.']);
  expect(mended.problems).toEqual([]);
});

test('a file that is removed takes its entries along, even if it was broken before', () => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/a.yaml': entryFile(['one']),
    'a/b.yaml': entryFile(['two']),
  });
  const folder = join(root, 'a');
  const first = readFolders([folder]);
  writeFileSync(join(root, 'a/b.yaml'), '[');
  const broken = readFolders([folder], { last: first });
  expect(idsOf(broken)).toEqual(['one', 'two']);
  rmSync(join(root, 'a/b.yaml'));
  expect(idsOf(readFolders([folder], { last: broken }))).toEqual(['one']);
});

test('a folder that goes away keeps all that it held', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const first = readFolders([join(root, 'a')]);
  rmSync(join(root, 'a'), { recursive: true });
  const gone = readFolders([join(root, 'a')], { last: first });
  expect(gone.catalog).toEqual(first.catalog);
  expect(gone.problems).toMatchObject([{ code: 'CATALOG_NOT_FOUND' }]);
});

test('an app that goes away keeps its entries answering, and is told', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const first = readFolders([join(root, 'a')]);
  writeFileSync(join(root, 'a/apps.yaml'), goodApps.replace('id: acme', 'id: zeta'));
  const second = readFolders([join(root, 'a')], { last: first });
  expect(second.catalog.entries).toEqual(first.catalog.entries);
  expect(second.catalog.apps.map(({ id }) => id)).toEqual(['zeta', 'acme']);
  expect(problemsOf(root, second)).toEqual([
    expect.stringContaining('a/acme.yaml:1:1: no apps.yaml has the app acme'),
  ]);
});

test('an entry that moves out of a file that is broken is there once, as it is now', () => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/a.yaml': goodEntries,
    'a/b.yaml': entryFile(['two']),
  });
  const first = readFolders([join(root, 'a')]);
  writeFileSync(join(root, 'a/a.yaml'), '[');
  writeFileSync(join(root, 'a/b.yaml'), goodEntries.replace('Fill the tray.', 'Call Kim.'));
  const second = readFolders([join(root, 'a')], { last: first });
  expect(second.catalog.entries.map(({ fix }) => fix.en)).toEqual([['Call Kim.']]);
  expect(second.problems).toHaveLength(1);
});

test('a file in whose place a folder stands keeps what it held', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const first = readFolders([join(root, 'a')]);
  rmSync(join(root, 'a/acme.yaml'));
  mkdirSync(join(root, 'a/acme.yaml'));
  const second = readFolders([join(root, 'a')], { last: first });
  expect(second.catalog).toEqual(first.catalog);
  expect(second.problems).toMatchObject([
    { code: 'CATALOG_INVALID', message: expect.stringContaining('not a regular file') as string },
  ]);
});

test('a catalog that loses its last entry stays whole, and tells', () => {
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const first = readFolders([join(root, 'a')]);
  rmSync(join(root, 'a/acme.yaml'));
  const second = readFolders([join(root, 'a')], { last: first });
  expect(second.catalog).toBe(first.catalog);
  expect(problemsOf(root, second)[0]).toContain('a: the catalog has no entries; add');
});

/** How an entry is written, and what it answers then; `undefined` where it has a fault. */
const versions: readonly (readonly [step: string, good: boolean])[] = [
  ['Fill the tray.', true],
  ['Call Kim.', true],
  ["''", false],
];

test('whatever is edited in whatever order, each entry answers with its last good words', () => {
  const ids = ['one', 'two', 'three'];
  const edits = fc.array(
    fc.record({
      isYaml: fc.boolean(),
      entries: fc.uniqueArray(
        fc.record({ id: fc.constantFrom(...ids), version: fc.nat(versions.length - 1) }),
        { selector: ({ id }) => id, minLength: 1 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': goodEntries });
  const file = join(root, 'a/acme.yaml');
  fc.assert(
    fc.property(edits, (saves) => {
      let last: CatalogReading | undefined;
      let held = new Map<string, string>();
      let expected = held;
      for (const { isYaml, entries } of saves) {
        const text = entries
          .map(({ id, version }) =>
            entryFile([id])
              .replace('Fill the tray.', versions[version]?.[0] ?? '')
              .split('\n')
              .slice(2)
              .join('\n'),
          )
          .join('');
        writeFileSync(file, `app: acme\nentries:\n${text}${isYaml ? '' : '{'}`);
        last = readFolders([join(root, 'a')], last && { last });
        const before = held;
        if (isYaml) {
          held = new Map();
          for (const { id, version } of entries) {
            const [step, isGood] = versions[version] ?? ['', false];
            const answer = isGood ? step : before.get(id);
            if (answer !== undefined) held.set(id, answer);
          }
        }
        // Without any entry the catalog stays whole.
        if (held.size > 0) expected = held;
        expect(new Map(last.catalog.entries.map(({ id, fix }) => [id, fix.en[0]]))).toEqual(expected);
        const faults = entries.filter(({ version }) => versions[version]?.[1] !== true).length;
        expect(last.problems).toHaveLength(isYaml ? faults : 1);
      }
    }),
    { numRuns: 60 },
  );
});

test('what there is no time to parse answers as before, is told, and is read next', () => {
  const names = ['acme', 'bolt', 'clip'];
  const saying = (name: string, step: string) => entryFile([name]).replace('Fill the tray.', step);
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    ...Object.fromEntries(names.map((name) => [`a/${name}.yaml`, saying(name, 'Old.')])),
  });
  const folder = join(root, 'a');
  let last = readFolders([folder]);
  for (const name of names) writeFileSync(join(folder, `${name}.yaml`), saying(name, 'New.'));
  writeFileSync(join(folder, 'bolt.yaml'), '['.repeat(1_000));
  const rounds = [];
  do {
    last = readFolders([folder], { last, parseTime: 0 });
    rounds.push([...last.catalog.entries.map(({ fix }) => fix.en[0]), last.problems.length]);
  } while (isUnfinished(last));
  expect(rounds).toEqual([
    ['New.', 'Old.', 'Old.', 1],
    ['New.', 'Old.', 'Old.', 2],
    ['New.', 'Old.', 'New.', 1],
  ]);
  expect(last.problems[0]?.message).toContain('nested too deeply');
});

test('files that come after more entries than are read are left out, and that is told', () => {
  const told =
    'there are more than 100,000 entries, so the last 1 files of the folder are left out; remove what nobody needs';
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/one.yaml': entryFile(['one', 'one-more']),
    'a/two.yaml': entryFile(['two', 'two-more']),
  });
  const readings = [3, 2, 1].map((room) => readFolder(join(root, 'a'), { room }));
  expect(readings.map(({ entries }) => entries.length)).toEqual([4, 2, 2]);
  expect(readings.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
    [],
    [told],
    [told],
  ]);
});
