import { describe, expect, test } from 'vitest';
import { checkFolders } from '../../../../src/catalog/check/check-folders.ts';
import { goodApps, writeCatalog } from '../../write-catalog.ts';
import { findingsOfEntries, now, paper, placesOf } from '../findings-of.ts';
import { writeEntryFile } from '../write-entry.ts';

describe('entries of one app that claim the same text', () => {
  test('are named as a pair, once, though they share two messages', () => {
    const messages = ['PrinterException: out of paper in {tray}', 'PrinterException: 紙匣 {tray} 沒有紙'];
    const found = findingsOfEntries(
      { id: 'acme-one', messages },
      {
        id: 'acme-two',
        messages: messages.map((message) =>
          message.replace('tray', 'bin').toUpperCase().replace('BIN', 'bin'),
        ),
      },
    );
    expect(placesOf(found)).toEqual(['error same-message acme.yaml:15:16']);
    expect(found[0]?.message).toContain('acme-one (acme.yaml)');
    expect(found[0]?.message).toContain('OUT OF PAPER');
    expect(found[0]?.message).toContain('nothing tells them apart: merge them');
  });

  test('come with the words that only one of them has', () => {
    const found = findingsOfEntries(
      { id: 'acme-one', messages: ['PrinterException: out of paper', 'FeederException: E4711'] },
      { id: 'acme-two', messages: ['PrinterException: out of paper', 'CutterException: blade stuck'] },
    );
    expect(placesOf(found)).toEqual(['error same-message acme.yaml:15:16']);
    expect(found[0]?.message).toContain('only acme-two has "CutterException"');
    expect(found[0]?.message).toContain('only acme-one has');
  });

  test.each([
    [
      'warning look-alike acme.yaml:4:16',
      'PrinterException: {detail}',
      'PrinterException: contoso is offline',
    ],
    ['warning look-alike acme.yaml:4:16', 'error {x}: printer', 'error contoso: printer'],
  ])('with other words: %s', (place, first, second) => {
    const found = findingsOfEntries(
      { id: 'acme-one', messages: [first] },
      { id: 'acme-two', messages: [second] },
    );
    expect(placesOf(found)).toEqual([place]);
    expect(found[0]?.message).toContain(`"${first}"`);
    expect(found[0]?.message).toContain('only acme-two has "contoso"');
  });

  test.each([
    ['10:22:33', '11:23:34'],
    ['2026-01-02', '2026-03-04'],
    ['alpha.example.com', 'beta.example.com'],
    ['https://alpha.example.com/x', 'https://beta.example.com/y'],
    ['5d3f9a52-7c1e-4b8a-9d20-6e4f1b7c8a31', '6d3f9a52-7c1e-4b8a-9d20-6e4f1b7c8a32'],
    ['123456789012', '998877665544'],
    ['{host}', 'alpha.example.com'],
  ])('are told that the bot passes over what differs: %s, %s', (one, other) => {
    const found = findingsOfEntries(
      { id: 'acme-one', messages: [`Print job from ${one} stopped by the gate`] },
      { id: 'acme-two', messages: [`Print job from ${other} stopped by the gate`] },
      paper,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('they differ only in times, ids, hosts or addresses');
  });

  test.each([
    ['step 1', 'step 2'],
    ["'alpha'", "'beta'"],
    ['/srv/a/one.csv', '/srv/b/two.csv'],
    ['0x80070005', '0x80070002'],
  ])('are none where the bot reads what differs: %s, %s', (one, other) => {
    const found = findingsOfEntries(
      { id: 'acme-one', messages: [`Print job from ${one} stopped by the gate`] },
      { id: 'acme-two', messages: [`Print job from ${other} stopped by the gate`] },
      paper,
    );
    expect(found).toEqual([]);
  });

  test('are no fault where they are of two apps: the bot asks which', () => {
    const apps = `${goodApps}  - { id: globex, name: { en: Globex, zh-TW: 環球 }, aliases: [] }\n`;
    const root = writeCatalog({
      'apps.yaml': apps,
      'acme.yaml': writeEntryFile('acme', [paper]),
      'globex.yaml': writeEntryFile('globex', [{ ...paper, id: 'globex-paper' }]),
    });
    expect(checkFolders({ folders: [root], now })).toEqual({ findings: [], entries: 2, sharedMessages: 1 });
  });
});
