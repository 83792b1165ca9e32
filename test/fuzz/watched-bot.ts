import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLineWaiter } from './line-waiter.ts';
import type { Watched } from './watch-process.ts';

/** The bot in local mode, as a process of its own that can be asked how it is. */
export interface WatchedBot {
  readonly origin: string;
  /** Asks it; throws when the process has ended. */
  watch(): Promise<Watched>;
  /** How many lines it wrote to its log, by their words. */
  readonly logged: ReadonlyMap<string, number>;
  /** The status that the process ended with; `undefined` while it runs. */
  status(): number | null | undefined;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');
const preload = pathToFileURL(path.join(import.meta.dirname, 'watch-process.ts')).href;

/** What a line of the log says, with the place of the error that it tells of. */
function describeLine(line: string): string {
  const [, words = line.slice(0, 200)] = /"msg":"([^"]*)"/.exec(line) ?? [];
  const [, name = ''] = /"error":\{"name":"(\w+)"/.exec(line) ?? [];
  const [, place = ''] = /at ([^(",]*)/.exec(line) ?? [];
  return [words, name, place.trim()].filter((part) => part !== '').join(', ');
}

/** Starts it in `folder`, on this port, with these variables beside the usual ones. */
export async function startWatchedBot(
  folder: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<WatchedBot> {
  const child = spawn(process.execPath, ['--import', preload, path.join(root, 'src/start.mjs')], {
    cwd: folder,
    env: { PATH: process.env.PATH, PLAYGROUND: 'off', PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logged = new Map<string, number>();
  const note = (line: string): void => {
    const words = describeLine(line);
    logged.set(words, (logged.get(words) ?? 0) + 1);
  };
  createInterface({ input: child.stderr }).on('line', note);
  const { lineThat, closed } = createLineWaiter(
    child,
    (status) => `The bot ended with ${status}: ${[...logged.keys()].join(' | ')}`,
  );
  await lineThat('Ready: ');
  return {
    origin: `http://127.0.0.1:${port}`,
    logged,
    status: () => child.exitCode ?? (child.signalCode === null ? undefined : null),
    async watch() {
      const line = lineThat('Watched: ');
      child.kill('SIGUSR2');
      return JSON.parse(await line) as Watched;
    },
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
