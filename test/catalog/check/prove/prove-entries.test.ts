import { describe, expect, test } from 'vitest';
import { findingsOfEntries, paper, placesOf } from '../findings-of.ts';
import type { EntryParts } from '../write-entry.ts';

test('an entry that proves itself has no findings', () => {
  const match = ['PrinterException: out of paper in A4'];
  const nearMiss = ['ScannerException: out of memory'];
  expect(findingsOfEntries({ ...paper, match, nearMiss })).toEqual([]);
});

describe('the engine', () => {
  test('is asked every sample that must match', () => {
    const found = findingsOfEntries({
      ...paper,
      match: ['PrinterException: out of paper in A4', 'the moon is cheese'],
    });
    expect(placesOf(found)).toEqual(['error sample-lost acme.yaml:12:55']);
    expect(found[0]?.entry).toBe('acme-paper');
    expect(found[0]?.message).toContain('"the moon is cheese"; the bot does not know it');
  });

  test('is asked every sample that must not', () => {
    const found = findingsOfEntries({ ...paper, nearMiss: ['PrinterException: out of paper in A5'] });
    expect(placesOf(found)).toEqual(['error near-miss-answered acme.yaml:13:18']);
  });

  test('says which entry it answers with instead', () => {
    const toner: EntryParts = { id: 'acme-toner', messages: ['TonerException: magenta ran dry'] };
    const found = findingsOfEntries(paper, { ...toner, match: ['PrinterException: out of paper in A4'] });
    expect(placesOf(found)).toEqual(['error sample-lost acme.yaml:23:15']);
    expect(found[0]?.message).toContain('the bot answers with acme-paper instead');
  });

  test('finds a message that says too little to be answered', () => {
    const found = findingsOfEntries({ id: 'acme-short', messages: ['no'] });
    expect(placesOf(found)).toEqual(['error message-lost acme.yaml:4:16']);
    expect(found[0]?.message).toContain("even with the app's name in front; write the longer text");
  });
});
