import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program with everything that it starts in turn. */
export interface ProcessGroup {
  /** Everything it has written so far, to both outputs. */
  said(): string;
  /** The first match of `words` in what it writes. Rejects when it ends before, or after `milliseconds`. */
  waitFor(words: RegExp, milliseconds: number): Promise<RegExpExecArray>;
  /** Asks the program alone to end, as Ctrl+C does: its exit status, or `undefined` after `milliseconds`. */
  interrupt(milliseconds: number): Promise<number | null | undefined>;
  /** True while any process of the group is there. */
  isAlive(): boolean;
  /** Ends every process of the group at once. */
  kill(): void;
}

/**
 * Starts a program in a process group of its own, which ends with this process at the latest.
 * @throws when it cannot be started
 */
export function startProcessGroup(
  command: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): ProcessGroup {
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started.`);
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, name);
    } catch {
      return false;
    }
  };
  const kill = () => void signal('SIGKILL');
  process.once('exit', kill);
  const written = { text: '', isComplete: false };
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk: Buffer) => {
      written.text += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (status) => {
      written.isComplete = true;
      resolve(status);
    });
  });
  return {
    said: () => written.text,
    waitFor: (words, milliseconds) => waitForWords(written, words, milliseconds),
    interrupt(milliseconds) {
      child.kill('SIGINT');
      return Promise.race([ended, sleep(milliseconds, undefined, { ref: false })]);
    },
    isAlive: () => signal(0),
    kill() {
      process.off('exit', kill);
      kill();
    },
  };
}

async function waitForWords(
  written: { readonly text: string; readonly isComplete: boolean },
  words: RegExp,
  milliseconds: number,
): Promise<RegExpExecArray> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const match = words.exec(written.text);
    if (match !== null) return match;
    if (written.isComplete || Date.now() > deadline) {
      throw new Error(`${String(words)} was not written. What was:\n${written.text}`);
    }
    await sleep(50);
  }
}
