import { expect, it } from 'vitest';
import { cardsIn, read, say } from './chat.ts';
import { openPlayground } from './open-playground.ts';
import { readEntry } from './read-entry.ts';

it('answers each example of the welcome card, which stays for the next one', async () => {
  const page = await openPlayground();
  const welcome = cardsIn(page).first();
  const examples = welcome.getByRole('button', { name: 'Look up:' });
  expect(await examples.count()).toBe(3);
  const outcomes = [
    readEntry('entra-53003-blocked-conditional-access', 'en').cause,
    '3 apps show this message.',
    readEntry('entra-7000222-client-secret-expired', 'en').cause,
  ];
  for (const [index, outcome] of outcomes.entries()) {
    await examples.nth(index).click();
    await expect.poll(() => read(cardsIn(page).nth(index + 1))).toContain(outcome);
  }
  expect(await read(welcome)).toContain('Try one');
});

it('offers the examples to somebody whose error it does not know', async () => {
  const page = await openPlayground();
  await say(page, 'AADSTS59999');
  const card = cardsIn(page).nth(1);
  await card.getByRole('button', { name: 'Examples' }).click();
  await card.getByRole('button', { name: 'Look up: AADSTS53003' }).click();
  const { cause } = readEntry('entra-53003-blocked-conditional-access', 'en');
  await expect.poll(() => read(cardsIn(page).nth(2))).toContain(cause);
});
