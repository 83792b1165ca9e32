import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gramsOf, squash } from '../../../src/core/grams/grams.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { textsOf } from '../texts-of.ts';

/** The grams as text: what `gramsOf` gives keys for. */
function spellGrams(text: string): string[] {
  const wide = (character: string) => character >= '\u2e80';
  return Array.from({ length: text.length }, (_, at) => {
    const [first, second] = [text.charAt(at), text.charAt(at + 1)];
    if (second === '') return [];
    if (wide(first) || wide(second)) return [first + second];
    const four = Array.from({ length: 4 }, (__, next) => text.charAt(at + next));
    const run = four.slice(0, four.findIndex((character) => character === '' || wide(character)) >>> 0);
    return run.length > 2 ? [run.join('')] : [];
  }).flat();
}

describe('squashing', () => {
  test.each([
    ['blanks, punctuation and line breaks go', 'a b\n\tc: {"d"} - é.', 'abcdé'],
    ['letters and digits of every script stay', '錯誤401ошибка오류', '錯誤401ошибка오류'],
    ['nothing stays nothing', ' …!?\u3002 ', ''],
  ])('%s', (_name, text, squashed) => {
    expect(squash(text)).toBe(squashed);
  });
});

describe('grams', () => {
  test.each([
    ['three letters', 'abcd', 2],
    ['two where Chinese stands', '讀取逾時', 3],
    ['two where Chinese meets Latin', '出現io', 2],
    ['one of three', 'abc', 1],
    ['none of less', 'ab', 0],
    ['none of one Chinese character', '錯', 0],
    ['none of nothing', '', 0],
  ])('%s', (_name, text, count) => {
    expect(gramsOf(text)).toHaveLength(count);
  });

  test('are equal exactly where their texts are, on any text', () => {
    fc.assert(
      fc.property(anyText.map(squash), (text) => {
        const spelt = spellGrams(text);
        const keys = [...gramsOf(text)];
        expect(keys).toHaveLength(spelt.length);
        expect(new Set(keys).size).toBe(new Set(spelt).size);
        expect(keys.map((key) => keys.indexOf(key))).toEqual(spelt.map((gram) => spelt.indexOf(gram)));
      }),
    );
  });

  test('no two of Latin letters and digits have one key', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');
    const keys = new Set<number>();
    for (const a of letters)
      for (const b of letters) for (const c of letters) keys.add(gramsOf(a + b + c)[0] ?? 0);
    expect(keys.size).toBe(letters.length ** 3);
  });

  test('no two of the catalog have one key', () => {
    const spelt = new Map<string, number>();
    for (const { squashed } of textsOf(builtinEngine.prepared)) {
      const keys = gramsOf(squashed);
      for (const [at, gram] of spellGrams(squashed).entries()) spelt.set(gram, keys[at] ?? 0);
    }
    expect(new Set(spelt.values()).size).toBe(spelt.size);
  });
});
