import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { findBuiltExpressions, findRegularExpressions } from '../find-regular-expressions.ts';
import { threadMs } from '../median-ms.ts';
import { rounds } from '../../rounds.ts';

const folder = fileURLToPath(new URL('../../../src/core/redact', import.meta.url));
const expressions = findRegularExpressions(folder);
const length = 28_000;

test('every expression is a literal, so that all of them are checked', () => {
  expect(expressions.length).toBeGreaterThan(80);
  expect(findBuiltExpressions(folder)).toEqual([]);
});

describe('takes no longer than the length of the text explains', () => {
  test.each(expressions)(
    '$name',
    ({ source, flags }) => {
      // The checker knows no indices; they change nothing of how long a search takes.
      const found = checkSync(source, flags.replace('d', ''), { timeout: rounds(1_000, 100) });
      if (found.status !== 'vulnerable') return;
      // It takes every repetition with a large bound for one without: time decides.
      const { pumps, suffix } = found.attack;
      const attack = (size: number): string =>
        pumps
          .map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(size / pumps.length / pump.length)))
          .join('') + suffix;
      const expression = new RegExp(source, flags);
      const timeFor = (text: string): number => threadMs(() => text.replace(expression, ''));
      const grows = (): boolean => timeFor(attack(length)) > 8 * Math.max(4, timeFor(attack(length / 4)));
      expect(timeFor(attack(length)) > 12 && grows() && grows(), attack(12)).toBe(false);
    },
    60_000,
  );
});
