import { fileURLToPath } from 'node:url';
import { checkSync, type Diagnostics } from 'recheck';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/core/defaults.ts';
import { findBuiltExpressions, findRegularExpressions } from './find-regular-expressions.ts';
import { medianMs, threadMs } from './median-ms.ts';
import { rounds, spread } from '../rounds.ts';

const core = fileURLToPath(new URL('../../src/core', import.meta.url));
const expressions = findRegularExpressions(core, 'redact');

/** Expressions that are only ever given short texts, with the most UTF-16 units of these. */
const shortTexts: Readonly<Record<string, number>> = {
  // What is longer is not small talk.
  'intent.ts /^[\\s?？]*[?？][\\s?？]*$/u': 80,
};

/** A text that repeats a part, as long as is wanted. */
type Attack = (length: number) => string;

const hostile = [...Array.from('aA0_. :/\\-@*(,"\'\n錯?&'), 'at', 'a.', 'A1'];
const pumps = hostile.flatMap((first) => [first, ...hostile.map((second) => first + second)]);
const attacks: readonly Attack[] = pumps.flatMap((pump) =>
  ['', '\0'].map(
    (end): Attack =>
      (length) =>
        pump.repeat(Math.ceil(length / pump.length)) + end,
  ),
);

/** The text that the checker found the expression to be slow on, and that text at other lengths. */
function attacksOf(found: Diagnostics): Attack[] {
  if (found.status !== 'vulnerable') return [];
  const { pumps: parts, suffix } = found.attack;
  return [
    (length) =>
      parts
        .map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / parts.length / pump.length)))
        .join('') + suffix,
  ];
}

/** Milliseconds that nobody notices. */
const unnoticed = 12;
/** Milliseconds that some systems count processor time in. */
const tick = 4;

/** The first attack on which an expression takes longer than the length of the text explains; undefined when none does. */
function findSlowText(expression: RegExp, tried: readonly Attack[], length: number): string | undefined {
  const run = (text: string) => () => text.replace(expression, '');
  const timeFor = (text: string) => medianMs(run(text));
  const grows = (attack: Attack): boolean => {
    const short = attack(length / 4);
    const long = attack(length);
    // An expression is compiled when it is used again.
    timeFor(short);
    // Four times the text may take four times as long; at sixteen times the time it is the square.
    return timeFor(long) > 8 * Math.max(tick, timeFor(short));
  };
  return tried.find(
    (attack) => threadMs(run(attack(length))) > unnoticed && grows(attack) && grows(attack),
  )?.(12);
}

test('every expression of the core is a literal, so that all of them are checked', () => {
  expect(expressions.length).toBeGreaterThan(20);
  expect(findBuiltExpressions(core, 'redact')).toEqual([]);
});

test('the expressions that are said to read short texts exist', () => {
  expect(expressions.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(shortTexts)));
});

describe('takes no longer than the length of the text explains', () => {
  test.each(expressions)(
    '$name',
    (expression) => {
      const found = checkSync(expression.source, expression.flags, { timeout: rounds(2_500, 100) });
      if (found.status === 'safe') return;
      // The checker takes every repetition with a large bound for one without, and gives up on some; so time decides.
      const length = shortTexts[expression.name] ?? defaults.maxQueryLength;
      const compiled = new RegExp(expression.source, expression.flags);
      expect(findSlowText(compiled, [...attacksOf(found), ...spread(attacks, 7)], length)).toBeUndefined();
    },
    60_000,
  );
});

test('would notice an expression that is slow', () => {
  const found = checkSync('\\s+$', '');
  expect(found.status).toBe('vulnerable');
  expect(findSlowText(/\s+$/, attacksOf(found), rounds(defaults.maxQueryLength, 14_000))).toBeDefined();
}, 30_000);
