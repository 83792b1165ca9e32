import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyManifest, manifestFolder, runPackage } from './run-package.ts';

let copy: ReturnType<typeof copyManifest>;
beforeEach(() => {
  copy = copyManifest();
});

function edit(file: string, change: (text: string) => string): void {
  const target = path.join(copy.from, file);
  const before = readFileSync(target, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(target, after);
}

describe('package, when something is at fault', () => {
  it.each([
    {
      fault: 'a name that is too long',
      file: 'manifest.json',
      change: (text: string) => text.replace('"Error Fix",\n    "full"', `"${'n'.repeat(31)}",\n    "full"`),
      says: 'manifest.json: name.short has 31 characters. Shorten it to 30.',
    },
    {
      fault: "another product's name in the app's name",
      file: 'manifest.json',
      change: (text: string) => text.replace('"Error Fix: ', '"Error Fix for Teams: '),
      says: 'manifest.json: name.full contains "Teams"',
    },
    {
      fault: 'a translated command that is too long',
      file: 'zh-TW.json',
      change: (text: string) => text.replace('"說明"', `"${'說'.repeat(33)}"`),
      says: 'zh-TW.json: bots[0].commandLists[0].commands[0].title has 33 characters. Shorten it to 32.',
    },
    {
      fault: 'too many commands',
      file: 'manifest.json',
      change: (text: string) =>
        text.replace(
          '"commands": [',
          `"commands": [${'{ "title": "more", "description": "more" },'.repeat(9)}`,
        ),
      says: 'manifest.json: bots[0].commandLists[0] has 11 commands. Keep at most 10.',
    },
    {
      fault: 'a translation that is missing',
      file: 'zh-TW.json',
      change: (text: string) => text.replace(/ {2}"description\.full".*\n/, ''),
      says: 'zh-TW.json: description.full is missing. Add its translation.',
    },
    {
      fault: 'a translation of nothing',
      file: 'zh-TW.json',
      change: (text: string) => text.replaceAll('commands[1]', 'commands[7]'),
      says: 'zh-TW.json: bots[0].commandLists[0].commands[7].title is not in manifest.json.',
    },
    {
      fault: 'a field that the schema does not know',
      file: 'manifest.json',
      change: (text: string) => text.replace('"isNotificationOnly"', '"isNoisy"'),
      says: 'manifest.json: bots[0] must NOT have additional properties',
    },
    {
      fault: 'a key that the localization schema does not know',
      file: 'zh-TW.json',
      change: (text: string) => text.replace('"name.short"', '"name.tiny"'),
      says: 'zh-TW.json: the top level must NOT have additional properties',
    },
    {
      fault: 'a schema of another version',
      file: 'manifest.json',
      change: (text: string) => text.replace('"manifestVersion": "1.30"', '"manifestVersion": "1.29"'),
      says: 'teams/v1.29/MicrosoftTeams.schema.json',
    },
    {
      fault: 'a placeholder without a setting',
      file: 'manifest.json',
      change: (text: string) => text.replace('${{APP_DOMAIN}}/privacy', '${{PRIVACY}}'),
      says: 'developer.privacyUrl has the unknown placeholder "PRIVACY"',
    },
    {
      fault: 'a file outside the folder',
      file: 'manifest.json',
      change: (text: string) => text.replace('"zh-TW.json"', '"../zh-TW.json"'),
      says: 'localizationInfo.additionalLanguages[0].file is "../zh-TW.json"',
    },
    {
      fault: 'text that is not JSON',
      file: 'zh-TW.json',
      change: (text: string) => text.slice(1),
      says: 'zh-TW.json is not JSON',
    },
  ])('names $fault and writes nothing', async ({ file, change, says }) => {
    edit(file, change);
    const { code, stdout, stderr } = await runPackage(copy);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(existsSync(copy.out)).toBe(false);
  });

  it('names an icon of the wrong size', async () => {
    cpSync(path.join(manifestFolder, 'outline.png'), path.join(copy.from, 'color.png'));
    const { code, stderr } = await runPackage(copy);
    expect(code).toBe(1);
    expect(stderr).toContain('color.png: icons.color is 32×32. Make it 192×192.');
  });

  it('names an icon that is not a PNG', async () => {
    writeFileSync(path.join(copy.from, 'outline.png'), '<svg/>');
    const { code, stderr } = await runPackage(copy);
    expect(code).toBe(1);
    expect(stderr).toContain('outline.png: icons.outline is not a PNG.');
  });

  it('names a file that is missing and the field that asks for it', async () => {
    rmSync(path.join(copy.from, 'color.png'));
    const { code, stderr } = await runPackage(copy);
    expect(code).toBe(1);
    expect(stderr).toContain(`${path.join(copy.from, 'color.png')} cannot be read`);
    expect(stderr).toContain('icons.color');
  });
});
