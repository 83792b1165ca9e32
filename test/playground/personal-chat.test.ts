import { expect, it } from 'vitest';
import { cardsIn, read, say } from './chat.ts';
import { openPlayground } from './open-playground.ts';
import { readEntry } from './read-entry.ts';

const message = 'BoxServerException: Unauthorized - Cannot authorize with this service';

it('answers a pasted message with its cause and the steps that fix it', async () => {
  const page = await openPlayground();
  await say(page, message);
  const card = cardsIn(page).nth(1);
  const { app, cause, steps } = readEntry('box-unauthorized-service', 'en');
  await expect.poll(() => read(card)).toContain(`Cause ${cause}`);
  const shown = await read(card);
  const where = 'App connectors of Microsoft Defender for Cloud Apps';
  const why = `Applies when this error comes from “${where}”, which your text does not say.`;
  expect(shown).toContain(`${app} Likely ${why} ${message}`);
  expect(shown).toContain(steps.map((step, index) => `${index + 1} ${step}`).join(' '));
  expect(await card.getByRole('link', { name: 'Open the guide' }).isVisible()).toBe(true);
});

it('turns the answer into the other language and back, where it stands', async () => {
  const page = await openPlayground();
  await say(page, 'BoxServerException: Unauthorized - Cannot authorize with this service');
  const card = cardsIn(page).nth(1);
  const english = readEntry('box-unauthorized-service', 'en');
  await expect.poll(() => read(card)).toContain(`Cause ${english.cause}`);

  const chinese = readEntry('box-unauthorized-service', 'zh-TW');
  await card.getByRole('button', { name: '中文' }).click();
  await expect.poll(() => read(card)).toContain(`原因 ${chinese.cause}`);
  expect(await read(card)).toContain(chinese.steps.map((step, index) => `${index + 1} ${step}`).join(' '));

  await card.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => read(card)).toContain(`Cause ${english.cause}`);
  expect(await cardsIn(page).count()).toBe(2);
});

it('unfolds why it is this one, and what to do when it is not', async () => {
  const page = await openPlayground();
  await say(page, `2026-03-04T09:12:44Z ERROR ${message}`);
  const card = cardsIn(page).nth(1);
  await card.getByRole('button', { name: 'Why this one' }).waitFor();
  expect(await read(card)).not.toContain('Matched');
  await card.getByRole('button', { name: 'Why this one' }).click();
  await expect.poll(() => read(card)).toMatch(/Matched .*Ignored 1 time.*Source .*row 6/);
  await card.getByRole('button', { name: 'Not this one?' }).click();
  await card.getByRole('button', { name: 'This is not my error' }).click();
  await expect.poll(() => read(card)).toContain('Your error is a different one.');
  expect(await cardsIn(page).count()).toBe(2);
});

it('explains itself when asked for help, in either language', async () => {
  const page = await openPlayground();
  await say(page, 'help');
  await expect.poll(() => read(cardsIn(page).nth(1))).toContain('How to ask');
  expect(await read(cardsIn(page).nth(1))).toContain('Paste the message here');
  await cardsIn(page).nth(1).getByRole('button', { name: '中文' }).click();
  await expect.poll(() => read(cardsIn(page).nth(1))).toContain('貼上');
});

it('says that it does not know a code instead of answering for another one', async () => {
  const page = await openPlayground();
  await say(page, 'AADSTS59999: The redirect URI specified in the request does not match');
  const card = cardsIn(page).nth(1);
  await expect.poll(() => read(card)).toContain('The catalog has no entry for the code AADSTS59999.');
  const shown = await read(card);
  expect(shown).toContain('What to try');
  expect(shown).not.toMatch(/Cause|Fix/);
});

it('answers a greeting with a sentence', async () => {
  const page = await openPlayground();
  await say(page, 'hello');
  await page.getByRole('paragraph').filter({ hasText: 'Hello. Paste an error message' }).waitFor();
  expect(await cardsIn(page).count()).toBe(1);
});
