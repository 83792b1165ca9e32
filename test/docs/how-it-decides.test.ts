import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/core/defaults.ts';
import { features } from '../../src/core/score/features.ts';
import { inBoth, read } from './pages.ts';
import { tableWith } from './read-markdown.ts';

describe.each(inBoth('docs/how-it-decides'))('%s', (page) => {
  const text = read(page);

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
