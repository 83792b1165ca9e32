import type { AdapterParts } from '../../src/teams/door/adapter.ts';
import type { BotParts } from '../../src/teams/turn/bot-parts.ts';
import { createAuthentication, createKeys, credentials } from './fake-identity.ts';
import { startTestBot } from './start-test-bot.ts';
import type { TestBot } from './start-test-bot.ts';

/** A bot with credentials that takes tokens of the keys at this address, and trusts the test's own service alone. */
export async function startGuardedBot(
  openId: string,
  adapterParts: Partial<AdapterParts> = {},
  botParts: Partial<BotParts> = {},
): Promise<TestBot> {
  const bot: TestBot = await startTestBot(
    {
      credentials,
      keys: createKeys(openId),
      authentication: createAuthentication(openId),
      isTrusted: (url) => url === bot.connector.url,
      ...adapterParts,
    },
    botParts,
  );
  return bot;
}
