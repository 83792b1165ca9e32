import { describe, expect, test } from 'vitest';
import { goodApps } from '../../write-catalog.ts';
import { around, findingsOf, paper, placesOf } from '../findings-of.ts';
import { writeEntryFile } from '../write-entry.ts';

describe('apps', () => {
  test('without entries are named, those that only add aliases are not', () => {
    const apps = `${goodApps}  - { id: globex, name: { en: Globex, zh-TW: 環球 }, aliases: [] }\n  - { id: okta, aliases: [octa] }\n`;
    const files = { 'apps.yaml': apps, 'acme.yaml': writeEntryFile('acme', [paper]) };
    const found = findingsOf(files, around);
    expect(placesOf(found)).toEqual(['warning unused-app apps.yaml:5:7']);
  });

  test.each([
    [
      'an entry that cannot be taken',
      'app: globex\nentries:\n  - { id: globex-down, messages: [GlobexFault] }\n',
    ],
    ['no YAML', 'app: globex\nentries:\n  - id: [globex-down\n'],
  ])('are not told to be without entries where their file holds %s', (_name, globex) => {
    const apps = `${goodApps}  - { id: globex, name: { en: Globex, zh-TW: 環球 }, aliases: [] }\n`;
    const found = findingsOf({
      'apps.yaml': apps,
      'acme.yaml': writeEntryFile('acme', [paper]),
      'globex.yaml': globex,
    });
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['invalid']));
  });

  test('that share a name or an alias are named', () => {
    const apps = `${goodApps}  - { id: globex, name: { en: Globex, zh-TW: 環球 }, aliases: [Acme.Example, acme, okta.com] }\n`;
    const files = {
      'apps.yaml': apps,
      'acme.yaml': writeEntryFile('acme', [paper]),
      'globex.yaml': writeEntryFile('globex', [
        { id: 'globex-down', messages: ['GlobexFault: the globe stopped turning'] },
      ]),
    };
    const found = findingsOf(files, around);
    expect(found.map(({ severity, rule, line }) => `${severity} ${rule} ${line}`)).toEqual([
      'note alias-shared 5',
      'warning alias-taken 5',
      'warning alias-taken 5',
    ]);
  });
});
