import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/entry.ts';
import { examples, findExample } from '../../src/wording/examples.ts';
import { ask } from '../cards/card-samples.ts';

describe('the examples', () => {
  it.each(languages)('show an answer, a choice of apps and a line of a log in %s', (language) => {
    const decisions = examples.map(({ text }) => ask(text[language]));
    expect(decisions.map(({ decision }) => decision)).toEqual(['answer', 'choose', 'answer']);
    expect(decisions[1]?.question).toBe('app');
  });

  it('are found by their id, and nothing else is', () => {
    for (const example of examples) expect(findExample(example.id)).toBe(example);
    expect(findExample('toString')).toBeUndefined();
  });
});
