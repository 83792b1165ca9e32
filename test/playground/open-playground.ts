import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { savePicture } from './save-picture.ts';
import { startBot } from './start-bot.ts';

/** Milliseconds for one thing to appear. Generous: a busy machine is slow, and a wait ends as soon as it may. */
const patience = 20_000;

/**
 * A new bot, a new Agents Playground and a new browser on it, which greets with the welcome card in the personal chat.
 * When the test ends, a picture of the window is kept and everything is ended.
 * @throws when one of them does not start
 */
export async function openPlayground(): Promise<Page> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'playground-test-'));
  // The last registered runs first.
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const bot = await startBot(folder);
  onTestFinished(() => bot.stop());
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, deviceScaleFactor: 2 });
  page.setDefaultTimeout(patience);
  await page.goto(bot.address);
  onTestFinished(async () => {
    await savePicture(page, String(expect.getState().currentTestName));
  });
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  await page.getByText('Paste an error message to get its cause and fix.').first().waitFor();
  return page;
}
