import type { Environment } from './variables.ts';

/** The proxy of the network, by the names under which programs look for it. */
export interface Proxy {
  readonly HTTPS_PROXY: string;
  /** Hosts that are reached without it, with commas between. */
  readonly NO_PROXY: string;
}

/**
 * Never behind a proxy: this machine, and the service that gives a managed identity its token.
 * https://learn.microsoft.com/en-us/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
const alwaysDirect = ['localhost', '127.0.0.1', '::1', '169.254.169.254'];

/** The first that is set to something. */
const firstOf = (...values: readonly (string | undefined)[]): string =>
  values.map((value) => value?.trim() ?? '').find((value) => value !== '') ?? '';

/** The proxy that these variables name, in capitals or not; `undefined` when they name none. */
export function readProxy(env: Environment): Proxy | undefined {
  const proxy = firstOf(env.HTTPS_PROXY, env.https_proxy);
  if (proxy === '') return undefined;
  const direct = firstOf(env.NO_PROXY, env.no_proxy).split(',');
  const all = new Set([...direct.map((host) => host.trim()).filter((host) => host !== ''), ...alwaysDirect]);
  return Object.freeze({ HTTPS_PROXY: proxy, NO_PROXY: [...all].join(',') });
}
