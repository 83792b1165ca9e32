import type { Cloud } from '../settings/credentials.ts';
import { clouds } from './clouds.ts';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * True when answers may go to `serviceUrl`: a host of Teams in this cloud over https, or in local mode this machine as
 * well. The SDK trusts every address. Ask again before a stored address is used.
 */
export function isTrustedServiceUrl(serviceUrl: string, isLocal: boolean, cloud: Cloud = 'public'): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (isLocal && loopbackHosts.has(url.hostname))
    return url.protocol === 'http:' || url.protocol === 'https:';
  const { hosts, domains } = clouds[cloud];
  const isOurs = hosts.includes(url.hostname) || domains.some((domain) => url.hostname.endsWith(domain));
  return url.protocol === 'https:' && url.port === '' && isOurs;
}
