import type { Locator, Page } from 'playwright-core';

/** The bot's name in the Agents Playground. */
const botName = 'Test Bot';

/** The cards in a part of the window, oldest first. */
export const cardsIn = (place: Page | Locator): Locator => place.locator('.ac-adaptiveCard');

/** The posts of the open channel, each with its replies, newest first; the box for a new post is not one. */
export const postsIn = (page: Page): Locator =>
  page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Send Message' }) });

/** What a person reads in a part of the window, with one space where there are more, or line breaks. */
export async function read(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll(/\s+/g, ' ');
}

/** Sends a message in the open chat. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
}

/** Opens a chat or a channel in the list at the side. */
export async function openPlace(page: Page, name: string): Promise<void> {
  // The list is drawn such that a pointer does not reach its entries.
  await page.getByRole('treeitem', { name }).dispatchEvent('click');
}

async function writeWithMention(page: Page, box: Locator, text: string): Promise<void> {
  await box.click();
  await box.pressSequentially('@');
  await page.getByRole('menuitem', { name: botName }).click();
  await box.pressSequentially(` ${text}`);
}

/** Starts a post in the open channel that mentions the bot. */
export async function postWithMention(page: Page, text: string): Promise<void> {
  const post = page
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: 'Post', exact: true }) });
  await writeWithMention(page, post.getByRole('textbox'), text);
  await post.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Replies in a thread of the open channel, with a mention of the bot. */
export async function replyWithMention(page: Page, post: Locator, text: string): Promise<void> {
  await writeWithMention(page, post.getByRole('textbox'), text);
  await post.getByRole('button', { name: 'Send Message' }).click();
}
