import { expect, test } from 'vitest';
import { languages } from '../../../src/core/entry.ts';
import { liveSecrets, redact } from '../../../src/core/redact.ts';
import { ask } from '../card-samples.ts';
import { createParsedBinder } from '../parsed-binder.ts';

const bind = createParsedBinder();
const secret = 'Tr0ub4dor-and-3';

test.each(languages)('warns first of what must be revoked, and never repeats it (%s)', (language) => {
  const { text, found } = redact(
    `BoxServerException: Unauthorized - Cannot authorize with this service password=${secret}`,
  );
  const bound = bind({ card: 'outcome', answer: ask(text), secrets: liveSecrets(found) }, language);
  const json = JSON.stringify(bound);
  expect(json).not.toContain(secret);
  const [first] = bound.card.body as readonly Record<string, unknown>[];
  expect(first).toMatchObject({ type: 'Container', style: 'attention' });
  expect(JSON.stringify(first)).toContain(language === 'en' ? 'a password' : '密碼');
  expect(bound.summary).toMatch(
    language === 'en' ? /^Your message contains a secret/ : /^您的訊息中含有機密資訊/,
  );
  expect(bound.card.fallbackText).toBe(bound.summary);
});

test('says nothing of secrets where there are none', () => {
  const { card } = bind({ card: 'outcome', answer: ask('Box: Invalid refresh token'), secrets: [] }, 'en');
  expect(JSON.stringify(card)).not.toContain('attention');
});
