import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/core/defaults.ts';
import { answer } from '../../src/core/engine.ts';
import { features } from '../../src/core/score/features.ts';
import { builtinEngine } from '../core/builtin-engine.ts';
import { inBoth, read } from './pages.ts';
import { readCodeBlocks, tableWith } from './read-markdown.ts';

describe.each(inBoth('docs/how-it-decides'))('%s', (page) => {
  const text = read(page);

  test('takes an example that the engine answers as the page says', () => {
    const [example] = readCodeBlocks(text);
    const { decision, matches, query } = answer(builtinEngine, example?.body ?? '');
    expect(decision).toBe('answer');
    expect(matches[0]?.entry.id).toBe('okta-401-unauthorized');
    expect(query.identifiers.map(({ value }) => value)).toEqual(['HttpRequestFailure', '401']);
    expect(query.ignored).toMatchObject({ times: 1, hosts: 1, ids: 0 });
  });

  test('explains every feature of the score, and no other', () => {
    const names = tableWith(text, 'contained').map(([name]) => name);
    expect(names.toSorted()).toEqual(Object.keys(features).toSorted());
  });

  test('gives the numbers of the policy as they are', () => {
    const known = new Map(Object.entries({ ...defaults, ...defaults.policy }));
    const stated = tableWith(text, 'answerScore').map(([name = '', value]) => [name, value]);
    expect(stated).toEqual(stated.map(([name = '']) => [name, JSON.stringify(known.get(name))]));
    expect(stated.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(defaults.policy)));
  });
});
