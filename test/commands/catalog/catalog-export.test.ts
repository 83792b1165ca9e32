import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { goodApps, goodEntries, writeCatalog } from '../../catalog/write-catalog.ts';
import { runCli } from '../run-cli.ts';

const makeCatalog = () => writeCatalog({ 'mine/apps.yaml': goodApps, 'mine/acme.yaml': goodEntries });

test('a Markdown page has a heading and a table for each app, in the language asked for', async () => {
  const folder = join(makeCatalog(), 'mine');
  const english = await runCli(['catalog', 'export', folder, '--format', 'md']);
  expect(english).toMatchObject({ code: 0, stderr: '' });
  expect(english.stdout).toBe(`<!-- error-fix-catalog/1 en -->

# Known errors

## <a id="acme"></a>Acme

| Error message | Cause | Fix | Who can fix it | More information | Entry |
| --- | --- | --- | --- | --- | --- |
| \`PrinterException: out of paper in {tray}\` | The tray is empty. | 1. Fill the tray. | App admin | [Guide](<https://acme.example/paper>) | \`acme-out-of-paper\` |
`);
  const chinese = await runCli(['catalog', 'export', folder, '--format', 'md', '--lang', 'zh-TW']);
  expect(chinese.stdout).toContain('## <a id="acme"></a>艾克米\n\n| 錯誤訊息 | 原因 | 解決步驟 | 由誰處理 |');
});

test('without a folder the catalog of CATALOG_PATHS is exported', async () => {
  const root = makeCatalog();
  const run = await runCli(['catalog', 'export', '--format', 'json'], {
    env: { CATALOG_PATHS: join(root, 'mine') },
  });
  expect(JSON.parse(run.stdout)).toMatchObject({
    format: 'error-fix-catalog/1',
    apps: [{ id: 'acme', aliases: ['acme.example'] }],
    entries: [{ id: 'acme-out-of-paper', app: 'acme', source: { document: 'handbook', row: 3 } }],
  });
});

test('--output writes a file that import reads back', async () => {
  const out = mkdtempSync(join(tmpdir(), 'catalog-export-test-'));
  onTestFinished(() => {
    rmSync(out, { recursive: true });
  });
  for (const format of ['csv', 'json']) {
    const file = join(out, format, `errors.${format}`);
    const run = await runCli([
      'catalog',
      'export',
      join(makeCatalog(), 'mine'),
      '--format',
      format,
      '--output',
      file,
    ]);
    expect(run).toMatchObject({ code: 0, stdout: `${file}  1 entries\n` });
    const back = await runCli(['catalog', 'import', file, '--into', join(out, `${format}-back`)]);
    expect(back.stdout).toContain('1 row: 1 imported');
    expect(readFileSync(join(out, `${format}-back`, 'acme.yaml'), 'utf8')).toContain('id: acme-out-of-paper');
  }
});

test('wrong usage and a faulty folder end with 2', async () => {
  const root = writeCatalog({ 'mine/apps.yaml': 'apps: 1\n' });
  const faulty = await runCli(['catalog', 'export', join(root, 'mine'), '--format', 'md']);
  expect(faulty.code).toBe(2);
  expect(faulty.stderr).toMatch(/^CATALOG_INVALID: .*apps\.yaml:1:1: /);
  expect((await runCli(['catalog', 'export'])).code).toBe(2);
  const language = await runCli(['catalog', 'export', '--format', 'csv', '--lang', 'en']);
  expect(language).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--lang is for --format md') as string,
  });
});
