import https from 'node:https';
import { onTestFinished } from 'vitest';
import { createLog } from '../src/log/create-log.ts';
import { startBot } from '../src/main/start-bot.ts';
import { useProxy } from '../src/main/use-proxy.ts';
import { spanIds } from '../src/metrics/in-span.ts';
import { readSettings } from '../src/settings.ts';

/**
 * Starts the bot in this process with these variables alone, until the test is over, with all that the program opens but its
 * output, and gives what is in its log. What the SDK keeps of tokens it keeps for the next one, as a process of its own does not.
 */
export async function startHere(env: Readonly<Record<string, string>>): Promise<() => string> {
  let text = '';
  const write = (line: string) => void (text += line);
  const output = { write, dropped: () => 0, settled: () => Promise.resolve() };
  const agent = https.globalAgent;
  const settings = readSettings({ ...env });
  const { log, counts: logCounts } = createLog(output, { level: settings.logLevel, mixin: () => spanIds() });
  if (settings.proxy !== undefined) useProxy(settings.proxy);
  const bot = await startBot({ settings, log, logCounts, playgroundPort: () => undefined });
  onTestFinished(async () => {
    await bot.stop();
    https.globalAgent = agent;
  });
  return () => text;
}
