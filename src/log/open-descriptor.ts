import { constants, fstatSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Standard output or standard error. */
export type StandardStream = 1 | 2;

/**
 * Gives a descriptor for what a standard stream leads to whose writes fail with EAGAIN, and don't wait, where a reader is slow: a
 * pipe, a terminal, a socket. A file and the like are given as they are. A terminal that may not be opened anew is too, and
 * then its writes wait.
 */
export function openDescriptor(stream: StandardStream): number {
  const kind = kindOf(stream);
  if (kind === 'other') return stream;
  try {
    // Opened anew, the flag is of this process alone; set on the stream itself it would change the writes of every program
    // that shares it. https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html
    const flags = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
    if (kind !== 'socket') return openSync(`/proc/self/fd/${stream}`, flags);
  } catch {
    if (kind === 'terminal') return stream;
  }
  // Sockets cannot be opened anew, nor pipes of another user or without /proc. Node.js sets the flag when it makes its own
  // stream, and sets it back when the process ends.
  const own = stream === 1 ? process.stdout : process.stderr;
  own.on('error', () => undefined);
  return stream;
}

function kindOf(stream: StandardStream): 'pipe' | 'terminal' | 'socket' | 'other' {
  if (isatty(stream)) return 'terminal';
  const stat = fstatSync(stream);
  if (stat.isFIFO()) return 'pipe';
  return stat.isSocket() ? 'socket' : 'other';
}
