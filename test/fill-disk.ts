import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The disk of a folder, which can be full. */
export interface SmallDisk {
  /** The program and its arguments that a process on this disk is started by. */
  readonly before: readonly string[];
  /** Leaves no room; to be called again when somebody may have made some. `pid`: of the process that shall have none. */
  fill(pid: number | undefined): void;
  /** Makes room again. */
  clear(pid: number | undefined): void;
  remove(): void;
}

function fillWith(file: string): void {
  const filler = openSync(file, 'a');
  try {
    for (;;) writeSync(filler, Buffer.alloc(4_096));
  } catch {
    // It is full.
  } finally {
    closeSync(filler);
  }
}

/** Where no file system can be mounted the system refuses a process any more bytes in its files. */
const limited: SmallDisk = {
  before: ['prlimit', '--fsize=0:'],
  fill(pid) {
    if (pid !== undefined) execFileSync('prlimit', [`--pid=${pid}`, '--fsize=0:']);
  },
  clear(pid) {
    execFileSync('prlimit', [`--pid=${pid ?? 0}`, '--fsize=unlimited:']);
  },
  remove: () => undefined,
};

/** Gives a folder a disk of 1 MB of its own, or what comes next to it where that is not allowed. */
export function createSmallDisk(folder: string): SmallDisk {
  const filler = path.join(folder, 'filler');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return limited;
  }
  return {
    before: [],
    fill: () => {
      fillWith(filler);
    },
    clear: () => {
      rmSync(filler, { force: true });
    },
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  };
}
