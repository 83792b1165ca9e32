import { describe, expect, test } from 'vitest';
import { redact } from '../../../src/core/redact.ts';
import { isLeft } from './is-left.ts';
import { type Planted, readFixture } from './read-fixture.ts';

const files = [
  { file: 'redact-planted.jsonl', least: 200 },
  { file: 'redact-second.jsonl', least: 150 },
  { file: 'redact-third.jsonl', least: 150 },
  { file: 'redact-fourth.jsonl', least: 250 },
  { file: 'redact-fifth.jsonl', least: 360 },
  { file: 'redact-seventh.jsonl', least: 310 },
  { file: 'redact-twelfth.jsonl', least: 210 },
  { file: 'redact-thirteenth.jsonl', least: 220 },
  // The rules were never changed for what this one holds.
  { file: 'redact-unseen.jsonl', least: 220 },
  { file: 'redact-held-out.jsonl', least: 90 },
  { file: 'redact-sixth.jsonl', least: 121 },
] as const;

test('of those that are told with hardly a word for them, as many are gone as were before', () => {
  const share = (file: `redact-${string}.jsonl`): number => {
    const secrets = readFixture<Planted>(file).flatMap(({ text, secrets: all }) =>
      all.map((secret) => isLeft(secret, redact(text).text)),
    );
    return secrets.filter((left) => !left).length / secrets.length;
  };
  expect(share('redact-tenth.jsonl')).toBeGreaterThan(0.93);
  expect(share('redact-eleventh.jsonl')).toBeGreaterThan(0.62);
  expect(share('redact-hard.jsonl')).toBeGreaterThan(0.81);
});

test('of 206 that are told in passing, in sentences and command lines, 95 of 100 are gone', () => {
  const planted = [
    ...readFixture<Planted>('redact-eighth.jsonl'),
    ...readFixture<Planted>('redact-ninth.jsonl'),
  ];
  const secrets = planted.flatMap(({ text, secrets: all }) =>
    all.map((secret) => ({ secret, isLeft: isLeft(secret, redact(text).text) })),
  );
  const left = secrets.filter((secret) => secret.isLeft);
  expect(secrets.length).toBe(206);
  expect(left.length / secrets.length, JSON.stringify(left)).toBeLessThanOrEqual(0.05);
});

describe.each(files)('$file', ({ file, least }) => {
  const planted = readFixture<Planted>(file);

  test('97 of 100 planted secrets are gone', () => {
    const secrets = planted.flatMap(({ form, text, secrets: all }) =>
      all.map((secret) => ({ form, secret, isLeft: isLeft(secret, redact(text).text) })),
    );
    expect(secrets.length).toBeGreaterThanOrEqual(least);
    const left = secrets.filter((secret) => secret.isLeft);
    expect(left.length / secrets.length, JSON.stringify(left)).toBeLessThanOrEqual(0.03);
  });

  test('what is masked stays as it is', () => {
    const masked = planted.map(({ text }) => redact(text).text);
    expect(masked.map((text) => redact(text).text)).toEqual(masked);
  });
});

test('the first sample is of 60 forms of paste', () => {
  const planted = readFixture<Planted>('redact-planted.jsonl');
  expect(new Set(planted.map(({ form }) => form)).size).toBeGreaterThanOrEqual(60);
});
