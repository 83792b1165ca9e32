import type { Logger } from 'pino';
import type { Settings } from '../settings.ts';
import { createMemoryStorage } from '../storage/memory/memory.ts';
import type { BotStorage } from '../storage/port.ts';

/**
 * Opens what the settings name, else memory. What the store reports is logged.
 * @throws CodedError STORAGE_FAILED for a store that a newer version of this program has changed
 */
export async function openBotStorage({ storage }: Settings, log: Logger): Promise<BotStorage> {
  if (storage === undefined) return createMemoryStorage();
  // Only here: the drivers take longer to load than memory does to work.
  const { openStorage } = await import('../storage/open-storage.ts');
  return openStorage(storage, (level, message) => {
    log[level](level === 'info' ? {} : { code: 'STORAGE_FAILED' }, message);
  });
}
