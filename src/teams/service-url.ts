/**
 * Hosts that the bot sends its answers, and with them its token, to. Others can register names under
 * trafficmanager.net, so those two are exact.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 * https://learn.microsoft.com/en-us/azure/azure-government/documentation-government-cognitiveservices
 */
const trustedHosts = new Set(['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net']);

/** Domains of Microsoft's own: government clouds and China, canary and int rings, and the portal's own test chat. */
const trustedDomains = [
  '.infra.gcc.teams.microsoft.com',
  '.infra.gov.teams.microsoft.us',
  '.infra.dod.teams.microsoft.us',
  '.botapi.skype.com',
  '.botframework.com',
  '.botframework.us',
  '.botframework.azure.us',
  '.botframework.azure.cn',
];

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True when answers may go to `serviceUrl`: a host of Teams over https, or in local mode this machine as well. */
export function isTrustedServiceUrl(serviceUrl: string, isLocal: boolean): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (isLocal && loopbackHosts.has(url.hostname))
    return url.protocol === 'http:' || url.protocol === 'https:';
  const isOurs =
    trustedHosts.has(url.hostname) || trustedDomains.some((domain) => url.hostname.endsWith(domain));
  return url.protocol === 'https:' && url.port === '' && isOurs;
}
