import { describe, expect, test } from 'vitest';
import { checkFolders } from '../../../../src/catalog/check/check-folders.ts';
import { goodApps, writeCatalog } from '../../write-catalog.ts';
import { findingsOf, findingsOfEntries, paper, placesOf } from '../findings-of.ts';
import { writeEntryFile } from '../write-entry.ts';

describe('an entry by itself', () => {
  test('is a draft: what is left to do is said', () => {
    const draft = writeEntryFile('acme', [paper])
      .replace('    messages', '    review: true\n    messages')
      .replace(', zh-TW: 紙匣沒有紙。', '')
      .replace("      zh-TW: ['補充紙張。']\n", '');
    const found = findingsOf({ 'apps.yaml': goodApps, 'acme.yaml': draft });
    expect(placesOf(found)).toEqual(['warning draft acme.yaml:4:5']);
    expect(found[0]?.message).toContain('write cause.zh-TW, fix.zh-TW;');
  });

  test.each([
    ['2025-11-23', 'warning checked-old'],
    ['2025-11-24', undefined],
    ['2026-11-24', undefined],
    ['2026-11-25', 'error checked-future'],
  ])('was compared with its source on %s', (checked, expected) => {
    const found = findingsOfEntries({ ...paper, checked });
    expect(placesOf(found)).toEqual(expected === undefined ? [] : [`${expected} acme.yaml:10:35`]);
  });

  test('of today is fine where today has begun already', () => {
    const root = writeCatalog({
      'apps.yaml': goodApps,
      'acme.yaml': writeEntryFile('acme', [{ ...paper, checked: '2026-11-25' }]),
    });
    expect(checkFolders({ folders: [root], now: new Date('2026-11-24T18:00:00Z') }).findings).toEqual([]);
  });

  test('has steps that are none', () => {
    const found = findingsOfEntries({
      ...paper,
      en: ['Fill the tray.', 'https://acme.example'],
      zhTw: ['開啟蓋子。然後關上。'],
    });
    expect(placesOf(found)).toEqual(['warning step acme.yaml:7:30', 'warning step acme.yaml:8:15']);
  });

  test('has the same message twice', () => {
    const found = findingsOfEntries({
      ...paper,
      messages: [...paper.messages, 'printerexception - Out of  paper in {x}'],
    });
    expect(placesOf(found)).toEqual(['warning repeated-message acme.yaml:4:60']);
  });
});
