import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { languages } from '../../src/core/entry.ts';
import { cardSamples } from './card-samples.ts';
import { createParsedBinder } from './parsed-binder.ts';

// Draws sample cards to PNG files, folded and unfolded, narrow and wide, light and dark, in every language.

const chromiumPath = '/usr/bin/chromium';
const chromiumFlags = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'];
const widths = [320, 640];

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/cards/render-cards.ts FOLDER [SAMPLE…]');
  process.exit(2);
}

const html = readFileSync(new URL('render-cards.html', import.meta.url), 'utf8');
const library = fileURLToPath(
  new URL('../../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url),
);
const bind = createParsedBinder();
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
const page = await browser.newPage({ viewport: { width: 2050, height: 300 } });
for (const { name, content } of cardSamples) {
  if (names.length > 0 && !names.includes(name)) continue;
  const cards = languages.map((language) => bind(content, language).card);
  for (const unfolded of [false, true]) {
    await page.setContent(html);
    await page.addScriptTag({ path: library });
    await page.evaluate(`draw(${JSON.stringify({ cards, widths, unfolded })})`);
    await page.screenshot({ path: `${folder}/${name}${unfolded ? '.open' : ''}.png`, fullPage: true });
  }
}
await browser.close();
