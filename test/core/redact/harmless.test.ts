import { describe, expect, test } from 'vitest';
import { type RedactionKind, redact } from '../../../src/core/redact.ts';
import { redactionKinds } from '../../../src/core/redact/kinds.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { readFixture } from './read-fixture.ts';

interface Tokens {
  readonly all: number;
  readonly masked: readonly string[];
}

/** The words of texts, and those that are masked in whole or in part, one kind excepted. */
function countTokens(texts: readonly string[], except?: RedactionKind): Tokens {
  const tokens = texts.flatMap((text) => {
    const found = redact(text).found.filter(({ kind }) => kind !== except);
    return Array.from(text.matchAll(/\S+/g), ({ 0: token, index }) => ({
      token,
      isMasked: found.some(({ start, end }) => start < index + token.length && end > index),
    }));
  });
  return { all: tokens.length, masked: tokens.filter(({ isMasked }) => isMasked).map(({ token }) => token) };
}

describe('what is harmless stays', () => {
  test('in 300 texts about errors', () => {
    const texts = readFixture<{ text: string }>('redact-harmless.jsonl').map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(300);
    const { all, masked } = countTokens(texts);
    expect(masked.length / all, masked.join('\n')).toBeLessThanOrEqual(0.01);
  });

  test.each([
    {
      what: '600 short ones: codes, classes, hosts, placeholders, questions',
      file: 'redact-fifth-harmless.jsonl',
      least: 600,
    },
    {
      what: '380 that look like secrets and ids: states, names, numbers',
      file: 'redact-seventh-harmless.jsonl',
      least: 380,
    },
    {
      what: '400 about errors of all kinds',
      file: 'redact-twelfth-harmless.jsonl',
      least: 400,
    },
  ] as const)('in $what', ({ file, least }) => {
    const texts = readFixture<{ text: string }>(file).map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(least);
    const changed = texts.filter((text) => redact(text).found.length > 0);
    expect(changed.length / texts.length, changed.join('\n')).toBeLessThanOrEqual(0.01);
  });

  test.each([
    ['tenth', 0.01],
    ['eleventh', 0.015],
    ['thirteenth', 0.01],
    ['unseen', 0.01],
    ['hard', 0.01],
  ] as const)('what an error is known by, in 400 of the sample "%s"', (name, most) => {
    interface Kept {
      readonly text: string;
      readonly keep: readonly string[];
    }
    const texts = readFixture<Kept>(`redact-${name}-harmless.jsonl`);
    expect(texts.length).toBe(400);
    const changed = texts.filter(({ text, keep }) => keep.some((part) => !redact(text).text.includes(part)));
    expect(changed.length / texts.length, JSON.stringify(changed)).toBeLessThanOrEqual(most);
  });

  test('mostly, in 200 in which names with digits stand beside words for passwords', () => {
    const texts = readFixture<{ text: string }>('redact-eighth-harmless.jsonl').map(({ text }) => text);
    const changed = texts.filter((text) => redact(text).found.some(({ kind }) => redactionKinds[kind].live));
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(changed.length / texts.length, changed.join('\n')).toBeLessThanOrEqual(0.04);
  });

  test('in every text of the catalog, its ids apart', () => {
    const { entries } = builtinEngine.catalog;
    const texts = entries.flatMap((entry) => stringsOf(entry));
    expect(texts.length).toBeGreaterThan(entries.length);
    expect(countTokens(texts, 'guid').masked).toEqual([]);
  });
});

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
