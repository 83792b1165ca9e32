import type { Logger } from 'pino';
import type { Credentials } from '../../../settings/credentials.ts';
import { clouds } from '../clouds.ts';
import { fetchKeys } from './fetch-keys.ts';
import { createKeyCache } from './key-cache.ts';
import type { KeyCache, KeysState } from './key-cache.ts';

/** https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#openid-metadata-document */
const publicOpenId = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Logs what changes; `host` is that of the key service. */
const teller =
  (log: Logger, host: string) =>
  (now: KeysState, before: KeysState): void => {
    const was = 'reason' in before ? before.reason : undefined;
    if (now.state === 'bad' && (was !== now.reason || before.state !== now.state))
      log.error(
        { code: 'KEYS_FAILED', reason: now.reason, host },
        'there are no keys to check tokens with, so nobody is answered; check that this host can be reached',
      );
    if (now.state === 'old' && (was !== now.reason || before.state !== now.state))
      log.warn(
        { code: 'KEYS_FAILED', reason: now.reason, host },
        'the keys that tokens are checked with could not be refreshed; the last good ones are still used',
      );
    if (now.state === 'good' && was !== undefined)
      log.info('the keys that tokens are checked with were fetched again');
  };

/** Begins to fetch the keys of the cloud that the bot is registered in, and keeps them. */
export function openKeys({ cloud, tenantId }: Credentials, log: Logger): KeyCache {
  const openId = new URL(clouds[cloud].settings(tenantId).ToBotFromChannelOpenIdMetadataUrl ?? publicOpenId);
  return createKeyCache({ fetchKeys: () => fetchKeys(openId), tell: teller(log, openId.host) });
}
