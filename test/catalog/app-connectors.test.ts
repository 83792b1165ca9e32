import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { connectorFolder } from '../fixtures/catalog-folders.ts';
import { seedMessages } from '../fixtures/seed-messages.ts';

const catalog = loadCatalog([connectorFolder]);

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

test.each(seedMessages)(
  'row %i (%s) is an entry with its messages in both languages',
  (row, app, chinese, english) => {
    const found = catalog.entries.filter((entry) => entry.source.row === row);
    expect(found.map((entry) => entry.app)).toEqual([app]);
    expect(found[0]?.messages).toEqual([...new Set([chinese, english])]);
  },
);

test('holds the rows of the first table, each once', () => {
  expect(catalog.entries.map((entry) => entry.source.row).toSorted((a = 0, b = 0) => a - b)).toEqual(
    seedMessages.map(([row]) => row),
  );
  expect(new Set(catalog.entries.map((entry) => entry.id)).size).toBe(seedMessages.length);
});

test.each(catalog.entries.map((entry) => [entry.id, entry] as const))(
  '%s reads as Chinese in Chinese and as English in English, step for step',
  (_id, { cause, fix, links }) => {
    const english = [cause.en, ...fix.en, ...links.map((link) => link.title.en)];
    const chinese = [cause['zh-TW'], ...fix['zh-TW'], ...links.map((link) => link.title['zh-TW'])];
    expect(english.filter(hasHan)).toEqual([]);
    expect(chinese.filter((text) => !hasHan(text))).toEqual([]);
    expect(fix.en.length).toBe(fix['zh-TW'].length);
  },
);

test.each(catalog.entries.map((entry) => [entry.id, entry] as const))(
  '%s has pastes in Chinese and English, look-alikes and a link',
  (_id, { samples, links }) => {
    expect(samples.match.some(hasHan)).toBe(true);
    expect(samples.match.some((text) => !hasHan(text))).toBe(true);
    expect(samples.nearMiss.length).toBeGreaterThan(0);
    expect(links.length).toBeGreaterThan(0);
  },
);

test('uses the names of today', () => {
  const words = JSON.stringify(catalog.entries.map(({ cause, fix, links }) => ({ cause, fix, links })));
  expect(words).not.toMatch(/Office 365|Google Apps|G Suite|Cloud App Security|方塊|連線程式/);
});

test('an alias names one app only, but for what serves Microsoft 365 and Exchange Online alike', () => {
  const names = catalog.apps.flatMap((app) => [
    ...new Set(
      [app.name.en, app.name['zh-TW'], ...app.aliases].map((name) =>
        name.toLowerCase().replaceAll(/[\s-]/g, ''),
      ),
    ),
  ]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([
    'ews',
    'exchangewebservices',
    'outlook.office365.com',
    'exchange.asmx',
  ]);
});
