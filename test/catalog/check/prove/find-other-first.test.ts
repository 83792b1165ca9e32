import { describe, expect, test } from 'vitest';
import { goodApps } from '../../write-catalog.ts';
import { findingsOf } from '../findings-of.ts';
import { type EntryParts, writeEntryFile } from '../write-entry.ts';

const apps = `${goodApps}  - { id: globex, name: { en: Globex, zh-TW: 環球 }, aliases: [gyro] }
  - { id: all, name: { en: Every app, zh-TW: 所有應用程式 }, aliases: [] }
`;

const rulesOf = (acme: string, globex: string, more: readonly EntryParts[] = []) =>
  findingsOf({
    'apps.yaml': apps,
    'acme.yaml': writeEntryFile('acme', [{ id: 'acme-one', messages: [acme] }]),
    'globex.yaml': writeEntryFile('globex', [{ id: 'globex-one', messages: [globex] }]),
    ...(more.length > 0 ? { 'all.yaml': writeEntryFile('all', more) } : {}),
  }).filter(({ entry, rule }) => entry === 'acme-one' && rule !== 'alias-is-word');

describe('a message that another app’s entry takes when it is pasted is an error', () => {
  test.each([
    ['The job ended: gyro: bearing seized at {rpm}', 'gyro: bearing seized at {rpm}'],
    ['gyro error 28: rotor timed out', 'gyro: (28) rotor timed out'],
    ['工作失敗：gyro：軸承在 {rpm} 轉時卡死', 'gyro：軸承在 {rpm} 轉時卡死'],
  ])('%s', (acme, globex) => {
    const [found, ...others] = rulesOf(acme, globex);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', rule: 'other-entry-first', line: 4 });
    expect(found?.message).toMatch(
      /the bot (?:answers with|offers first) globex-one of the app globex; write/,
    );
  });
});

describe('it is none', () => {
  test.each([
    ['where both have it: the bot asks which app', 'Rotor stopped at the gate', 'Rotor stopped at the gate'],
    ['where both have it once it is pasted', 'Rotor {host} stopped', 'Rotor {url} stopped'],
    ['where they say different things', 'Rotor stopped at the gate', 'Battery is empty'],
    ['where its own comes first', 'Rotor stopped at the gate: E4711', 'Rotor stopped'],
  ])('%s', (_name, acme, globex) => {
    expect(rulesOf(acme, globex)).toEqual([]);
  });

  test('where an app’s own entry goes before one of every app', () => {
    const message = 'Rotor stopped at the gate';
    const found = findingsOf({
      'apps.yaml': apps,
      'acme.yaml': writeEntryFile('acme', [{ id: 'acme-one', messages: [`${message} of the tower`] }]),
      'globex.yaml': writeEntryFile('globex', [{ id: 'globex-one', messages: ['Battery is empty'] }]),
      'all.yaml': writeEntryFile('all', [{ id: 'all-one', messages: [message] }]),
    });
    expect(found).toEqual([]);
  });
});
