import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What came of lines. */
export interface Wrote {
  readonly dropped: number;
  readonly ms: number;
}

/** A process that writes lines to a standard stream. */
export interface Writer {
  readonly child: ChildProcess;
  write(lines: number): Promise<Wrote>;
  /** Lets it end in order; gives its status, and how many milliseconds it took. */
  end(): Promise<{ readonly status: unknown; readonly ms: number }>;
}

/** Starts it with this standard error, or output where `stream` is 1, below `before`, a program and its arguments. */
export async function startWriter(
  errors: 'pipe' | number,
  before: readonly string[] = [],
  stream: 1 | 2 = 2,
): Promise<Writer> {
  const stdio: StdioOptions =
    stream === 1 ? ['ignore', errors, 'inherit', 'ipc'] : ['ignore', 'ignore', errors, 'ipc'];
  const command = [...before, process.execPath, path.join(import.meta.dirname, 'writer.ts'), String(stream)];
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio });
  const ended = once(child, 'exit');
  await once(child, 'message');
  return {
    child,
    async write(lines) {
      const answered = once(child, 'message');
      child.send(lines);
      const [wrote] = (await answered) as [Wrote];
      return wrote;
    },
    async end() {
      const start = performance.now();
      child.disconnect();
      const [status] = (await ended) as [unknown];
      return { status, ms: performance.now() - start };
    },
  };
}
