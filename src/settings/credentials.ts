import { invalid, splitIds } from './variables.ts';
import type { Variables } from './variables.ts';

/** Where the bot is registered: GCC High, DoD and China (21Vianet) are clouds of their own. GCC is in the public one. */
export type Cloud = Variables['CLOUD'];

/** What the bot proves itself with, and to whom. Never logged. */
export interface Credentials {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  /** The client secret; absent with a managed identity. */
  readonly password?: string;
  readonly cloud: Cloud;
  /** The tenants whose people are answered, in lower case. */
  readonly allowedTenants: readonly string[];
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);

/**
 * The credentials; `undefined` when none of them is set.
 * @throws CodedError SETTINGS_INVALID that names what is missing
 */
export function readCredentials(read: Variables): Credentials | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId } = read;
  const type = read.MicrosoftAppType;
  if (appId === undefined && password === undefined && tenantId === undefined) return undefined;
  const missing = [
    appId === undefined ? ['MicrosoftAppId'] : [],
    tenantId === undefined ? ['MicrosoftAppTenantId'] : [],
    type === 'SingleTenant' && password === undefined ? ['MicrosoftAppPassword'] : [],
  ].flat();
  if (appId === undefined || tenantId === undefined || missing.length > 0) {
    throw invalid(
      `Not set: ${missing.join(', ')}. Set all of the bot's credentials, or none for local mode.`,
    );
  }
  const tenants = splitIds(read.ALLOWED_TENANTS);
  const allowedTenants = Object.freeze(tenants.length > 0 ? tenants : [tenantId.toLowerCase()]);
  const shared = { appId, tenantId, type, cloud: read.CLOUD, allowedTenants };
  if (type === 'SingleTenant' && password !== undefined) return Object.freeze({ ...shared, password });
  if (password === undefined) return Object.freeze(shared);
  throw invalid(
    'MicrosoftAppPassword must not be set with MicrosoftAppType=UserAssignedMSI. Remove one of them.',
  );
}

/**
 * Without authentication anybody who reaches the port could speak as anybody, so only this machine may.
 * @throws CodedError SETTINGS_INVALID where it would be reachable from others
 */
export function checkLocalMode(read: Variables): void {
  const remedy = 'Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId';
  if (read.NODE_ENV === 'production') throw invalid(`NODE_ENV=production needs credentials. ${remedy}.`);
  if (read.HOST !== undefined && !isLoopback(read.HOST)) {
    throw invalid(
      `HOST is reachable from other machines, which needs credentials. ${remedy}, or HOST=127.0.0.1.`,
    );
  }
}
