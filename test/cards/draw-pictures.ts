import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../playground/launch-chromium.ts';
import { createPictures } from './pictures.ts';

// Draws the pictures of the README and the pages, with the renderer of Adaptive Cards in the colours of Teams. It needs Chromium.
// npm run pictures            all of them, into docs/pictures/
// npm run pictures -- answer  those whose name begins so

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const [prefix = ''] = process.argv.slice(2);
const html = ['render-cards', 'draw-conversation']
  .map((name) => readFileSync(file(`test/cards/${name}.html`), 'utf8'))
  .join('');
const icon = `data:image/svg+xml;base64,${readFileSync(file('docs/icon-color.svg')).toString('base64')}`;
mkdirSync(file('docs/pictures'), { recursive: true });

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1_000, height: 2_000 }, deviceScaleFactor: 1.5 });
for (const picture of createPictures()) {
  if (!picture.name.startsWith(prefix)) continue;
  await page.setContent(html);
  await page.addScriptTag({ path: file('node_modules/adaptivecards/dist/adaptivecards.min.js') });
  await page.evaluate(`drawConversation(${JSON.stringify({ ...picture, icon })})`);
  await page.locator('main').screenshot({ path: file(`docs/pictures/${picture.name}.png`) });
}
await browser.close();
