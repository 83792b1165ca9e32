import { expect, test } from 'vitest';
import path from 'node:path';
import { checkFolders } from '../../../../src/catalog/check/check-folders.ts';
import { goodApps, goodEntries, writeCatalog } from '../../write-catalog.ts';

const id = /id: ([a-z0-9-]+)/.exec(goodEntries.slice(goodEntries.indexOf('entries:')))?.[1] ?? '';
const second = goodEntries
  .slice(goodEntries.indexOf('entries:') + 'entries:'.length)
  .replace(id, 'acme-other')
  .replace(/messages:[\s\S]*?cause/, "messages: ['the printer tray is jammed: {tray}']\n    cause");

const rulesOf = (phrases: string) => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries + second,
    'a/phrases-users.yaml': `phrases:\n${phrases}`,
  });
  const { findings } = checkFolders({ folders: [path.join(root, 'a')], now: new Date('2026-11-30') });
  return findings.filter(({ rule }) => rule.startsWith('phrase')).map(({ rule, line }) => ({ rule, line }));
};

test('a phrase of words that every sentence has is refused, with its place', () => {
  expect(rulesOf(`  - entry: ${id}\n    en: it is so\n`)).toEqual([{ rule: 'phrase-common', line: 3 }]);
});

test('a phrase that two entries claim is told of both', () => {
  const both = [id, 'acme-other'].map((one) => `  - entry: ${one}\n    en: paper stuck in the tray again\n`);
  expect(rulesOf(both.join('')).map(({ rule }) => rule)).toEqual(['phrase-taken', 'phrase-taken']);
});

test('a phrase that finds its entry is fine', () => {
  expect(rulesOf('  - entry: acme-other\n    zh-TW: 紙卡在印表機裡拿不出來\n')).toEqual([]);
});
