import { expect, test } from 'vitest';
import { once } from '../../src/wording/once.ts';

test('a thing is made at its first use, and once', () => {
  const made: object[] = [];
  const thing = once(() => {
    made.push({});
    return made;
  });
  expect(made).toHaveLength(0);
  expect(thing()).toBe(thing());
  expect(made).toHaveLength(1);
});
