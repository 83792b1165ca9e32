import { describe, expect, test } from 'vitest';
import { createScriptFolder } from '../../../src/core/text/script-fold.ts';
import { listTexts, openTextTable, type TextRow } from '../../../src/core/index/text-table.ts';
import { builtinEngine } from '../builtin-engine.ts';

const script = createScriptFolder();
const terms = ['status:401'];
const rows: TextRow[] = [
  { kind: 'message', clean: 'Read timed out', entries: [0, 2], terms: [] },
  { kind: 'cause', clean: 'The token is not valid', entries: [0], terms: [] },
  { kind: 'message', clean: '401 未經授權', entries: [1], terms },
  { kind: 'message', clean: '401 Unauthorized', entries: [1], terms },
];
const table = openTextTable(listTexts(rows, 3), script);

test('gives back what was stored', () => {
  expect(table.size).toBe(rows.length);
  for (const [at, row] of rows.entries()) {
    expect(table.at(at)).toMatchObject(row);
    expect(table.termsAt(at)).toEqual(row.terms);
  }
});

test('squashes each text', () => {
  expect(table.at(0)?.squashed).toBe('readtimedout');
  expect(table.at(2)?.squashed).toBe(
    openTextTable(listTexts([{ ...rows[0], clean: '401 未经授权' } as TextRow], 1), script).at(0)?.squashed,
  );
});

test('finds the messages of an entry, not its causes', () => {
  expect([0, 1, 2].map((entry) => [...table.messagesOf(entry)])).toEqual([[0], [2, 3], [0]]);
});

describe('beyond the end', () => {
  test.each([-1, rows.length, 999])('there is no text at %i', (at) => {
    expect(table.at(at)).toBeUndefined();
    expect(table.termsAt(at)).toEqual([]);
  });

  test('there are no messages', () => {
    expect([...table.messagesOf(3)]).toEqual([]);
  });

  test('nothing is there when nothing was stored', () => {
    expect(openTextTable(listTexts([], 0), script).at(0)).toBeUndefined();
  });
});

test('the messages of each entry of the catalog are found by its position', () => {
  const { prepared, catalog } = builtinEngine;
  for (const [at, entry] of catalog.entries.entries()) {
    const messages = Array.from(prepared.texts.messagesOf(at), prepared.texts.at);
    expect(messages).toHaveLength(entry.messages.length);
    for (const text of messages) {
      expect(text?.kind).toBe('message');
      expect(text?.entries).toContain(at);
    }
  }
});
