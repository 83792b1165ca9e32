import type { Cloud } from '../../settings/credentials.ts';
import { clouds } from './clouds.ts';

/** The address, unless it is none or holds a password. */
function parseUrl(serviceUrl: string): URL | undefined {
  const url = URL.parse(serviceUrl);
  return url === null || url.username !== '' || url.password !== '' ? undefined : url;
}

const playgroundHosts = new Set(['localhost', '127.0.0.1']);

/**
 * True when answers may go to `serviceUrl` in local mode: the Agents Playground, which listens on `port` of this machine;
 * nothing when there is none. On other ports there is who takes orders from whoever reaches him.
 */
export function isPlaygroundUrl(serviceUrl: string, port: number | undefined): boolean {
  const url = parseUrl(serviceUrl);
  if (port === undefined || url?.protocol !== 'http:') return false;
  return playgroundHosts.has(url.hostname) && Number(url.port || 80) === port;
}

/**
 * True when answers may go to `serviceUrl`: a host of Teams in this cloud over https. The SDK trusts every address. Ask again
 * before a stored address is used.
 */
export function isTrustedServiceUrl(serviceUrl: string, cloud: Cloud = 'public'): boolean {
  const url = parseUrl(serviceUrl);
  if (url === undefined) return false;
  const { hosts, domains } = clouds[cloud];
  const isOurs = hosts.includes(url.hostname) || domains.some((domain) => url.hostname.endsWith(domain));
  return url.protocol === 'https:' && url.port === '' && isOurs;
}
