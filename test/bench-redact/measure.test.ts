import { expect, test } from 'vitest';
import { maskers } from './maskers.ts';
import { measureHarmless, measureSecrets } from './measure.ts';

test('who masks nothing masks no secret and no word, who masks all masks all', async () => {
  const nothing = (text: string) => Promise.resolve(text);
  const everything = () => Promise.resolve('');
  expect((await measureSecrets(nothing, 'redact-held-out.jsonl')).masked).toBe(0);
  expect((await measureHarmless(nothing)).masked).toBe(0);
  for (const share of [
    await measureSecrets(everything, 'redact-held-out.jsonl'),
    await measureHarmless(everything),
  ])
    expect(share.masked).toBe(share.all);
});

test.each(Object.entries(maskers))('%s masks some secrets', async (_, mask) => {
  expect((await measureSecrets(mask, 'redact-planted.jsonl')).masked).toBeGreaterThan(0);
});
