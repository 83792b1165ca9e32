import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogPaths, readManifestSettings, readSettings } from '../src/settings.ts';
import { manifestVariables, variables } from '../src/settings/variables.ts';

const credentials = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'hush', MicrosoftAppTenantId: 'tenant' };

function refusal(env: Readonly<Record<string, string>>): unknown {
  try {
    return readSettings(env);
  } catch (error) {
    return error;
  }
}

describe('readSettings', () => {
  it('is local mode on this machine without any variable', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      maxTurns: 32,
      replicas: 1,
      drain: 0,
      playground: 'auto',
      playgroundPort: 56_150,
      catalogPaths: [],
      adminIds: [],
      logLevel: 'info',
      childEnvironment: {},
    });
  });

  it('reads the credentials, and then listens for everybody', () => {
    const settings = readSettings({ ...credentials, NODE_ENV: 'production' });
    expect(settings).toMatchObject({
      host: '0.0.0.0',
      credentials: {
        appId: 'app',
        password: 'hush',
        tenantId: 'tenant',
        type: 'SingleTenant',
        cloud: 'public',
        allowedTenants: ['tenant'],
      },
    });
  });

  it('takes messages for a while after a signal to end, where there may be a load balancer', () => {
    expect(readSettings(credentials).drain).toBe(5_000);
    expect(readSettings({ ...credentials, DRAIN_SECONDS: '0' }).drain).toBe(0);
    expect(readSettings({ DRAIN_SECONDS: '20' }).drain).toBe(20_000);
  });

  it('needs no password with a managed identity', () => {
    const settings = readSettings({
      ...credentials,
      MicrosoftAppPassword: '',
      MicrosoftAppType: 'userassignedmsi',
    });
    expect(settings.credentials).toEqual({
      appId: 'app',
      tenantId: 'tenant',
      type: 'UserAssignedMSI',
      cloud: 'public',
      allowedTenants: ['tenant'],
    });
  });

  it('reads the cloud and the tenants, in lower case', () => {
    const tenants = ' 11111111-2222-4333-8444-55555555AAAA , 22222222-2222-4333-8444-555555555555';
    expect(
      readSettings({ ...credentials, CLOUD: 'china', ALLOWED_TENANTS: tenants }).credentials,
    ).toMatchObject({
      cloud: 'china',
      allowedTenants: ['11111111-2222-4333-8444-55555555aaaa', '22222222-2222-4333-8444-555555555555'],
    });
  });

  it.each([
    { HTTPS_PROXY: 'http://proxy.example.com:3128', NO_PROXY: 'a.example, .b.example' },
    { HTTPS_PROXY: ' ', https_proxy: 'http://proxy.example.com:3128', no_proxy: 'a.example,.b.example' },
  ])('reads the proxy in capitals or not, and keeps this machine out of it (%j)', (env) => {
    expect(readSettings(env).proxy).toEqual({
      HTTPS_PROXY: 'http://proxy.example.com:3128',
      NO_PROXY: 'a.example,.b.example,localhost,127.0.0.1,::1,169.254.169.254',
    });
  });

  it('does not repeat the password of a wrong proxy', () => {
    const error = String(refusal({ https_proxy: 'socks://me:hush@proxy.example.com' }));
    expect(error).toMatch(/HTTPS_PROXY must be the address of a proxy/);
    expect(error).not.toContain('hush');
  });

  it('reads the rest', () => {
    const folders = ['/a', '/b'].join(path.delimiter);
    const settings = readSettings({
      PORT: ' 80 ',
      PLAYGROUND: 'off',
      PLAYGROUND_PORT: '1',
      CATALOG_PATHS: folders,
      LOG_LEVEL: 'debug',
      HOST: 'localhost',
    });
    expect(settings).toMatchObject({
      port: 80,
      playground: 'off',
      playgroundPort: 1,
      catalogPaths: ['/a', '/b'],
      logLevel: 'debug',
      host: 'localhost',
    });
  });

  it('reads the people who look after it, in lower case', () => {
    const ids = ' 11111111-2222-4333-8444-55555555AAAA,22222222-2222-4333-8444-555555555555 ,';
    expect(readSettings({ ADMIN_IDS: ids }).adminIds).toEqual([
      '11111111-2222-4333-8444-55555555aaaa',
      '22222222-2222-4333-8444-555555555555',
    ]);
  });

  it('takes no names for the people who look after it, and does not repeat them', () => {
    const error = refusal({ ADMIN_IDS: '11111111-2222-4333-8444-555555555555, ann@contoso.example' });
    expect(error).toMatchObject({ code: 'SETTINGS_INVALID' });
    expect(String(error)).toMatch(/ADMIN_IDS must be object ids/);
    expect(String(error)).not.toContain('ann@');
  });

  it('is frozen', () => {
    const settings = readSettings(credentials);
    expect(
      [
        settings,
        settings.credentials,
        settings.credentials?.allowedTenants,
        settings.catalogPaths,
        settings.adminIds,
      ].every(Object.isFrozen),
    ).toBe(true);
  });

  it('hides its secrets from the programs that it starts', () => {
    expect(readSettings({ ...credentials, PATH: '/bin', OTHER: 'x' }).childEnvironment).toEqual({
      PATH: '/bin',
    });
  });

  it.each([
    [{ MicrosoftAppId: 'app' }, /MicrosoftAppTenantId, MicrosoftAppPassword/],
    [{ MicrosoftAppPassword: 'hush' }, /MicrosoftAppId, MicrosoftAppTenantId/],
    [{ ...credentials, MicrosoftAppTenantId: ' ' }, /MicrosoftAppTenantId/],
    [
      { ...credentials, MicrosoftAppType: 'MultiTenant' },
      /MicrosoftAppType must be SingleTenant or UserAssignedMSI/,
    ],
    [{ ...credentials, MicrosoftAppType: 'UserAssignedMSI' }, /MicrosoftAppPassword must not be set/],
    [{ ...credentials, PLAYGROUND: 'on' }, /PLAYGROUND/],
    [{ NODE_ENV: 'production' }, /NODE_ENV=production needs credentials/],
    [{ HOST: '0.0.0.0' }, /HOST .* credentials/],
    [{ HOST: '192.0.2.1' }, /HOST .* credentials/],
    [{ HOST: '127.0.0.1.evil.example' }, /HOST .* credentials/],
    [{ PORT: 'abc' }, /PORT must be/],
    [{ PORT: '0' }, /PORT must be/],
    [{ PORT: '70000' }, /PORT must be/],
    [{ PORT: '1.5' }, /PORT must be/],
    [{ MAX_TURNS: '0' }, /MAX_TURNS must be a whole number of at least 1/],
    [{ DRAIN_SECONDS: '-1' }, /DRAIN_SECONDS must be a whole number of seconds from 0 to 300/],
    [{ DRAIN_SECONDS: '301' }, /DRAIN_SECONDS/],
    [{ CLOUD: 'gcc' }, /CLOUD must be one of public, gcch, dod, china/],
    [{ ALLOWED_TENANTS: 'contoso.onmicrosoft.com' }, /ALLOWED_TENANTS must be ids of tenants/],
    [{ PLAYGROUND: 'maybe' }, /PLAYGROUND must be one of auto, off, on/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
  ])('refuses %j and names it', (env, sentence) => {
    expect(refusal(env)).toMatchObject({
      code: 'SETTINGS_INVALID',
      message: expect.stringMatching(sentence) as string,
    });
  });

  it('names everything that is wrong at once, and no value', () => {
    const error = String(refusal({ MicrosoftAppPassword: 'hush', PORT: 'hush', LOG_LEVEL: 'hush' }));
    expect(error).toMatch(/PORT.*LOG_LEVEL/);
    expect(error).not.toContain('hush');
    expect(String(refusal({ MicrosoftAppPassword: 'hush' }))).not.toContain('hush');
  });
});

describe('readCatalogPaths', () => {
  it('reads the folders whatever else is set', () => {
    const folders = ['/a', '', '/b'].join(path.delimiter);
    expect(readCatalogPaths({ CATALOG_PATHS: folders, NODE_ENV: 'production', PORT: 'x' })).toEqual([
      '/a',
      '/b',
    ]);
    expect(readCatalogPaths({})).toEqual([]);
  });
});

describe('readManifestSettings', () => {
  const id = '3f0c4e6a-6c1d-4a5e-9a53-6a8f5b1d9c11';

  it('reads what is set, though the credentials are not complete', () => {
    expect(
      readManifestSettings({ TEAMS_APP_ID: id, MicrosoftAppId: id, APP_DOMAIN: 'bot.example.com' }),
    ).toEqual({
      teamsAppId: id,
      botId: id,
      domain: 'bot.example.com',
    });
    expect(readManifestSettings({ APP_DOMAIN: '' })).toEqual({});
  });

  it.each([
    [{ TEAMS_APP_ID: 'x' }, /TEAMS_APP_ID must be a UUID/],
    [{ MicrosoftAppId: 'x' }, /MicrosoftAppId must be a UUID/],
    [{ APP_DOMAIN: 'https://bot.example.com' }, /APP_DOMAIN must be a host name/],
  ])('refuses %j', (env, sentence) => {
    expect(() => readManifestSettings(env)).toThrow(sentence);
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^([A-Za-z_]+)=(.*)$/gm)];

  it('has every variable that is read, and no other', () => {
    const read = new Set([...Object.keys(variables.shape), ...Object.keys(manifestVariables.shape)]);
    expect(new Set(named.map(([, name]) => name))).toEqual(read);
  });

  it('leads to the same settings as no file at all', () => {
    expect(readSettings(Object.fromEntries(named.map(([, name = '', value = '']) => [name, value])))).toEqual(
      readSettings({}),
    );
  });
});
