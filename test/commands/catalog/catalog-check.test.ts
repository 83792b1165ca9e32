import { describe, expect, it } from 'vitest';
import { goodApps, writeCatalog } from '../../catalog/write-catalog.ts';
import { type EntryParts, writeEntryFile } from '../../catalog/check/write-entry.ts';
import { runCli } from '../run-cli.ts';

const paper: EntryParts = { id: 'acme-paper', messages: ['PrinterException: out of paper in {tray}'] };

const folderOf = (...entries: EntryParts[]) =>
  writeCatalog({ 'apps.yaml': goodApps, 'acme.yaml': writeEntryFile('acme', entries) });

const clean = () => folderOf(paper);
const faulty = () => folderOf({ ...paper, match: ['the moon is cheese'] });
const doubtful = () => folderOf({ ...paper, en: ['https://acme.example'] });

describe('catalog check', () => {
  it('exits with 0 and counts when all is well', async () => {
    const { code, stdout, stderr } = await runCli(['catalog', 'check', clean()]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^1 entry checked in [\d.]+ s: 0 errors, 0 warnings, 0 notes\.\n$/);
  });

  it('exits with 1 and names file, line, column and remedy of an error', async () => {
    const folder = faulty();
    const { code, stdout } = await runCli(['catalog', 'check', folder, '--alone']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'acme.yaml:12:15: error: entry acme-paper: samples.match item 1 does not find its entry',
    );
    expect(stdout).toContain('; add ');
    expect(stdout).toContain('1 error, 0 warnings');
  });

  it('exits with 0 for warnings, with --strict with 1', async () => {
    const folder = doubtful();
    const [plain, strict] = await Promise.all([
      runCli(['catalog', 'check', folder, '--alone']),
      runCli(['catalog', 'check', folder, '--alone', '--strict']),
    ]);
    expect([plain.code, strict.code]).toEqual([0, 1]);
    expect(plain.stdout).toContain('acme.yaml:7:12: warning: ');
  });

  it('checks the folders of CATALOG_PATHS, without others, when none is named', async () => {
    const { code, stdout } = await runCli(['catalog', 'check', '--json'], {
      env: { CATALOG_PATHS: faulty() },
    });
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as {
      entries: number;
      seconds: number;
      findings: Record<string, unknown>[];
    };
    expect(report.entries).toBe(1);
    expect(report.seconds).toBeGreaterThan(0);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      rule: 'sample-lost',
      line: 12,
      column: 15,
      entry: 'acme-paper',
    });
    expect(Object.keys(report.findings[0] ?? {})).toEqual(
      expect.arrayContaining(['severity', 'rule', 'file', 'line', 'column', 'entry', 'message']),
    );
  });

  it('loads the built-in folders before a named one, and leaves them out with --alone', async () => {
    const folder = writeCatalog({
      'okta.yaml': writeEntryFile('okta', [
        { id: 'team-okta', messages: ['HttpRequestFailure: Server returned: 418 Teapot TEA4711'] },
      ]),
    });
    const [beside, alone] = await Promise.all([
      runCli(['catalog', 'check', folder]),
      runCli(['catalog', 'check', folder, '--alone']),
    ]);
    expect([beside.code, alone.code]).toEqual([0, 1]);
    expect(alone.stdout).toContain('okta.yaml:1:1: error: no apps.yaml has the app okta');
  });

  it('prints workflow commands for GitHub', async () => {
    const { code, stdout } = await runCli(['catalog', 'check', faulty(), '--alone', '--format', 'github']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=[^,:]+acme\.yaml,line=12,col=15,title=sample-lost%3A acme-paper::entry acme-paper: /,
    );
  });

  it('finds no error in the catalog that ships', async () => {
    const { code, stdout } = await runCli(['catalog', 'check', '--format', 'json']);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { entries: number }).entries).toBeGreaterThan(25);
  });

  it.each([
    ['a folder that is not there', ['no-such-folder'], 'CATALOG_NOT_FOUND: '],
    ['an unknown option', ['--sloppy'], "unknown option '--sloppy'"],
    ['an unknown format', ['--format', 'xml'], 'Allowed choices are text, github, json'],
    ['two formats', ['--json', '--format', 'github'], 'cannot be used with'],
  ])('exits with 2 for %s', async (_name, args, said) => {
    const { code, stdout, stderr } = await runCli(['catalog', 'check', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('tells in --help how it ends', async () => {
    const { code, stdout } = await runCli(['catalog', 'check', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit status:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});
