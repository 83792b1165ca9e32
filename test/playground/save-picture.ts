import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const temporary = path.join(os.tmpdir(), 'playground-pictures');
const docs = path.resolve(import.meta.dirname, '../../docs');

/** CSS pixels of the window while a picture for the README is taken. */
const narrow = { width: 640, height: 1_600 };

/** Keeps a picture of the whole window in a temporary folder, under the name of a test. */
export async function savePicture(page: Page, name: string): Promise<void> {
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  mkdirSync(temporary, { recursive: true });
  await page.screenshot({ path: path.join(temporary, `${file}.png`) });
}

/** Which part of a conversation a picture shows: from the top of `first` to the bottom of `last`. */
export interface PicturePart {
  readonly first: Locator;
  readonly last: Locator;
  /** CSS pixels above and below. */
  readonly space: number;
}

/**
 * Takes a picture of a part of the conversation for the README, into `docs/`. Does nothing but with `UPDATE_SCREENSHOTS=1`:
 * a resized window settles in its own time, which is no matter of the bot.
 * @throws when a part is not there
 */
export async function saveReadmePicture(page: Page, name: string, part: PicturePart): Promise<void> {
  if (process.env.UPDATE_SCREENSHOTS !== '1') return;
  const size = page.viewportSize();
  await page.setViewportSize(narrow);
  // Neither the pointer nor the focus nor the note that a click was sent is a part of the conversation.
  await page.addStyleTag({ content: '[aria-label="Display Invoked Message"] { display: none }' });
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur()');
  const [first, last] = [await part.first.boundingBox(), await part.last.boundingBox()];
  if (first === null || last === null) throw new Error(`There is nothing to take the picture ${name} of.`);
  const y = Math.max(first.y - part.space, 0);
  const height = last.y + last.height + part.space - y;
  await page.screenshot({
    path: path.join(docs, `${name}.png`),
    // Else the list at the side is still on its way out of the narrow window.
    animations: 'disabled',
    clip: { x: 0, y, width: narrow.width, height },
  });
  if (size !== null) await page.setViewportSize(size);
}
