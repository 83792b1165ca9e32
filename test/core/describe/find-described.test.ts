import { describe, expect, test } from 'vitest';
import { concepts } from '../../../src/core/describe/concepts/concepts.ts';
import { indexDescriptions } from '../../../src/core/describe/description-index.ts';
import { describingTerms } from '../../../src/core/describe/describing-terms.ts';
import { openDescriptions } from '../../../src/core/describe/find-described.ts';
import { createScriptFolder } from '../../../src/core/engine.ts';
import { foldForComparison } from '../../../src/core/text/normalise.ts';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';

const script = createScriptFolder();
const catalog = loadCatalog(builtinFolders());
const columns = indexDescriptions(catalog, script);
const { find } = openDescriptions(columns, catalog.entries, script);

test('the weights of an entry have a length of 1', () => {
  const squares = new Float64Array(catalog.entries.length);
  for (const [at, entry] of columns.entries.entries())
    squares[entry] = (squares[entry] ?? 0) + (columns.weights[at] ?? 0) ** 2;
  for (const square of squares) expect(square).toBeCloseTo(1, 4);
});

test('a phrase finds its own entry first or among the best', () => {
  const lost = catalog.entries.flatMap(({ phrases }, position) =>
    Object.values(phrases ?? {})
      .flat()
      .filter((_, at) => at % 8 === 0)
      .filter((phrase) => ![...find(foldForComparison(phrase, script)).keys()].includes(position)),
  );
  expect(lost).toEqual([]);
});

test('the terms are found in time that grows with the text alone', () => {
  const text = '密碼過期 password expired '.repeat(2_000);
  const start = performance.now();
  const { single } = describingTerms(text, script);
  expect(single.length).toBeGreaterThan(4_000);
  expect(performance.now() - start).toBeLessThan(1_000);
});

describe('the concepts', () => {
  const words = concepts.flatMap(({ en, 'zh-TW': chinese }) => [...en.split('|'), ...chinese.split('|')]);

  test('have names and words of their own, each once', () => {
    expect(new Set(concepts.map(({ name }) => name)).size).toBe(concepts.length);
    expect(words.filter((word) => word.trim() === '' || word !== word.toLowerCase())).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  test('join what both languages say', () => {
    const [english, chinese] = ['the secret has expired', '用戶端密碼過期'].map(
      (text) => new Set(describingTerms(foldForComparison(text, script), script).concepts),
    );
    expect([...(english ?? [])].some((concept) => chinese?.has(concept))).toBe(true);
  });
});
