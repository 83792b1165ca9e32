import { describe, expect, test } from 'vitest';
import { createFormReader } from '../../../src/core/log/line-form.ts';
import { builtinEngine } from '../builtin-engine.ts';

const { known } = builtinEngine.prepared;
const readForm = createFormReader(known);
const keyOf = (line: string): number => readForm(line).key;

describe('lines have the same form', () => {
  test.each([
    ['times', '2026-01-02T03:04:05.123Z failed', '2026-11-22T13:14:15.999Z failed'],
    ['ids', 'request 6f9619ff-8b86-d011 failed', 'request 00c04fc9-64ff-1234 failed'],
    ['counts', 'copied 17 of 2000 files', 'copied 1800 of 2000 files'],
    ['addresses', 'peer 10.0.0.1:443 is gone', 'peer 172.16.254.17:8443 is gone'],
    ['blanks', 'a  b\tc', 'a b c'],
    ['capitals and width', 'ERROR ａｂｃ', 'error abc'],
  ])('but for %s', (_name, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

describe('lines have a form of their own', () => {
  test.each([
    ['codes that the catalog knows', 'AADSTS50011: failed', 'AADSTS700082: failed'],
    ['codes of a family that it knows', 'AADSTS59998: failed', 'AADSTS59999: failed'],
    ['statuses', 'the server returned 401', 'the server returned 403'],
    ['words', 'connection refused', 'connection reset'],
    ['Chinese words', '連線逾時', '連線中斷'],
  ])('by their %s', (_name, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

test('nothing that the catalog knows is passed over', () => {
  for (const code of known.codes) expect(readForm(`it says ${code}: no`).names).not.toEqual([]);
  for (const name of known.names)
    expect(readForm(`it says ${name.toUpperCase()} here`).names).not.toEqual([]);
  for (const name of known.classes) expect(readForm(`com.box.${name}: here`).classes).not.toEqual([]);
});

test('what the catalog does not know is not looked up', () => {
  expect(readForm('2026-01-02T03:04:05Z INFO copied 17 files in 12 ms')).toMatchObject({
    names: [],
    classes: [],
  });
});

test('a number that may be a code is a count for the broad form, and any number for the shape', () => {
  const [one, other] = ['returned 401 for object 50011', 'returned 401 for object 50012'].map(readForm);
  expect(one?.broad).toBe(other?.broad);
  expect(readForm('returned 403').broad).not.toBe(readForm('returned 401').broad);
  expect(readForm('returned 403').shape).toBe(readForm('returned 401').shape);
});
