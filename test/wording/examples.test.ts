import { describe, expect, it } from 'vitest';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import { languages } from '../../src/core/entry.ts';
import { examples, findExample } from '../../src/wording/examples.ts';

const engine = createEngine(loadCatalog(builtinFolders()));

describe('the examples', () => {
  it.each(languages)('show an answer, a choice of apps and a line of a log in %s', (language) => {
    const decisions = examples.map(({ text }) => answer(engine, text[language]));
    expect(decisions.map(({ decision }) => decision)).toEqual(['answer', 'choose', 'answer']);
    expect(decisions[1]?.question).toBe('app');
  });

  it('are of both catalogs, most of the one with most entries', () => {
    const folders = examples.map(({ text }) => {
      const [match] = answer(engine, text.en).matches;
      return match?.entry.context?.title.en;
    });
    expect(folders).toEqual([
      'Microsoft Entra sign-in',
      'App connectors of Microsoft Defender for Cloud Apps',
      'Microsoft Entra sign-in',
    ]);
  });

  it('are found by their id, and nothing else is', () => {
    for (const example of examples) expect(findExample(example.id)).toBe(example);
    expect(findExample('toString')).toBeUndefined();
  });
});
