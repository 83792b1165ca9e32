import { describe, expect, it } from 'vitest';
import { nextVersion, readClick } from '../../../src/cards/part/click.ts';

const pick = { verb: 'pick', entry: 'okta-401', among: ['okta-401', 'box-1'], language: 'en' };

describe('reading a click', () => {
  it.each([
    pick,
    { ...pick, verb: 'show', language: 'zh-TW' },
    { ...pick, verb: 'show', assumed: { app: 'okta', from: 'thread' } },
    { verb: 'drop', app: 'okta', among: ['okta-401'], language: 'en' },
    { verb: 'back', among: ['a'], language: 'en' },
    { verb: 'reject', among: [], language: 'en' },
    { verb: 'example', example: 'one-answer', language: 'zh-TW' },
    { verb: 'help', language: 'en' },
    { verb: 'help', language: 'en', version: 10_000 },
  ])('takes one of ours: $verb', (click) => {
    expect(readClick(structuredClone(click))).toEqual(click);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'pick'],
    ['an array', [pick]],
    ['an unknown verb', { ...pick, verb: 'delete' }],
    ['a verb of the wrong type', { ...pick, verb: ['pick'] }],
    ['no entry', { verb: 'pick', among: [], language: 'en' }],
    ['an entry that is no id', { ...pick, entry: '../secrets' }],
    ['an id that is too long', { ...pick, entry: 'a'.repeat(65) }],
    ['an id with a line break', { ...pick, entry: 'okta\n' }],
    ['an object for an id', { ...pick, entry: { toString: 'x' } }],
    ['more than five ids', { ...pick, among: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    ['a very long list', { ...pick, among: Array.from({ length: 100_000 }, () => 'a') }],
    ['a list that is an object', { ...pick, among: { length: 1, 0: 'a' } }],
    ['a pick with an assumed app', { ...pick, assumed: { app: 'okta', from: 'thread' } }],
    ['an assumed app that is no id', { ...pick, verb: 'show', assumed: { app: '<b>', from: 'thread' } }],
    ['an app assumed from anywhere', { ...pick, verb: 'show', assumed: { app: 'okta', from: 'query' } }],
    ['no app to drop', { verb: 'drop', among: ['okta-401'], language: 'en' }],
    ['an unknown language', { ...pick, language: 'fr' }],
    ['no language', { verb: 'help' }],
    ['a version beyond all', { verb: 'help', language: 'en', version: 10_001 }],
    ['a version that is no count', { ...pick, version: 0.5 }],
    ['a version that is no number', { ...pick, version: '1' }],
    ['more than we sent', { ...pick, text: 'content' }],
    ['a prototype in the data', JSON.parse('{"verb":"help","language":"en","__proto__":{"verb":"pick"}}')],
    ['only inherited properties', Object.create(pick)],
    ['a constructor in the data', { verb: 'help', language: 'en', constructor: { prototype: {} } }],
  ] as readonly (readonly [string, unknown])[])('refuses %s', (_what, value) => {
    expect(readClick(value)).toBeUndefined();
  });
});

it('makes another click of the same one on the card that takes the place of its own', () => {
  const versions = [undefined, 1, 9_999, 10_000].map((version) =>
    nextVersion({ verb: 'help', language: 'en', version }),
  );
  expect(versions).toEqual([1, 2, 10_000, 10_000]);
});
