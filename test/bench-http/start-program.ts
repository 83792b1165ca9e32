import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Watched } from '../fuzz/watch-process.ts';

/** A program that said that it is ready. */
export interface Program {
  /** Milliseconds from its start until it said so. */
  readonly startMs: number;
  /** What it said. */
  readonly said: string;
  /** Bytes of memory that are resident. */
  residentBytes(): number;
  /** Bytes in use after a full collection; for programs that are watched. */
  heapBytes(): Promise<number>;
  stop(): Promise<void>;
}

const preload = pathToFileURL(path.join(import.meta.dirname, '../fuzz/watch-process.ts')).href;

/**
 * Starts a program of Node.js with these variables and flags alone; `isWatched` lets its heap be asked for, which costs a
 * little.
 */
export async function startProgram(
  file: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  isWatched = false,
  flags: readonly string[] = [],
): Promise<Program> {
  const start = performance.now();
  const preloads = isWatched ? ['--import', preload] : [];
  const child = spawn(process.execPath, [...flags, ...preloads, file], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<never>((_, reject) => {
    child.once('close', (status) => {
      reject(new Error(`${path.basename(file)} ended with ${status ?? 'a signal'}`));
    });
  });
  ended.catch(() => undefined);
  const lineThat = (starts: string): Promise<string> =>
    Promise.race([
      ended,
      new Promise<string>((resolve) => {
        const look = (line: string): void => {
          if (!line.startsWith(starts)) return;
          lines.off('line', look);
          resolve(line.slice(starts.length));
        };
        lines.on('line', look);
      }),
    ]);
  const said = await lineThat('Ready: ');
  return {
    startMs: performance.now() - start,
    said,
    residentBytes: () =>
      1_024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })),
    async heapBytes() {
      const line = lineThat('Watched: ');
      child.kill('SIGUSR2');
      return (JSON.parse(await line) as Watched).heap;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}
