import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStorage } from '../../src/storage/open-storage.ts';
import { read } from './pages.ts';
import { readCodeBlocks } from './read-markdown.ts';

const blockOf = (page: string, language: string, word: string): string =>
  readCodeBlocks(read(page)).find((block) => block.language === language && block.body.includes(word))
    ?.body ?? '';

/** The folder of a team, with the files that docs/catalog.md shows. */
function writeTeamFolder(folder: string): void {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'apps.yaml'), blockOf('docs/catalog.md', 'yaml', 'apps:'));
  writeFileSync(path.join(folder, 'acme-vpn.yaml'), blockOf('docs/catalog.md', 'yaml', 'app: acme-vpn'));
}

async function makeStore(folder: string): Promise<void> {
  const storage = await openStorage({ folder, retentionDays: 90 }, () => undefined);
  await storage.close();
}

/** A log that is too long to be read whole, with an error in its last line. */
const longLog = `${'INFO poll of the connector is done\n'.repeat(2_000)}ERROR Okta: HttpRequestFailure: Server returned: 401 Unauthorized\n`;

/** What is there before a command runs. */
export interface SandboxContent {
  /** Whether `../team-errors` is there. */
  readonly hasTeamFolder: boolean;
  /** Whether the bot has kept something, in `data`. */
  readonly hasStore: boolean;
  /** Text of the file `.env`; without it there is none. */
  readonly env?: string;
}

/**
 * A folder in which a command of the pages runs as in a clone of the project: with the program, the pages that are imported,
 * a store, and beside it the folder of a team. What is written there touches nothing else.
 */
export async function createSandbox({ hasTeamFolder, hasStore, env }: SandboxContent): Promise<string> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'docs-test-'));
  const folder = path.join(root, 'error-fix-bot');
  mkdirSync(folder);
  for (const file of ['package.json', '.env.example']) copyFileSync(file, path.join(folder, file));
  for (const name of ['src', 'cards', 'catalog', 'docs', 'manifest', 'node_modules']) {
    symlinkSync(path.resolve(name), path.join(folder, name));
  }
  writeFileSync(path.join(folder, 'connector.log'), longLog);
  if (env !== undefined) writeFileSync(path.join(folder, '.env'), env);
  if (hasTeamFolder) writeTeamFolder(path.join(root, 'team-errors'));
  if (hasStore) await makeStore(path.join(folder, 'data'));
  return folder;
}

/** What a command left behind. */
export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line in a shell in `folder`, with little environment, and the Node.js of the tests as `node`. */
export async function runLine(line: string, folder: string): Promise<CommandRun> {
  const programs = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
  const child = spawn('sh', ['-c', line], {
    cwd: folder,
    env: { PATH: programs, HOME: folder, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}
