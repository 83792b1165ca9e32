import os from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { CodedError } from './errors.ts';
import { spanIds } from './metrics/in-span.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { quietConsole } from './main/quiet-console.ts';
import { startBot } from './main/start-bot.ts';
import { findPlayground, startPlayground } from './main/start-playground.ts';
import type { Playground } from './main/start-playground.ts';
import { useProxy } from './main/use-proxy.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const notInstalled = 'The Agents Playground is not installed, so the bot runs alone. To have it: npm ci.';

/** The Agents Playground, where the settings want it. `undefined` where they don't, or it is not there. */
function openPlayground(settings: Settings): Playground | undefined {
  const { credentials, playground, playgroundPort, port } = settings;
  if (playground === 'off' || credentials !== undefined) return undefined;
  const program = findPlayground();
  if (program === undefined) {
    if (playground === 'on') throw new CodedError('PLAYGROUND_FAILED', notInstalled);
    say(notInstalled);
    return undefined;
  }
  return startPlayground(program, {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    port: playgroundPort,
    environment: settings.childEnvironment,
    logFile: path.join(os.tmpdir(), `agents-playground-${process.pid}.log`),
  });
}

/** Ends with status 0 on the first SIGINT or SIGTERM, after `stop`; at once on a second, whichever it is. */
function stopOnSignal(stop: () => Promise<void>): void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const onSignal = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of signals) process.on(signal, onSignal);
}

/** npm does not pass SIGTERM on to what it started, so in local mode the bot ends with its parent. */
function stopWithParent(): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}

async function run(): Promise<void> {
  const settings = readSettings();
  const log = pino(
    { level: settings.logLevel, base: null, mixin: () => spanIds() },
    pino.destination({ dest: 2, sync: true }),
  );
  quietConsole(log);
  if (settings.proxy !== undefined) useProxy(settings.proxy);
  // Where ours does not run there may be one of the person's own, on the port that is set.
  let playgroundPort: Playground['port'] = () => settings.playgroundPort;
  const bot = await startBot(settings, log, () => playgroundPort());
  const playground = openPlayground(settings);
  if (playground !== undefined) playgroundPort = playground.port;
  stopOnSignal(async () => {
    await Promise.all([bot.stop(), playground?.stop()]);
  });
  if (settings.credentials === undefined) {
    say('Local mode: no authentication, so only this machine can reach the bot.');
    stopWithParent();
  }
  // Last, for whoever waits for it: by now a signal ends the bot in order.
  say(`Ready: http://${settings.host}:${settings.port}/api/messages, ${bot.entries} known errors.`);
  if (playground === undefined) return;
  const address = await playground.address;
  say(address === undefined ? 'The Agents Playground ended; the bot runs on.' : `Open ${address} to try it.`);
}

run().catch((error: unknown) => {
  const text =
    error instanceof CodedError
      ? `${error.code}: ${error.message}`
      : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
