import { expect, test } from 'vitest';
import { collectAppNames, wordsOf } from '../../../src/core/read/app-names.ts';
import { makeApp } from '../make-catalog.ts';

const lower = (text: string) => text.toLowerCase();

test('words are runs of Latin letters and digits, or of other letters', () => {
  expect(wordsOf('office-365 connector').map(({ text }) => text)).toEqual(['office', '365', 'connector']);
  expect(wordsOf('請問okta連接器').map(({ text }) => text)).toEqual(['請問', 'okta', '連接器']);
  expect(wordsOf(' ?! ')).toEqual([]);
});

test('words say where they stand', () => {
  const text = 'the 方塊 (box) 401';
  for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
});

test('names are collected with their words joined, each with all of its apps', () => {
  const one = makeApp('one', ['Mail Box', 'shared.example.com']);
  const two = makeApp('two', ['shared.example.com']);
  const names = collectAppNames([one, two], lower);
  expect(names.byName.get('mailbox')).toEqual([one]);
  expect(names.byName.get('sharedexamplecom')).toEqual([one, two]);
  expect(names.beginnings).toContain('mailb');
});

test('an app that has a name twice has it once', () => {
  const one = makeApp('one', ['One', 'O.N.E']);
  expect(collectAppNames([one], lower).byName.get('one')).toEqual([one]);
});

test('an alias without a letter or digit is no name, and the app that stands for all has none', () => {
  const names = collectAppNames([makeApp('all', ['everything']), makeApp('one', ['--'])], lower);
  expect([...names.byName.keys()]).toEqual(['one']);
});
