import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { cardsIn, read, say } from './chat.ts';
import { openPlayground } from './open-playground.ts';
import { readEntry } from './read-entry.ts';

const message = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const question = '3 apps show this message. Which one?';
const okta = readEntry('okta-401-unauthorized', 'en');

/** Asks about the message that three apps show: the card with the question. */
async function ask(page: Page): Promise<Locator> {
  await say(page, message);
  const card = cardsIn(page).nth(1);
  await expect.poll(() => read(card)).toContain(question);
  return card;
}

it('asks which app, answers for the one picked, and goes back, all on one card', async () => {
  const page = await openPlayground();
  const card = await ask(page);
  const where = 'App connectors of Microsoft Defender for Cloud Apps';
  for (const id of ['microsoft-365-401-unauthorized', 'exchange-online-401-unauthorized']) {
    const { app, cause } = readEntry(id, 'en');
    expect(await read(card)).toContain(`${app} ${where} ${cause}`);
  }

  await card.getByRole('button', { name: okta.app }).click();
  await expect.poll(() => read(card)).toContain(`Cause ${okta.cause}`);
  const shown = await read(card);
  expect(shown).not.toContain('Picked by');
  expect(shown).toContain(okta.steps.map((step, index) => `${index + 1} ${step}`).join(' '));
  expect(shown).not.toContain(question);

  await card.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => read(card)).toContain(question);
  expect(await card.getByRole('button', { name: okta.app }).isVisible()).toBe(true);
  expect(await cardsIn(page).count()).toBe(2);
});

it('helps on where none of the picks is right, and goes back', async () => {
  const page = await openPlayground();
  const card = await ask(page);
  await card.getByRole('button', { name: 'None of these' }).click();
  await expect.poll(() => read(card)).toContain('Your error is a different one.');
  await card.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => read(card)).toContain(question);
});

it('answers when the app is named instead of picked', async () => {
  const page = await openPlayground();
  await ask(page);
  await say(page, 'Okta');
  await expect.poll(() => read(cardsIn(page).nth(2))).toContain(`Cause ${okta.cause}`);
});
