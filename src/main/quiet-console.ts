import type { Logger } from 'pino';

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Keeps what libraries print out of the output: the SDK prints the key that a refused token was checked with, and errors
 * whose text may hold anything. That something was printed is logged, its words are not.
 */
export function quietConsole(log: Logger): void {
  const quiet = (method: string) => () => {
    log.debug({ method }, 'a library printed something; its words are left out');
  };
  Object.assign(console, Object.fromEntries(methods.map((method) => [method, quiet(method)])));
}
