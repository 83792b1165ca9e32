import { describe, expect, test } from 'vitest';
import { findingsOfEntries } from '../findings-of.ts';
import type { EntryParts } from '../write-entry.ts';

const others: readonly EntryParts[] = [
  'TonerException: magenta ran dry',
  'Cannot connect to the tray sensor of {floor}',
  'Cannot connect to the paper store',
  'Cannot connect to the toner supplier: {reason}',
  'Job {name} stopped by the watchdog: ink pump stalled',
  'Job nightly stopped by the watchdog: drum overheated',
  'Job {id} stopped by the watchdog: lamp burnt out',
  'FuserFault F17',
  'FuserFault F17 behind the lamp',
  'FuserFault F17 above the drum',
  'Roller: 紙張卡在滾筒後方',
  'Roller: 紙張卡在滾筒後方，需要工具',
  'Roller: 紙張卡在滾筒後方，溫度過高',
  'Roller: 紙張卡在滾筒後方，馬達停止',
].map((message, at) => ({ id: `acme-other-${at}`, messages: [message] }));

const scaffoldsOf = (...messages: string[]) =>
  findingsOfEntries({ id: 'acme-one', messages }, ...others).filter(
    ({ rule, entry }) => rule === 'scaffold-message' && entry === 'acme-one',
  );

describe('a message that is scaffold only is warned of', () => {
  test.each([
    'Request failed with status code {status}',
    'An unexpected error has occurred: {message}',
    'Something went wrong. Please try again later.',
    'HTTP error {status}',
    '發生未預期的錯誤，請稍後再試',
  ])('as any program may say it: %s', (message) => {
    const [found] = scaffoldsOf(message);
    expect(found?.message).toContain('any program may say all of it; write the longer text');
    expect(found).toMatchObject({ severity: 'warning', entry: 'acme-one', line: 4 });
  });

  test.each([
    ['Cannot connect to the {part}', 'acme-other-1'],
    ['Job {job} stopped by the watchdog', 'acme-other-4'],
    ['cannot connect to THE', 'acme-other-1'],
    ['紙張卡在滾筒後方', 'acme-other-10'],
  ])('as many others have all of it: %s', (message, example) => {
    const [found] = scaffoldsOf(message);
    const told = `at least 3 other entries, such as ${example}, have all of it in longer messages; write the longer text`;
    expect(found?.message).toContain(told);
    expect(found?.severity).toBe('warning');
  });
});

test('where the message is lost anyway, that is enough', () => {
  const found = findingsOfEntries({ id: 'acme-one', messages: ['Error {n}'] }, ...others);
  expect(found.filter(({ entry }) => entry === 'acme-one').map(({ rule }) => rule)).toEqual(['message-lost']);
});

test.each([
  'Request failed with status code 418',
  'DrumException: {message}',
  'Error: duplex unit missing',
  'Cannot connect to the duplex unit',
  'Job {job} stopped by the operator',
  'FuserFault F17 above',
  '發生錯誤：碳粉匣不相容',
])('a message that says something of its own is not: %s', (message) => {
  expect(scaffoldsOf(message)).toEqual([]);
});

test('a message that many entries have is not: that is another finding', () => {
  const same = Array.from({ length: 5 }, (_, at) => ({
    id: `acme-same-${at}`,
    messages: ['Gearbox is jammed'],
  }));
  const found = findingsOfEntries(...same, ...others);
  expect(found.filter(({ entry }) => entry === 'acme-same-1').map(({ rule }) => rule)).toEqual([
    'same-message',
  ]);
});
