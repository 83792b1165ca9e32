import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeList, mergeText } from '../../../../src/catalog/write/merge/merge-text.ts';

const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
const texts = fc.record({ last: text, page: text, file: text });

test('a text is taken only where the page changed it and the file did not, else it stays and a difference of both is told', () => {
  fc.assert(
    fc.property(texts, ({ last, page, file }) => {
      const isPageChanged = page !== undefined && page !== last;
      const isFileChanged = file !== last;
      const merge = mergeText({ last, page, file }, 'report');
      if (!isPageChanged || page === file) expect(merge).toBe('kept');
      else expect(merge).toBe(isFileChanged ? 'conflict' : 'taken');
    }),
  );
});

const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
const asIs = (item: string) => item;

test('a list that no person changed becomes that of the page, but for what another page has too', () => {
  fc.assert(
    fc.property(list, list, list, (last, page, others) => {
      const file = [...new Set([...last, ...others])];
      const { items } = mergeList({ last, page, file, shared: new Set(others) }, 'report', asIs);
      expect(new Set(items)).toEqual(new Set([...page, ...others]));
    }),
  );
});

test('a list keeps what a person added, and is left alone where a person took out what the page changes', () => {
  const nobody = new Set<string>();
  const added = mergeList(
    { last: ['a'], page: ['b'], file: ['x', 'a', 'y'], shared: nobody },
    'report',
    asIs,
  );
  expect(added).toEqual({ merge: 'taken', items: ['x', 'b', 'y'] });
  const three = { last: ['a', 'b'], page: ['a', 'c'], file: ['a', 'my b'], shared: nobody };
  expect(mergeList(three, 'report', asIs)).toEqual({ merge: 'conflict', items: ['a', 'my b'] });
  expect(mergeList(three, 'keep', asIs)).toEqual({ merge: 'kept', items: ['a', 'my b'] });
  expect(mergeList(three, 'replace', asIs)).toEqual({ merge: 'taken', items: ['a', 'my b', 'c'] });
});
