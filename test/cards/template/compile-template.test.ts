import { readdirSync, readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../src/cards/template/compile-template.ts';
import { openTemplate } from '../../../src/cards/template/open-template.ts';
import { JsonText } from '../../../src/cards/template/json-text.ts';
import type { Values } from '../../../src/cards/template/read-expression.ts';
import { valuesOf } from '../template-values.ts';

const folder = new URL('../../../cards/', import.meta.url);
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, unknown] => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]);

function expectSame(template: unknown, values: Values): void {
  const expanded: unknown = new Template(template).expand({ $root: values });
  expect(compileTemplate(template)?.(values)).toBe(JSON.stringify(expanded));
}

describe('a compiled template', () => {
  it.each(shipped)('%s gives what adaptivecards-templating gives, whatever the values', (_name, template) => {
    expect(compileTemplate(template), 'the whole expression language takes 0.1 s to load').toBeDefined();
    fc.assert(
      fc.property(valuesOf(template), (values) => {
        expectSame(template, values);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, unknown]>([
    ['repeats an object, and drops it for none', [{ $data: '${list}', type: 'T', text: '${text}' }]],
    ['repeats what is no item of a list', { one: { $data: '${list}', text: '${text}' } }],
    [
      'repeats inside of what is repeated',
      [{ $data: '${lists}', all: [{ $data: '${list}', t: '${text}' }] }],
    ],
    ['asks the condition of each one', [{ $data: '${list}', $when: "${text != ''}", text: '${text}' }]],
    ['looks at one object', { $data: '${named}', text: '${text}', root: '${$root.text}' }],
    ['drops a property that does not hold', { one: { $when: '${flag}', text: '${text}' } }],
    ['keeps numbers, nothing, lists and order', { z: 1, a: null, list: ['b', 1, '${text}'], fixed: ['x'] }],
    ['writes names among words', { text: '▸ ${text}: ${named.text}, "${flag}"' }],
    ['says no', { a: '${not(flag)}', b: '${count(list) > 0}', c: "${named.text != ''}" }],
  ])('%s', (_behaviour, template) => {
    const text = fc.string({ unit: 'binary' });
    const list = fc.array(fc.record({ text }), { maxLength: 3 });
    const lists = fc.array(fc.record({ list }), { maxLength: 3 });
    const values = fc.record({ text, list, lists, flag: fc.boolean(), named: fc.record({ text }) });
    fc.assert(
      fc.property(values, (some) => {
        expectSame(template, some);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    '${toUpper(text)}',
    '${text',
    '${list[0].text}',
    '${$index}',
    '${if(flag, text, text)}',
    '\\${text}',
    '`${text}`',
    "${text == 'a'}",
  ])('is not made of %s, which the whole language is needed for', (text) => {
    expect(compileTemplate({ type: 'T', items: [{ text }] })).toBeUndefined();
    expect(compileTemplate({ type: 'T', $when: text })).toBeUndefined();
    expect(compileTemplate({ type: 'T', $data: text })).toBeUndefined();
  });

  it('names a value that is not there', () => {
    expect(() => compileTemplate({ text: '${a.b}' })?.({})).toThrow(/names a\.b/);
    expect(() => compileTemplate([{ $data: '${list}' }])?.({})).toThrow(/names list/);
  });

  it('takes a part that is written already as it is, one or several', () => {
    const part = new JsonText('{"a": "${text}"}');
    const fill = compileTemplate({ one: '${part}', items: [1, '${parts}', '${none}', '${part}'] });
    expect(fill?.({ part, parts: [part, { b: 2 }], none: [] })).toBe(
      '{"one":{"a": "${text}"},"items":[1,{"a": "${text}"},{"b":2},{"a": "${text}"}]}',
    );
  });
});

it('leaves the rest of the expression language to adaptivecards-templating', () => {
  const fill = openTemplate({ type: 'T', text: '${toUpper(text)} ${list[0].text}', plain: '${text}' });
  const part = new JsonText('{"text":"b"}');
  expect(JSON.parse(fill({ text: 'a${text}', list: [part] }))).toEqual({
    type: 'T',
    text: 'A${TEXT} b',
    plain: 'a${text}',
  });
});
