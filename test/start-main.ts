import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, vi } from 'vitest';

/** A bot that was started as a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly status: Promise<number | null>;
}

/** Starts the bot with these variables alone; `main` is another one than ours. */
export interface StartMain {
  (env?: Readonly<Record<string, string>>, main?: string): Run;
  /** Ends all that it started. */
  stopAll(): Promise<void>;
}

const ourMain = path.resolve(import.meta.dirname, '../src/start.mjs');

/**
 * Gives the function that starts bots in an empty folder, so that no `.env` counts but the test's own. `before`: a program
 * and its arguments that becomes the bot.
 */
export function createStarter(folder: string, before: readonly string[] = []): StartMain {
  const running: Run[] = [];
  const start = (env: Readonly<Record<string, string>> = {}, main = ourMain): Run => {
    const run = startMain(folder, env, [...before, process.execPath, main]);
    running.push(run);
    return run;
  };
  return Object.assign(start, {
    async stopAll() {
      for (const run of running.splice(0)) {
        run.child.kill('SIGKILL');
        await run.status;
      }
    },
  });
}

function startMain(
  folder: string,
  env: Readonly<Record<string, string>>,
  [program = '', ...args]: readonly string[],
): Run {
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, TMPDIR: folder, PLAYGROUND: 'off', ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const status = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => output, errors: () => errors, status };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Two ports of this machine that nobody listens on: for the bot, and for whoever watches it. */
export async function freePorts(): Promise<{ readonly port: number; readonly opsPort: number }> {
  const [port, opsPort] = [await freePort(), await freePort()];
  return port === opsPort ? freePorts() : { port, opsPort };
}

/** Waits until the bot has said these words on its output, at most so many milliseconds. */
export async function waitFor(run: Run, words: RegExp, timeout = 15_000): Promise<void> {
  await vi.waitFor(
    () => {
      expect(run.output()).toMatch(words);
    },
    { timeout, interval: 20 },
  );
}
