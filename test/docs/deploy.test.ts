import { describe, expect, test } from 'vitest';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { readManifestSettings, readSettings } from '../../src/settings.ts';
import { inBoth, read, scripts } from './pages.ts';
import { readCodeBlocks } from './read-markdown.ts';
import { readIni } from './read-ini.ts';

describe.each(inBoth('docs/deploy'))('%s', (page) => {
  const text = read(page);

  test('shows settings with which the bot starts and its package is made', () => {
    const shown = readIni(text);
    expect(readSettings(shown).credentials?.appId).toBe(shown.MicrosoftAppId);
    expect(Object.keys(readManifestSettings(shown))).toEqual(['teamsAppId', 'botId', 'domain']);
  });

  test('starts the program as npm start does', () => {
    const lines = readCodeBlocks(text).flatMap(({ body }) => body.split('\n'));
    expect(lines).toContain(`NODE_ENV=production ${String(scripts.start)}`);
  });

  test('shows what /healthz gives', () => {
    const { entries } = loadCatalog(builtinFolders());
    expect(text).toContain(JSON.stringify({ status: 'ok', entries: entries.length }));
  });
});
