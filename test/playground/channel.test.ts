import { expect, it } from 'vitest';
import { cardsIn, openPlace, postsIn, postWithMention, read, replyWithMention } from './chat.ts';
import { openPlayground } from './open-playground.ts';
import { readEntry } from './read-entry.ts';

it('introduces itself in a channel once it is added', async () => {
  const page = await openPlayground();
  await openPlace(page, 'My Team - General');
  await expect.poll(() => read(cardsIn(page))).toContain('Mention me with the message.');
});

it('answers in the thread of the post that mentions it', async () => {
  const page = await openPlayground();
  await openPlace(page, 'My Team - General');
  const text =
    'Since noon the sync says ERROR [Salesforce] SocketTimeoutException: Read timed out. Any idea?';
  await postWithMention(page, text);
  const post = postsIn(page).filter({ hasText: text });
  const { app, cause, steps } = readEntry('salesforce-read-timed-out', 'en');
  await expect.poll(() => read(cardsIn(post))).toContain(`Cause ${cause}`);
  const shown = await read(cardsIn(post));
  expect(shown).toContain(app);
  expect(shown).toContain(steps.map((step, index) => `${index + 1} ${step}`).join(' '));
});

it('lets a channel pick, and takes the app that a reply names', async () => {
  const page = await openPlayground();
  await openPlace(page, 'My Team - General');
  await postWithMention(page, 'since noon HttpRequestFailure: Server returned: 401 Unauthorized');
  const post = postsIn(page).filter({ hasText: 'since noon' });
  await expect.poll(() => read(cardsIn(post))).toContain('Which one?');
  const exchange = readEntry('exchange-online-401-unauthorized', 'en');
  await replyWithMention(page, post, exchange.app);
  await expect.poll(() => read(cardsIn(post).nth(1))).toContain(`Cause ${exchange.cause}`);

  const okta = readEntry('okta-401-unauthorized', 'en');
  await cardsIn(post).first().getByRole('button', { name: okta.app }).click();
  await expect.poll(() => read(cardsIn(post).first())).toContain(`Cause ${okta.cause}`);
  expect(await cardsIn(post).count()).toBe(2);
});
