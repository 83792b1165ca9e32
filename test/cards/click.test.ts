import { describe, expect, it } from 'vitest';
import { readClick } from '../../src/cards/click.ts';

const pick = { verb: 'pick', entry: 'okta-401', among: ['okta-401', 'box-1'], language: 'en' };

describe('reading a click', () => {
  it.each([
    pick,
    { ...pick, verb: 'show', language: 'zh-TW' },
    { verb: 'back', among: ['a'], language: 'en' },
    { verb: 'reject', among: [], language: 'en' },
    { verb: 'example', example: 'one-answer', language: 'zh-TW' },
    { verb: 'help', language: 'en' },
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
    ['an unknown language', { ...pick, language: 'fr' }],
    ['no language', { verb: 'help' }],
    ['more than we sent', { ...pick, text: 'content' }],
    ['a prototype in the data', JSON.parse('{"verb":"help","language":"en","__proto__":{"verb":"pick"}}')],
    ['only inherited properties', Object.create(pick)],
    ['a constructor in the data', { verb: 'help', language: 'en', constructor: { prototype: {} } }],
  ] as readonly (readonly [string, unknown])[])('refuses %s', (_what, value) => {
    expect(readClick(value)).toBeUndefined();
  });
});
