import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

const temporary = path.join(os.tmpdir(), 'playground-pictures');

/** Keeps a picture of the whole window in a temporary folder, under the name of a test. */
export async function savePicture(page: Page, name: string): Promise<void> {
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  mkdirSync(temporary, { recursive: true });
  await page.screenshot({ path: path.join(temporary, `${file}.png`) });
}
