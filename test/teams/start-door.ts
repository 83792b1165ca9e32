import pino from 'pino';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { readFolders } from '../../src/catalog/load/read-folders.ts';
import type { Receive } from '../../src/teams/door/adapter.ts';
import { createCatalogState } from '../../src/teams/state/catalog-state.ts';
import type { CurrentCatalog } from '../../src/teams/state/catalog-state.ts';
import { serverLimits } from '../../src/teams/door/server-limits.ts';
import type { ServerLimits } from '../../src/teams/door/server-limits.ts';
import { createServer } from '../../src/teams/door/server.ts';

/** The real server with nothing behind it. */
export interface Door {
  readonly origin: string;
  /** The bodies that got through. */
  readonly received: unknown[];
  stop(): Promise<void>;
}

/** Starts it with some limits and parts changed; what gets through is answered with 200 unless `receive` is given. */
export async function startDoor(
  limits: Partial<ServerLimits> = {},
  receive?: Receive,
  catalog?: CurrentCatalog,
): Promise<Door> {
  const received: unknown[] = [];
  const state = createCatalogState(readFolders(builtinFolders()), new Date());
  const server = createServer(
    {
      receive: (body, authorization) => {
        received.push(body);
        return receive === undefined ? Promise.resolve({ status: 200 }) : receive(body, authorization);
      },
      catalog: catalog ?? (() => state),
      log: pino({ level: 'silent' }),
    },
    { ...serverLimits, longestTurn: 2_000, ...limits },
  );
  const origin = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  return { origin, received, stop: () => server.close() };
}
