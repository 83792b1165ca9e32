import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './run-cli.ts';

/** The folder with the manifest, its languages and its icons. */
export const manifestFolder = fileURLToPath(new URL('../../manifest/', import.meta.url));

/** Settings that a package can be made with. */
export const packageSettings = {
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppId: '66666666-7777-4888-9999-aaaaaaaaaaaa',
  APP_DOMAIN: 'bot.example.com',
};

/** A copy of the manifest's folder to change, and the place where its package is to be written. */
export function copyManifest(): { readonly from: string; readonly out: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  const from = path.join(folder, 'manifest');
  cpSync(manifestFolder, from, { recursive: true });
  return { from, out: path.join(folder, 'made', 'bot.zip') };
}

/** Runs `package` on a copy. */
export const runPackage = (
  { from, out }: ReturnType<typeof copyManifest>,
  env: Readonly<Record<string, string>> = packageSettings,
) => runCli(['package', '--from', from, '--out', out], { env });
