import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/commands/text-width.ts';
import { goodApps, writeCatalog } from '../../catalog/write-catalog.ts';
import { writeEntryFile } from '../../catalog/check/write-entry.ts';
import { runCli } from '../run-cli.ts';
import { talkToCli } from '../talk.ts';

const apps = `${goodApps}  - id: box
    name: { en: Box, zh-TW: Box }
    aliases: []
`;

const folder = () =>
  writeCatalog({
    'apps.yaml': apps,
    'box.yaml': writeEntryFile('box', [{ id: 'box-lid', messages: ['LidFault: the lid is off'] }]),
    'acme.yaml': writeEntryFile('acme', [
      { id: 'acme-paper', messages: [`PrinterException: out of paper ${'and '.repeat(40)}ink`] },
      { id: 'acme-ink', messages: ['InkFault: dry', `墨水匣${'已經乾掉了'.repeat(20)}`] },
    ]),
  });

const list = (args: readonly string[]) =>
  runCli(['catalog', 'list', ...args], { env: { CATALOG_PATHS: folder() } });

describe('catalog list', { timeout: 30_000 }, () => {
  it('prints one line an entry with id, app and first message, by app', async () => {
    const { code, stdout, stderr } = await list([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^acme-paper {2}Acme {2}PrinterException: out of paper and .* and ink$/);
    expect(lines[1]).toBe('acme-ink    Acme  InkFault: dry');
    expect(lines.slice(2)).toEqual(['', 'box-lid     Box   LidFault: the lid is off', '']);
  });

  it('shows names and messages in the language that is asked for', async () => {
    const { stdout } = await list(['--lang', 'zh-TW', '--app', 'acme']);
    expect(stdout).toMatch(/^acme-ink {4}艾克米 {2}墨水匣已經/m);
  });

  it.each(['en', 'zh-TW'])('fits into the width of a terminal in %s', async (language) => {
    const talk = talkToCli(['catalog', 'list', '--lang', language], { CATALOG_PATHS: folder() }, 48);
    expect(await talk.ended).toBe(0);
    const lines = talk.shown().trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(48);
    expect(lines[0]).toMatch(/^acme-paper .*…$/);
  });

  it.each(['box', 'BOX', 'Acme', 'acme.example'])('lists the entries of one app, named %s', async (name) => {
    const { stdout } = await list(['--app', name, '--json']);
    const listed = JSON.parse(stdout) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(
      name.toLowerCase() === 'box' ? ['box-lid'] : ['acme-paper', 'acme-ink'],
    );
  });

  it('lists the entries of every app by the id all', async () => {
    const { code, stdout } = await runCli(['catalog', 'list', '--app', 'all', '--json']);
    expect(code).toBe(0);
    const listed = JSON.parse(stdout) as { app: string }[];
    expect(new Set(listed.map(({ app }) => app))).toEqual(new Set(['all']));
  });

  it('prints JSON with the place of each entry', async () => {
    const { stdout } = await list(['--json', '--app', 'box']);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 'box-lid',
        app: 'box',
        message: 'LidFault: the lid is off',
        review: false,
        file: expect.stringMatching(/box\.yaml$/) as string,
        line: 3,
      },
    ]);
  });

  it('exits with 2 for an unknown app and names the known ones', async () => {
    const { code, stdout, stderr } = await list(['--app', 'Teapot']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--app does not know "Teapot"');
    expect(stderr).toContain('  Acme (acme)\n  Box (box)\n');
  });

  it('tells in --help how it ends', async () => {
    const { code, stdout } = await runCli(['catalog', 'list', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit status:\n {2}0 .*\n {2}2 /);
  });
});
