import type { Command } from 'commander';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../../errors.ts';
import { readManifestSettings } from '../../settings.ts';
import { fillPlaceholders } from './package-fill.ts';
import { findIconProblems } from './package-icons.ts';
import { findLanguageProblems } from './package-languages.ts';
import { findLimitProblems } from './package-limits.ts';
import { findSchemaProblems } from './package-schema.ts';
import { readPackageSource } from './package-source.ts';
import type { Json, PackageSource } from './package-source.ts';
import type { Terminal } from '../terminal.ts';

interface PackageOptions {
  readonly from: string;
  readonly out: string;
}

const atRoot = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

const help = `
Settings, from the environment or from .env:
  TEAMS_APP_ID    id of the app in Teams: a UUID of its own, made once and kept
  MicrosoftAppId  id of the bot's registration in Microsoft Entra ID
  APP_DOMAIN      host name of the bot, such as bot.example.com

Exit status:
  0  the package was written
  1  the manifest, an icon or a language file has a fault; each fault is named
  2  wrong usage or settings
`;

const remedies = {
  TEAMS_APP_ID: 'Make a UUID once and keep it',
  MicrosoftAppId: "Set it to the id of the bot's registration in Microsoft Entra ID",
  APP_DOMAIN: 'Set it to the host name of the bot, such as bot.example.com',
};

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(atRoot('package.json'), 'utf8')) as { version: string };
  return version;
}

/** The values of the placeholders by name. */
function readValues(): ReadonlyMap<string, string> {
  const { teamsAppId, botId, domain } = readManifestSettings();
  const values = Object.entries({ TEAMS_APP_ID: teamsAppId, MicrosoftAppId: botId, APP_DOMAIN: domain });
  const missing = values.flatMap(([name, value]) =>
    value === undefined ? [name as keyof typeof remedies] : [],
  );
  if (missing.length > 0) {
    const lines = missing.map((name) => `  ${name}: ${remedies[name]}.`);
    throw new CodedError(
      'SETTINGS_INVALID',
      `The package needs settings that are missing:\n${lines.join('\n')}`,
    );
  }
  return new Map([
    ...values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ['VERSION', readVersion()],
  ]);
}

async function checkPackage(source: PackageSource): Promise<void> {
  const problems = new Set([
    ...findLimitProblems(source),
    ...findLanguageProblems(source),
    ...findIconProblems(source),
    ...(await findSchemaProblems(source)),
  ]);
  if (problems.size === 0) return;
  const lines = Array.from(problems, (problem) => `  ${problem}`);
  throw new CodedError('MANIFEST_INVALID', `The package was not written:\n${lines.join('\n')}`);
}

const toBytes = (value: Json): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** A flat zip; the same files give the same bytes, so its times are a constant (the earliest that zip knows). */
function zip({ manifest, languages, icons }: PackageSource): Uint8Array {
  const files: Zippable = { 'manifest.json': toBytes(manifest) };
  for (const [name, strings] of languages) files[name] = toBytes(strings);
  for (const [name, bytes] of icons) files[name] = bytes;
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

function write(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (cause) {
    throw new CodedError('USAGE', `${file} cannot be written. Give another place with --out.`, { cause });
  }
}

async function makePackage({ from, out }: PackageOptions, terminal: Terminal): Promise<void> {
  const values = readValues();
  const read = readPackageSource(from);
  const source = { ...read, manifest: fillPlaceholders(read.manifest, values) };
  await checkPackage(source);
  const bytes = zip(source);
  write(out, bytes);
  const domain = values.get('APP_DOMAIN') ?? '';
  await terminal.print(`${out}  ${bytes.length} bytes, version ${values.get('VERSION') ?? ''}`);
  await terminal.print(
    `Teams links to https://${domain}, https://${domain}/privacy and https://${domain}/terms: these pages must exist, or change developer in manifest.json.`,
  );
}

/** Adds `package`: the app package that an admin uploads to Teams. */
export function addPackageCommand(program: Command, terminal: Terminal): void {
  program
    .command('package')
    .description('write the app package for Teams: manifest, icons and languages as one zip')
    .option('--from <folder>', 'folder with manifest.json, icons and language files', atRoot('manifest'))
    .option('--out <file>', 'where to write the package', path.join('dist', 'error-fix-bot.zip'))
    .addHelpText('after', help)
    .action((options: PackageOptions) => makePackage(options, terminal));
}
