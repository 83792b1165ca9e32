import { describe, expect, it } from 'vitest';
import { isPlaygroundUrl, isTrustedServiceUrl } from '../../../src/teams/identity/service-url.ts';

describe('isTrustedServiceUrl', () => {
  it.each([
    'https://smba.trafficmanager.net/apac/',
    'https://smba.trafficmanager.net:443/teams',
    'https://SMBA.trafficmanager.net/emea/',
    'https://smba.onyx.prod.teams.trafficmanager.net',
    'https://smba.infra.gcc.teams.microsoft.com/gcc',
    'https://canary.botapi.skype.com/amer/',
  ])('trusts %s', (url) => {
    expect(isTrustedServiceUrl(url)).toBe(true);
  });

  it.each([
    '',
    'smba.trafficmanager.net',
    'http://smba.trafficmanager.net/apac/',
    'https://smba.trafficmanager.net:8443/',
    'https://evil.trafficmanager.net/',
    'https://emea.smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://webchat.botframework.com/',
    'https://evil-infra.gcc.teams.microsoft.com.evil.example/',
    'https://smba.infra.gov.teams.microsoft.us/gcch/',
    'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/',
    'https://a:b@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://evil.example/?https://smba.trafficmanager.net/',
    'http://192.0.2.1/',
    'http://localhost.evil.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('does not trust %j', (url) => {
    expect(isTrustedServiceUrl(url)).toBe(false);
  });

  it.each(['http://localhost:56150/_connector', 'http://127.0.0.1:4000', 'http://[::1]:4000'])(
    'does not trust this machine (%s)',
    (url) => {
      expect(isTrustedServiceUrl(url)).toBe(false);
    },
  );

  it.each([
    ['gcch', 'https://smba.infra.gov.teams.microsoft.us/gcch/'],
    ['dod', 'https://smba.infra.dod.teams.microsoft.us/teams'],
    ['china', 'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams/'],
    ['public', 'https://smba.trafficmanager.net/teams/'],
  ] as const)('trusts Teams of the cloud %s in that cloud only', (cloud, url) => {
    const trusting = (['public', 'gcch', 'dod', 'china'] as const).filter((other) =>
      isTrustedServiceUrl(url, other),
    );
    expect(trusting).toEqual([cloud]);
  });
});

describe('isPlaygroundUrl', () => {
  it.each(['http://localhost:56150/_connector', 'http://127.0.0.1:56150', 'http://LOCALHOST:56150/'])(
    'is true for %s, where the Playground listens',
    (url) => {
      expect(isPlaygroundUrl(url, 56_150)).toBe(true);
      expect(isPlaygroundUrl(url, 56_151)).toBe(false);
      expect(isPlaygroundUrl(url, undefined)).toBe(false);
    },
  );

  it.each([
    '',
    'localhost:56150',
    'http://localhost/',
    'http://localhost:3978/',
    'http://localhost:5615/',
    'https://localhost:56150/',
    'ftp://localhost:56150/',
    'http://a:b@localhost:56150/',
    'http://localhost:56150@evil.example/',
    'http://localhost.evil.example:56150/',
    'http://[::1]:56150/',
    'http://127.0.0.2:56150/',
    'http://0.0.0.0:56150/',
    'http://192.0.2.1:56150/',
    'https://smba.trafficmanager.net/apac/',
  ])('is false for %j', (url) => {
    expect(isPlaygroundUrl(url, 56_150)).toBe(false);
  });

  it('knows the port of an address that names none', () => {
    expect(isPlaygroundUrl('http://localhost/_connector', 80)).toBe(true);
  });
});
