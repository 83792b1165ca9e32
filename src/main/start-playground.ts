import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '../settings/variables.ts';

/** What the Agents Playground is started with. */
export interface PlaygroundParts {
  /** Where the bot listens, as in `http://127.0.0.1:3978/api/messages`. */
  readonly endpoint: string;
  /** The port it should have; it takes another one where this is in use. */
  readonly port: number;
  readonly environment: Environment;
  /** Where it writes its log. */
  readonly logFile: string;
}

/** A running Agents Playground. */
export interface Playground {
  /** The address to open, or `undefined` when it ended without listening. */
  readonly address: Promise<string | undefined>;
  /** The port that it got, from when it listens until it ends. */
  readonly port: () => number | undefined;
  /** Ends it; resolves when it is gone. */
  stop(): Promise<void>;
}

/** The program of the Agents Playground; `undefined` when it is not installed, as in production. */
export function findPlayground(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
    return path.join(path.dirname(manifest), 'cli.js');
  } catch {
    return undefined;
  }
}

/** What keeps it, and what it starts, to this machine. As an address it has no space in it, which would part two options. */
const preload = pathToFileURL(path.join(import.meta.dirname, 'playground/keep-to-this-machine.ts')).href;

/**
 * Starts the Agents Playground, a Teams look-alike in the browser. It opens no browser and sends no telemetry, and only this
 * machine reaches it, since it hands on whatever it is asked to a bot that takes everybody for an administrator.
 * https://learn.microsoft.com/en-us/microsoft-365/agents-sdk/test-with-toolkit-project
 */
export function startPlayground(program: string, parts: PlaygroundParts): Playground {
  const { endpoint, port, environment, logFile } = parts;
  const flags = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [program, 'start', ...flags], {
    env: {
      ...environment,
      NODE_OPTIONS: `--import=${preload}`,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => {
      resolve();
    });
    child.once('exit', () => {
      resolve();
    });
  });
  let said = '';
  let actual: number | undefined;
  void ended.then(() => {
    actual = undefined;
  });
  const listening = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (said.length > 10_000) return;
      said += chunk.toString();
      const [, listeningOn] = /Listening on (\d+)\s/.exec(said) ?? [];
      if (listeningOn === undefined) return;
      actual = Number(listeningOn);
      // Not by its name, under which another program may listen on the other loopback address, `[::1]`.
      resolve(`http://127.0.0.1:${listeningOn}`);
    });
  });
  return {
    address: Promise.race([listening, ended.then(() => undefined)]),
    port: () => actual,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
