import type { Settings } from '../settings.ts';
import type { BotServer } from '../teams/door/server.ts';

/** The ports of a bot, open. */
export interface Doors {
  /** Tells on each that it is about to close. */
  drain(): void;
  /** Closes all at the same time. Resolves when the last request has ended. */
  close(): Promise<void>;
}

/**
 * Listens on the bot's port, and on the one for whoever watches it where there is one.
 * @throws CodedError PORT_IN_USE, or SETTINGS_INVALID for a host that is not here; then none is open
 */
export async function openDoors(
  { server, ops }: { readonly server: BotServer; readonly ops: BotServer | undefined },
  { port, host, opsPort }: Pick<Settings, 'port' | 'host' | 'opsPort'>,
): Promise<Doors> {
  // The inner one first: where the other cannot be opened, nobody was let in.
  if (opsPort !== undefined) await ops?.listen(opsPort, '127.0.0.1');
  try {
    await server.listen(port, host);
  } catch (error) {
    await ops?.close();
    throw error;
  }
  const doors = ops === undefined ? [server] : [server, ops];
  return {
    drain() {
      for (const door of doors) door.drain();
    },
    async close() {
      await Promise.all(doors.map((door) => door.close()));
    },
  };
}
