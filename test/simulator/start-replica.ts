import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What a replica is started with. */
export interface ReplicaSettings {
  readonly port: number;
  /** Where the keys of the simulated Bot Framework are. */
  readonly openId: string;
  readonly databaseUrl: string;
  /** The one service that the replica may answer to. */
  readonly channel: string;
  readonly tenants: readonly string[];
  /** How many replicas share the limits. */
  readonly replicas: number;
  /** What the bot's times are multiplied with. */
  readonly scale: number;
}

/** A replica that is started again after each end. */
export interface Replica {
  readonly origin: string;
  isReady(): boolean;
  /** Ends it with this signal and starts it anew. Gives its exit status once it has ended. */
  restart(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Ends it for good. */
  stop(): Promise<void>;
  /** What it wrote to its log. */
  log(): string;
}

const program = path.join(import.meta.dirname, 'replica.ts');

/** Starts a replica and waits until it listens. */
export async function startReplica(settings: ReplicaSettings): Promise<Replica> {
  let child: ChildProcess;
  let isReady = false;
  let log = '';

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [program, JSON.stringify(settings)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH },
    });
    child = started;
    started.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-1_000_000)));
    await Promise.race([once(started.stdout, 'data'), once(started, 'exit')]);
    isReady = started.exitCode === null && started.signalCode === null;
    if (!isReady) throw new Error(`A replica did not start:\n${log}`);
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const ended = once(child, 'exit');
    isReady = false;
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  await start();
  return {
    origin: `http://127.0.0.1:${settings.port}`,
    isReady: () => isReady,
    async restart(signal) {
      const status = await end(signal);
      await start();
      return status;
    },
    async stop() {
      await end('SIGKILL');
    },
    log: () => log,
  };
}
