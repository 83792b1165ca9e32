import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../playground/launch-chromium.ts';
import { createPictures, drawnFile, fingerprint } from './pictures.ts';

// Draws the pictures of the README and the pages into docs/pictures/, with the renderer of Adaptive Cards in the colours of Teams.
// It needs Chromium. Run it with `npm run pictures`.

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const html = ['render-cards', 'draw-conversation']
  .map((name) => readFileSync(file(`test/cards/${name}.html`), 'utf8'))
  .join('');
const icon = `data:image/svg+xml;base64,${readFileSync(file('docs/icon-color.svg')).toString('base64')}`;
mkdirSync(file('docs/pictures'), { recursive: true });

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1_000, height: 2_000 }, deviceScaleFactor: 1.5 });
const pictures = createPictures();
for (const picture of pictures) {
  await page.setContent(html);
  await page.addScriptTag({ path: file('node_modules/adaptivecards/dist/adaptivecards.min.js') });
  await page.evaluate(`drawConversation(${JSON.stringify({ ...picture, icon })})`);
  await page.locator('main').screenshot({ path: file(`docs/pictures/${picture.name}.png`) });
}
await browser.close();
const drawn = Object.fromEntries(pictures.map((picture) => [picture.name, fingerprint(picture)]));
writeFileSync(file(drawnFile), `${JSON.stringify(drawn, null, 2)}\n`);
