import { describe, expect, test } from 'vitest';
import { createRuleFinder } from '../../../../src/core/redact/find/find-candidates.ts';
import { redactionKinds } from '../../../../src/core/redact/kinds.ts';
import { rules } from '../../../../src/core/redact/rules/rules.ts';
import { readFixture, type RuleSample } from '../read-fixture.ts';

const samples = Map.groupBy(readFixture<RuleSample>('redact-rules.jsonl'), ({ rule }) => rule);

test('every row has a name of its own, a sample and a near miss', () => {
  expect([...samples.keys()].toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
});

test('every kind is found by a row', () => {
  expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(Object.keys(redactionKinds)));
});

test('a mask is one or two words in small letters', () => {
  for (const { mask } of Object.values(redactionKinds)) expect(mask).toMatch(/^[a-z]{2,8}(?:-[a-z]{2,8})?$/);
});

describe.each(rules)('$name', (rule) => {
  const rows = samples.get(rule.name) ?? [];

  test('finds its samples, and nothing else in them', () => {
    for (const { sample, secret } of rows) {
      const found = createRuleFinder([rule])(sample).map(({ start, end }) => sample.slice(start, end));
      expect(found).toEqual([secret]);
    }
  });

  test('leaves its near misses', () => {
    for (const { nearMiss } of rows) expect(createRuleFinder([rule])(nearMiss)).toEqual([]);
  });

  test('looks for literals in lower case', () => {
    expect(rule.anchors).toEqual(rule.anchors.map((anchor) => anchor.toLowerCase()));
  });
});
