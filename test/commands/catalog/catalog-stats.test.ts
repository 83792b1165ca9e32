import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goodApps, writeCatalog } from '../../catalog/write-catalog.ts';
import { writeEntryFile } from '../../catalog/check/write-entry.ts';
import { runCli } from '../run-cli.ts';

const apps = `${goodApps}  - id: box
    name: { en: Box, zh-TW: Box }
    aliases: []
`;

const shared = 'LoginFault: denied';

function folders() {
  const first = writeCatalog({
    'apps.yaml': apps,
    'acme.yaml': writeEntryFile('acme', [
      { id: 'acme-code', messages: ['AF20012: no tray', 'AF20012: 沒有紙匣'], checked: '2020-02-02' },
      { id: 'acme-login', messages: [shared, 'AF20012 again, then AF20013'], match: ['a b', 'c d'] },
    ]),
    'box.yaml': writeEntryFile('box', [
      { id: 'box-login', messages: [shared], match: ['e f'], nearMiss: ['g h', 'i j'] },
    ]),
  });
  const second = writeCatalog({
    'box.yaml': writeEntryFile('box', [
      { id: 'box-lid', messages: ['フタが開いています'], checked: '2026-11-22' },
    ])
      .replace('who: app-admin', 'who: wait')
      .replace('    messages:', '    review: true\n    messages:'),
  });
  return { first, second };
}

describe('catalog stats', () => {
  it('counts entries, messages, codes, drafts, days and samples', async () => {
    const { first, second } = folders();
    const env = { CATALOG_PATHS: `${first}${delimiter}${second}` };
    const { code, stdout, stderr } = await runCli(['catalog', 'stats', '--json'], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      entries: 4,
      apps: [
        { id: 'acme', entries: 2 },
        { id: 'box', entries: 2 },
      ],
      folders: [{ entries: 3 }, { entries: 1 }],
      who: { 'connector-admin': 0, 'app-admin': 3, support: 0, wait: 1 },
      messages: {
        count: 6,
        scripts: { latin: 4, chinese: 1, japanese: 1, korean: 0 },
        entriesInBoth: 1,
        shared: 1,
      },
      codes: 2,
      drafts: 1,
      checked: {
        newest: { checked: '2026-11-23' },
        oldest: { entry: 'acme-code', checked: '2020-02-02' },
        overAYear: 1,
      },
      samples: { match: 3, nearMiss: 2, entriesWithout: 2, medianPerEntry: 1 },
    });
  });

  it('counts an entry that a later folder replaces there only', async () => {
    const { first } = folders();
    const replacing = writeCatalog({
      'box.yaml': writeEntryFile('box', [{ id: 'box-login', messages: ['x'] }]),
    });
    const env = { CATALOG_PATHS: `${first}${delimiter}${replacing}` };
    const { stdout } = await runCli(['catalog', 'stats', '--json'], { env });
    expect(JSON.parse(stdout)).toMatchObject({ entries: 3, folders: [{ entries: 2 }, { entries: 1 }] });
  });

  it.each([
    ['en', ['4 entries', '   3  app admin', 'By folder']],
    ['zh-TW', ['4 個項目', '   3  應用程式管理員', '訊息：6', '已知的錯誤代碼']],
  ])('tells the same as text in %s', async (language, texts) => {
    const { first, second } = folders();
    const env = { CATALOG_PATHS: `${first}${delimiter}${second}` };
    const { code, stdout } = await runCli(['catalog', 'stats', '--lang', language], { env });
    expect(code).toBe(0);
    for (const text of texts) expect(stdout).toContain(text);
    expect(stdout).toMatch(/ 2020-02-02 {2}.*acme-code.*[(（]\d+ (years ago|年前)[)）]/);
  });

  it('counts the catalog that ships', async () => {
    const { code, stdout } = await runCli(['catalog', 'stats']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d{2,} entries\n/);
    expect(stdout).toMatch(/app-connectors\n/);
  });

  it('exits with 2 for a catalog that cannot be read', async () => {
    const { code, stderr } = await runCli(['catalog', 'stats'], { env: { CATALOG_PATHS: 'no-such-folder' } });
    expect(code).toBe(2);
    expect(stderr).toContain('CATALOG_NOT_FOUND: ');
  });

  it('tells in --help how it ends', async () => {
    const { code, stdout } = await runCli(['catalog', 'stats', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit status:\n {2}0 .*\n {2}2 /);
  });
});
