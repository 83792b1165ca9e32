import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLineWaiter } from '../fuzz/line-waiter.ts';
import type { Watched } from '../fuzz/watch-process.ts';

/** A program that said that it is ready. */
export interface Program {
  /** Milliseconds from its start until it said so. */
  readonly startMs: number;
  /** What it said. */
  readonly said: string;
  /** Bytes of memory that are resident. */
  residentBytes(): number;
  /** Bytes in use after a full collection; for programs whose heap is watched. */
  heapBytes(): Promise<number>;
  /** What it takes, garbage and all; for programs whose memory is watched. */
  memory(): Promise<NodeJS.MemoryUsage>;
  stop(): Promise<void>;
}

/** How a program is started. */
export interface ProgramOptions {
  /** What it can be asked for; the heap costs a little. */
  readonly watch?: 'heap' | 'memory' | undefined;
  /** Of Node.js. */
  readonly flags?: readonly string[] | undefined;
}

const preloads = { heap: '../fuzz/watch-process.ts', memory: 'tell-memory.ts' };

const importing = (file: string): readonly string[] => [
  '--import',
  pathToFileURL(path.join(import.meta.dirname, file)).href,
];

/** Starts a program of Node.js with these variables and flags alone. */
export async function startProgram(
  file: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  { watch, flags = [] }: ProgramOptions = {},
): Promise<Program> {
  const start = performance.now();
  const watching = watch === undefined ? [] : importing(preloads[watch]);
  const child = spawn(process.execPath, [...flags, ...watching, file], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { lineThat, closed } = createLineWaiter(
    child,
    (status) => `${path.basename(file)} ended with ${status}`,
  );
  const askFor = async (): Promise<unknown> => {
    const line = lineThat('Watched: ');
    child.kill('SIGUSR2');
    return JSON.parse(await line) as unknown;
  };
  const said = await lineThat('Ready: ');
  return {
    startMs: performance.now() - start,
    said,
    residentBytes: () =>
      1_024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })),
    heapBytes: async () => ((await askFor()) as Watched).heap,
    memory: async () => (await askFor()) as NodeJS.MemoryUsage,
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
