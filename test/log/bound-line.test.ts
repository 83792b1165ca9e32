import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundLine, lineLimits } from '../../src/log/bound-line.ts';

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('a line of the log', () => {
  it('stays as it is up to the limit', () => {
    const line = lineOf({ level: 30, msg: 'answered', entries: ['a', 'b'], activity: 'x'.repeat(2_000) });
    expect(boundLine(line)).toBe(line);
  });

  it('is cut where a value is long, and keeps its level and words', () => {
    const line = boundLine(lineOf({ level: 50, activity: 'x'.repeat(200_000), msg: 'a turn failed' }));
    expect(line.length).toBeLessThan(400);
    expect(JSON.parse(line)).toEqual({
      level: 50,
      activity: `${'x'.repeat(256)}… (200000 characters)`,
      msg: 'a turn failed',
    });
  });

  it('is JSON on one line within the limit, whatever it holds', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.anything({ maxDepth: 6, withNullPrototype: true }),
        ),
        fc.string({ unit: 'binary', maxLength: 2_000 }),
        (fields, msg) => {
          const text = JSON.stringify({ ...fields, msg }, (_name, value: unknown) =>
            typeof value === 'bigint' ? String(value) : value,
          );
          const line = boundLine(`${text}\n`);
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(lineLimits.maxBytes);
          expect(line.indexOf('\n')).toBe(line.length - 1);
          expect(typeof JSON.parse(line)).toBe('object');
          // oxlint-disable-next-line no-control-regex
          expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u0080-\u009f\u2028\u2029\u202a-\u202e]/u);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is cut too where it has many fields, long lists, or is deep', () => {
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field ${index}`, 'v']));
    const deep = `${'{"a":'.repeat(1_000)}${lineOf('x'.repeat(9_999)).trimEnd()}${'}'.repeat(1_000)}\n`;
    for (const line of [lineOf({ ...wide, msg: 'm' }), lineOf({ list: Array(9_999).fill('item') }), deep])
      expect(Buffer.byteLength(boundLine(line))).toBeLessThanOrEqual(lineLimits.maxBytes);
    expect(JSON.parse(boundLine(lineOf({ level: 40, ...wide, msg: 'm' })))).toMatchObject({
      level: 40,
      msg: 'm',
    });
  });
});
