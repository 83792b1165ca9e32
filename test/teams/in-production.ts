import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FakeCloud } from './fake-cloud.ts';
import { credentials } from './fake-identity.ts';

/** The variables of a bot in production that reaches this cloud alone; what it trusts is put into `folder`. */
export function inProduction(fake: FakeCloud, folder: string): Readonly<Record<string, string>> {
  const authority = path.join(folder, 'authority.pem');
  writeFileSync(authority, fake.authority);
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppPassword: 'secret of the test',
    HTTPS_PROXY: fake.proxyUrl,
    NODE_EXTRA_CA_CERTS: authority,
  };
}
