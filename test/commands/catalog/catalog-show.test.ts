import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goodApps, goodEntries, writeCatalog } from '../../catalog/write-catalog.ts';
import { runCli, runCliAlone } from '../run-cli.ts';

const show = (args: readonly string[], folder: string) =>
  runCli(['catalog', 'show', ...args], { env: { CATALOG_PATHS: folder } });

const draft = goodEntries
  .replace('messages:', 'review: true\n    messages:')
  .replace('      zh-TW: 紙匣沒有紙。\n', '');

const folderWith = (entries: string) => writeCatalog({ 'apps.yaml': goodApps, 'acme.yaml': entries });

const dayAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe('catalog show', () => {
  it('shows an entry with app, messages, cause, steps, links, samples, source with age, file and line', async () => {
    const folder = folderWith(goodEntries.replace('2026-11-23', dayAgo(12)));
    const { code, stdout, stderr } = await show(['acme-out-of-paper'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Acme {2}acme-out-of-paper\n/);
    expect(stdout).toContain('\nMessages\n  - PrinterException: out of paper in {tray}\n');
    expect(stdout).toContain('\nCause\n  The tray is empty.\n');
    expect(stdout).toContain('\nFix  app admin\n  1. Fill the tray.\n');
    expect(stdout).toContain('\nLinks\n  Guide\n    https://acme.example/paper\n');
    expect(stdout).toContain('\nPastes that find it\n  - PrinterException: out of paper in A4\n');
    expect(stdout).toContain('\nLook-alikes that do not\n  - PrinterException: paper jam\n');
    expect(stdout).toContain(`\nSource  handbook, row 3, checked ${dayAgo(12)} (12 days ago)\n`);
    expect(stdout).toMatch(/\nFile {4}\S*acme\.yaml:3:5\n$/);
  });

  it.each([
    ['--lang', ['--lang', 'zh-TW'], {}],
    ["the system's locale", [], { LANG: 'zh_TW.UTF-8' }],
  ])('shows it in the language of %s', async (_name, args, locale) => {
    const { stdout } = await runCliAlone(['catalog', 'show', 'acme-out-of-paper', ...args], {
      env: { CATALOG_PATHS: folderWith(goodEntries), ...locale },
    });
    expect(stdout).toMatch(/^艾克米 {2}/);
    expect(stdout).toContain('\n原因\n  紙匣沒有紙。\n');
    expect(stdout).toMatch(/\n出處 {2}handbook，第 3 列，核對日期 2026-11-23（.+）\n/);
  });

  it('shows where an entry applies, when its folder says so', async () => {
    const title = 'title: { en: Printers of the office, zh-TW: 辦公室印表機 }\n';
    const folder = writeCatalog({ 'apps.yaml': title + goodApps, 'acme.yaml': goodEntries });
    const { stdout } = await show(['acme-out-of-paper'], folder);
    expect(stdout).toMatch(/^Acme {2}acme-out-of-paper\nPrinters of the office\n\nMessages\n/);
    const json = await show(['acme-out-of-paper', '--json'], folder);
    expect(JSON.parse(json.stdout)).toMatchObject({ context: { title: { 'zh-TW': '辦公室印表機' } } });
  });

  it('says of a draft what it lacks, and shows the other language there', async () => {
    const { stdout } = await show(['acme-out-of-paper', '--lang', 'zh-TW'], folderWith(draft));
    expect(stdout).toContain('草稿，尚缺 cause.zh-TW');
    expect(stdout).toContain('\n原因\n  The tray is empty.\n');
  });

  it('tells which entry of an earlier folder it replaces', async () => {
    const [one, other] = [folderWith(goodEntries), folderWith(goodEntries.replace('tray is', 'box is'))];
    const { stdout } = await show(['acme-out-of-paper'], `${one}${delimiter}${other}`);
    expect(stdout).toContain('The box is empty.');
    expect(stdout).toMatch(/\nReplaces {2}\S*acme\.yaml:3:5\n/);
  });

  it('prints JSON with both languages and the place', async () => {
    const { stdout } = await show(['acme-out-of-paper', '--json'], folderWith(draft));
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'acme-out-of-paper',
      app: { id: 'acme', name: { en: 'Acme', 'zh-TW': '艾克米' } },
      review: true,
      missing: ['cause.zh-TW'],
      fix: { en: ['Fill the tray.'], 'zh-TW': ['補充紙張。'] },
      source: { document: 'handbook', row: 3, checked: '2026-11-23' },
      line: 3,
      column: 5,
    });
  });

  it('lets no control character of the catalog reach the terminal', async () => {
    const { stdout } = await show(
      ['acme-out-of-paper'],
      folderWith(goodEntries.replace('The tray is empty.', String.raw`"red \e[31m alert\a"`)),
    );
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(stdout).toContain('red [31m alert');
  });

  it('exits with 1 for an unknown id and names the three nearest', async () => {
    const { code, stdout, stderr } = await runCli(['catalog', 'show', 'okta-401-unauthorised']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /no entry okta-401-unauthorised\. Nearest: okta-401-unauthorized, [a-z\d-]+, [a-z\d-]+\n$/,
    );
  });

  it('exits with 2 for a catalog with a fault', async () => {
    const { code, stderr } = await show(['acme-out-of-paper'], folderWith('app: acme'));
    expect(code).toBe(2);
    expect(stderr).toContain('CATALOG_INVALID: ');
  });

  it('tells in --help how it ends', async () => {
    const { code, stdout } = await runCli(['catalog', 'show', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit status:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});
