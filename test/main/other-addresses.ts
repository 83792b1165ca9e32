import os from 'node:os';

/**
 * The addresses of this machine but 127.0.0.1: those at which others reach it, and of loopback `::1` and 127.0.0.2, at which
 * a program can be reached as well that listens on all addresses.
 */
export function otherAddresses(): readonly string[] {
  const outside = Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0)
    .map(({ address }) => address);
  return [...outside, '::1', '127.0.0.2'];
}
