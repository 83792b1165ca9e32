import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spread } from '../rounds.ts';
import { createStarter, freePort, waitFor } from '../start-main.ts';
import type { StartMain } from '../start-main.ts';
import { startFakeCloud } from './fake-cloud.ts';
import type { FakeCloud } from './fake-cloud.ts';
import { claimsFor, credentials, sign } from './fake-identity.ts';
import { readActivity } from './read-activity.ts';

/** A cloud: its name, who issues tokens, the hosts of keys, of logins and of Teams. */
const clouds = [
  {
    cloud: 'public',
    issuer: 'https://api.botframework.com',
    keys: 'login.botframework.com',
    login: 'login.microsoftonline.com',
    teams: 'smba.trafficmanager.net',
  },
  {
    cloud: 'gcch',
    issuer: 'https://api.botframework.us',
    keys: 'login.botframework.azure.us',
    login: 'login.microsoftonline.us',
    teams: 'smba.infra.gov.teams.microsoft.us',
  },
  {
    cloud: 'dod',
    issuer: 'https://api.botframework.us',
    keys: 'login.botframework.azure.us',
    login: 'login.microsoftonline.us',
    teams: 'smba.infra.dod.teams.microsoft.us',
  },
  {
    cloud: 'china',
    issuer: 'https://api.botframework.azure.cn',
    keys: 'login.botframework.azure.cn',
    login: 'login.partner.microsoftonline.cn',
    teams: 'frontend.botapi.msg.infra.teams.microsoftonline.cn',
  },
] as const;
type Known = (typeof clouds)[number];

let folder: string;
let start: StartMain;
let fake: FakeCloud;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clouds-test-'));
  start = createStarter(folder);
  fake = await startFakeCloud(clouds.flatMap(({ keys, login, teams }) => [keys, login, teams]));
  writeFileSync(path.join(folder, 'authority.pem'), fake.authority);
});
afterEach(async () => {
  await start.stopAll();
  await fake.stop();
  rmSync(folder, { recursive: true });
});

/** Starts the bot in production, behind the proxy; gives the address for messages. */
async function startBehindProxy(env: Readonly<Record<string, string>>): Promise<string> {
  const port = await freePort();
  const run = start({
    NODE_ENV: 'production',
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    HOST: '127.0.0.1',
    PORT: String(port),
    HTTPS_PROXY: fake.proxyUrl,
    NODE_EXTRA_CA_CERTS: path.join(folder, 'authority.pem'),
    ...env,
  });
  await waitFor(run, /^Ready: /m);
  return `http://127.0.0.1:${port}/api/messages`;
}

/** Sends a message as Teams of this cloud would; gives the status. */
async function send(address: string, { issuer, teams }: Pick<Known, 'issuer' | 'teams'>): Promise<number> {
  const serviceUrl = `https://${teams}/somewhere/`;
  const { status } = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sign(claimsFor(serviceUrl, { iss: issuer }))}`,
    },
    body: JSON.stringify(readActivity('personal-plain', { serviceUrl })),
  });
  return status;
}

/** A module after which no name is found, so that nothing is asked of the network. */
const nowhere = `data:text/javascript,${encodeURIComponent(`
  import dns from 'node:dns';
  import { isIP } from 'node:net';
  const { lookup } = dns;
  dns.lookup = (name, options, done) =>
    isIP(name) ? lookup(name, options, done) : done(Object.assign(new Error(), { code: 'ENOTFOUND' }));
`)}`;

const secret = { MicrosoftAppPassword: 'secret of the test' };

describe('in production, behind a proxy', { timeout: 40_000 }, () => {
  it.each(spread(clouds, 2))(
    'the keys, the login and Teams of the cloud $cloud are asked through it, and no other host',
    async (known) => {
      const { cloud, keys, login, teams } = known;
      const address = await startBehindProxy({ ...secret, CLOUD: cloud });
      expect(await send(address, known)).toBe(200);
      const hosts = (list: readonly string[]) => new Set(list);
      expect(hosts(fake.connects)).toEqual(hosts([keys, login, teams].map((host) => `${host}:443`)));
      const token = `/${credentials.tenantId}/oauth2/v2.0/token?`;
      expect(fake.requests.some(({ host, path: asked }) => host === login && asked.startsWith(token))).toBe(
        true,
      );
      const sent = fake.requests.filter(({ host }) => host === teams);
      expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer outbound']);
    },
  );

  it('no token and no service of another cloud is taken', async () => {
    const address = await startBehindProxy({ ...secret, CLOUD: 'gcch' });
    const [open, high, defence, china] = clouds;
    expect(await send(address, open)).toBe(401);
    expect(await send(address, china)).toBe(401);
    expect(await send(address, { ...high, teams: open.teams })).toBe(403);
    expect(await send(address, { ...high, teams: defence.teams })).toBe(403);
    expect(fake.requests.filter(({ host }) => host.startsWith('smba'))).toEqual([]);
  });

  it('hosts of NO_PROXY are asked without it', async () => {
    const [open] = clouds;
    const address = await startBehindProxy({
      ...secret,
      NO_PROXY: `example.com,${open.keys}`,
      NODE_OPTIONS: `--import=${nowhere}`,
    });
    expect(await send(address, open)).toBe(503);
    expect(fake.connects).not.toContain(`${open.keys}:443`);
  });

  it('a managed identity asks this machine for its token, without the proxy', async () => {
    const asked: string[] = [];
    const identity = createServer((request, response) => {
      asked.push(`${request.url ?? ''} ${String(request.headers['x-identity-header'])}`);
      const expires = Math.floor(Date.now() / 1_000) + 3_600;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ access_token: 'managed', expires_on: String(expires), token_type: 'Bearer' }),
      );
    });
    await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
    const [open] = clouds;
    const address = await startBehindProxy({
      MicrosoftAppType: 'UserAssignedMSI',
      IDENTITY_ENDPOINT: `http://127.0.0.1:${(identity.address() as AddressInfo).port}/msi/token`,
      IDENTITY_HEADER: 'of the test',
    });
    expect(await send(address, open)).toBe(200);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`client_id=${credentials.appId}`);
    expect(asked[0]).toContain(encodeURIComponent('https://api.botframework.com'));
    expect(asked[0]).toContain('of the test');
    const sent = fake.requests.filter(({ host }) => host === open.teams);
    expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer managed']);
    identity.closeAllConnections();
    identity.close();
  });
});
