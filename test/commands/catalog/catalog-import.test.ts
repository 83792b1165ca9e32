import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../run-cli.ts';

const english = `# Errors of the Acme printer

| Error message | Application | Description | Resolution |
| --- | --- | --- | --- |
| PrinterException: out of paper in \`[tray]\` | Acme | The tray is empty. | Fill the tray. |
| JamException: 17 sheets | Acme | Paper is stuck. | Contact support. |
`;
const chinese = `# Acme 印表機的錯誤

| 錯誤訊息 | 相關應用程式 | 描述 | 解決方法 |
| --- | --- | --- | --- |
| PrinterException: 紙匣缺紙 | Acme | 紙匣沒有紙。 | 補充紙張。 |
| JamException: 17 張紙 | Acme | 卡紙。 | 請連絡支援部門。 |
`;

/** A folder for one test, removed when it ends, with these files. */
function makeFolder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'catalog-import-test-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

const pages = { 'printer.en-us.md': english, 'printer.zh-tw.md': chinese };
const importPages = (root: string, ...more: readonly string[]) =>
  runCli([
    'catalog',
    'import',
    ...Object.keys(pages).map((name) => join(root, name)),
    '--into',
    join(root, 'mine'),
    ...more,
  ]);

const readMine = (root: string) =>
  readdirSync(join(root, 'mine'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

test('two pages of one document become entries that the bot answers with, in both languages', async () => {
  const root = makeFolder(pages);
  const run = await importPages(root);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/table at line 3, Errors of the Acme printer: 2 error rows\. /);
  expect(run.stdout).toContain('2 rows: 2 imported');
  expect(run.stdout).toContain('2 rows: 2 merged');
  expect(run.stdout).toContain('+ cause.zh-TW: "紙匣沒有紙。"');
  const asked = await runCli(['ask', '--json', 'JamException: 17 張紙'], {
    env: { CATALOG_PATHS: join(root, 'mine') },
  });
  expect(JSON.parse(asked.stdout)).toMatchObject({ decision: 'answer' });
  expect(asked.stdout).toContain('卡紙。');
});

test('the second run changes no byte and says so', async () => {
  const root = makeFolder(pages);
  await importPages(root);
  const before = readMine(root);
  const again = await importPages(root);
  expect(again.code).toBe(0);
  expect(again.stdout).toContain('nothing to change, every file stays as it is');
  expect(readMine(root)).toEqual(before);
});

test('--dry-run shows what a changed page changes and writes nothing', async () => {
  const root = makeFolder(pages);
  await importPages(root);
  const before = readMine(root);
  writeFileSync(join(root, 'printer.en-us.md'), english.replace('The tray is empty.', 'No paper is left.'));
  const run = await importPages(root, '--dry-run');
  expect(run.stdout).toContain('cause.en: "The tray is empty." -> "No paper is left."');
  expect(run.stdout).toContain('2 files would be written\n  changed  acme.yaml');
  expect(readMine(root)).toEqual(before);
});

test('--json accounts for every row', async () => {
  const root = makeFolder(pages);
  const run = await importPages(root, '--json');
  const [folder] = JSON.parse(run.stdout) as [
    { pages: { counts: unknown; rows: unknown[]; tables: unknown[] }[] },
  ];
  expect(folder.pages.map(({ counts }) => counts)).toEqual([{ imported: 2 }, { merged: 2 }]);
  expect(folder.pages[0]?.rows[0]).toMatchObject({
    outcome: 'imported',
    line: 5,
    row: 1,
    entry: expect.any(String) as string,
  });
  expect(folder.pages[0]?.tables[0]).toMatchObject({ kind: 'errors', columns: { app: [1], message: [0] } });
});

test('a conflict ends with 1 and is settled with --conflicts', async () => {
  const root = makeFolder(pages);
  await importPages(root);
  const file = join(root, 'mine', 'acme.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('The tray is empty.', 'My own words.'));
  writeFileSync(join(root, 'printer.en-us.md'), english.replace('The tray is empty.', 'No paper is left.'));
  const run = await importPages(root);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain("cause.en was changed by hand and on the page: the file's stays");
  expect((await importPages(root, '--conflicts', 'keep')).code).toBe(0);
  expect((await importPages(root)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('My own words.');
});

test('without --into a page goes to a folder of its own below the working folder', async () => {
  const name = `printer-${process.pid}`;
  const root = makeFolder({ [`${name}.en-us.md`]: english });
  const run = await runCli(['catalog', 'import', join(root, `${name}.en-us.md`), '--dry-run']);
  expect(run.stdout).toContain(join('imported', name));
});

test('errors that name no app end with 2 and ask for --app; with it they are imported', async () => {
  const table = '| Error | Resolution |\n| --- | --- |\n| PaperException: none | Fill the tray. |\n';
  const root = makeFolder({ 'page.md': table });
  const args = ['catalog', 'import', join(root, 'page.md'), '--into', join(root, 'mine')];
  const without = await runCli(args);
  expect(without).toMatchObject({ code: 2, stdout: '' });
  expect(without.stderr).toMatch(
    /^USAGE: .*page\.md, line 3: nothing says which app the error belongs to\. Name it with --app NAME\.\n$/,
  );
  expect(readdirSync(root)).toEqual(['page.md']);
  expect((await runCli([...args, '--app', 'Acme'])).code).toBe(0);
});

test('a page without errors ends with 1, a file that is not there or wrong usage with 2', async () => {
  const root = makeFolder({
    'page.md': '# Nothing\n\n| Setting | Default |\n| --- | --- |\n| Port | 25 |\n',
  });
  const into = ['--into', join(root, 'mine')];
  expect((await runCli(['catalog', 'import', join(root, 'page.md'), ...into])).code).toBe(1);
  const missing = await runCli(['catalog', 'import', join(root, 'missing.md'), ...into]);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain('missing.md cannot be read');
  expect((await runCli(['catalog', 'import'])).code).toBe(2);
  expect((await runCli(['catalog', 'import', 'x.md', '--conflicts', 'guess'])).code).toBe(2);
});

test('a page in Big5 is refused until its encoding is named, then taken without a lost character', async () => {
  // Of 錯誤訊息,原因,解決方法 and 紙匣缺紙,紙匣沒有紙。,補充紙張。: what Excel of Taiwan saves as CSV.
  const page = Buffer.from(
    'bff9bb7eb054aea72cadeca65d2cb8d1a84da4e8aa6b0d0aafc8a758af' +
      'caafc82cafc8a758a853a6b3afc8a1432cb8c9a552afc8b169a1430d0a',
    'hex',
  );
  const root = makeFolder({});
  writeFileSync(join(root, 'printer.csv'), page);
  const run = (...more: readonly string[]) =>
    runCli([
      ...['catalog', 'import', join(root, 'printer.csv'), '--app', 'Acme'],
      ...['--into', join(root, 'mine'), ...more],
    ]);
  const refused = await run();
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('printer.csv is not UTF-8; save it as UTF-8');
  expect(refused.stderr).toContain('--encoding');
  const unknown = await run('--encoding', 'big-five');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('--encoding: "big-five" is not known; write one such as big5');
  expect(await run('--encoding', 'big5')).toMatchObject({ code: 0, stderr: '' });
  const texts = readMine(root).map(([, text]) => text);
  expect(texts.join('')).toContain('紙匣缺紙');
  expect(texts.join('')).not.toContain('\ufffd');
});
