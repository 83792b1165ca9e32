import { AppManifestUtils } from '@microsoft/app-manifest';
import type { AppManifest } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';
import { copyManifest, manifestFolder, packageSettings, runPackage } from '../run-package.ts';

let copy: ReturnType<typeof copyManifest>;
beforeEach(() => {
  copy = copyManifest();
});

const manifestOf = (zip: string): AppManifest =>
  JSON.parse(new TextDecoder().decode(unzipSync(readFileSync(zip))['manifest.json'])) as AppManifest;

describe('package', () => {
  it('writes a flat zip of the manifest, its languages and its icons', async () => {
    const { code, stdout, stderr } = await runPackage(copy);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(copy.out);
    expect(Object.keys(unzipSync(readFileSync(copy.out))).sort()).toEqual([
      'color.png',
      'manifest.json',
      'outline.png',
      'zh-TW.json',
    ]);
  });

  it('fills in the ids, the domain and the version of the program', async () => {
    await runPackage(copy);
    const program = JSON.parse(readFileSync(path.join(manifestFolder, '../package.json'), 'utf8')) as object;
    const manifest = manifestOf(copy.out);
    expect(JSON.stringify(manifest)).not.toContain('${{');
    expect(manifest).toMatchObject({
      id: packageSettings.TEAMS_APP_ID,
      version: (program as { version: string }).version,
      bots: [{ botId: packageSettings.MicrosoftAppId }],
      developer: { websiteUrl: 'https://bot.example.com' },
    });
  });

  it('writes a manifest that the official schema accepts', async () => {
    await runPackage(copy);
    expect(await AppManifestUtils.validateAgainstSchema(manifestOf(copy.out))).toEqual([]);
  });

  it('writes the same bytes each time, whatever the time zone', async () => {
    await runPackage(copy, { ...packageSettings, TZ: 'Asia/Taipei' });
    const first = readFileSync(copy.out);
    await runPackage(copy, { ...packageSettings, TZ: 'America/New_York' });
    expect(readFileSync(copy.out).equals(first)).toBe(true);
  });

  it('names every setting that is missing, with its remedy', async () => {
    const { code, stderr } = await runPackage(copy, { MicrosoftAppId: packageSettings.MicrosoftAppId });
    expect(code).toBe(2);
    expect(stderr).toMatch(/TEAMS_APP_ID: .*UUID/);
    expect(stderr).toMatch(/APP_DOMAIN: .*host name/);
    expect(stderr).not.toContain('MicrosoftAppId:');
    expect(existsSync(copy.out)).toBe(false);
  });

  it.each([
    { name: 'TEAMS_APP_ID', value: 'not-a-uuid' },
    { name: 'APP_DOMAIN', value: 'https://bot.example.com/x' },
  ])('names the setting $name when its value cannot be one', async ({ name, value }) => {
    const { code, stderr } = await runPackage(copy, { ...packageSettings, [name]: value });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
  });

  it('names a place that cannot be written', async () => {
    writeFileSync(path.dirname(copy.out), 'a file where a folder is needed');
    const { code, stderr } = await runPackage(copy);
    expect(code).toBe(2);
    expect(stderr).toContain(`${copy.out} cannot be written`);
  });

  it('explains its settings and exit status with --help', async () => {
    const { code, stdout } = await runCli(['package', '--help']);
    expect(code).toBe(0);
    for (const word of ['--out', '--from', 'TEAMS_APP_ID', 'MicrosoftAppId', 'APP_DOMAIN', 'Exit status']) {
      expect(stdout).toContain(word);
    }
  });
});
