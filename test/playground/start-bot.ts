import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { startProcessGroup } from './process-group.ts';

const main = path.resolve(import.meta.dirname, '../../src/start.mjs');

/** Milliseconds that the bot may take to start, to end, and that its own processes may stay after it. */
const patience = { start: 60_000, stop: 20_000, leftovers: 2_000 };

/** The bot and the Agents Playground, as a person starts them. */
export interface StartedBot {
  /** Where the Agents Playground is to be opened. */
  readonly address: string;
  /** Ends both. Rejects when the bot ends late or with a fault, or leaves a process behind. */
  stop(): Promise<void>;
}

/**
 * Starts the program in local mode on free ports, with `folder` as working folder and home, so that no `.env` counts.
 * @throws when it is not ready in time, with what it said
 */
export async function startBot(folder: string): Promise<StartedBot> {
  const group = startProcessGroup([process.execPath, main], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TMPDIR: folder,
      PORT: String(await freePort()),
      PLAYGROUND: 'on',
      PLAYGROUND_PORT: String(await freePort()),
    },
  });
  const stop = async () => {
    try {
      const status = await group.interrupt(patience.stop);
      if (status !== 0) throw new Error(`The bot ended with ${String(status)}. It said:\n${group.said()}`);
      const deadline = Date.now() + patience.leftovers;
      while (group.isAlive() && Date.now() < deadline) await sleep(50);
      if (group.isAlive()) throw new Error('The bot left a process behind.');
    } finally {
      group.kill();
    }
  };
  try {
    const [, address = ''] = await group.waitFor(/^Open (http:\S+)/m, patience.start);
    return { address, stop };
  } catch (error) {
    group.kill();
    throw error;
  }
}
