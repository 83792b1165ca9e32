import pino from 'pino';
import { expect, test } from 'vitest';
import { secretDays, watchSecret } from '../../src/main/watch-secret.ts';

const expires = new Date('2027-01-31T23:59:59.999Z');
const at = (time: string) => Date.parse(time);

test.each([
  ['2027-01-01T12:00:00Z', 30],
  ['2027-01-31T12:00:00Z', 0],
  ['2027-02-01T00:00:00Z', -1],
])('at %s there are %s days left', (time, days) => {
  expect(secretDays(expires, at(time))).toBe(days);
});

test.each([
  ['2026-12-31T12:00:00Z', []],
  ['2027-01-01T12:00:00Z', [{ level: 40, code: 'SECRET_EXPIRES', days: 30 }]],
  [
    '2027-02-02T12:00:00Z',
    [{ code: 'SECRET_EXPIRES', days: -2, msg: expect.stringContaining('has expired') as string }],
  ],
])('at %s the log says %j', (time, expected) => {
  const lines: unknown[] = [];
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  watchSecret(expires, log, () => at(time))();
  expect(lines).toMatchObject(expected);
  expect(lines).toHaveLength(expected.length);
});
