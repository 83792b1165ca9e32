import os from 'node:os';
import path from 'node:path';
import { CodedError } from './errors.ts';
import { createLog, droppedLine } from './log/create-log.ts';
import { openOutput } from './log/open-output.ts';
import { spanIds } from './metrics/in-span.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { endOnFault } from './main/end-on-fault.ts';
import { quietConsole } from './main/quiet-console.ts';
import { startBot } from './main/start-bot.ts';
import { findPlayground, startPlayground } from './main/start-playground.ts';
import type { Playground } from './main/start-playground.ts';
import { useProxy } from './main/use-proxy.ts';

/** Lines that people read, and those of the log. A reader that stalls, or is gone, must stop neither bot nor end. */
const output = openOutput(1, (dropped) => `${dropped} lines were left out.\n`);
const errors = openOutput(2, droppedLine);

const say = (line: string): void => {
  output.write(`${line}\n`);
};

/** Milliseconds that the readers of the last lines get. */
const longestFlush = 1_000;

async function end(status: number): Promise<never> {
  await Promise.all([output.settled(longestFlush), errors.settled(longestFlush)]);
  process.exit(status);
}

const notInstalled =
  'The Agents Playground is not installed, so the bot runs alone. To install it, run npm ci.';

/** The Agents Playground, where the settings want it. `undefined` where they don't, or it is not there. */
function openPlayground(settings: Settings): Playground | undefined {
  const { credentials, playground, playgroundPort, port } = settings;
  if (playground === 'off' || credentials !== undefined) return undefined;
  const program = findPlayground();
  if (program === undefined) {
    if (playground === 'on')
      throw new CodedError(
        'PLAYGROUND_FAILED',
        'The Agents Playground is not installed. Run npm ci, without --omit=dev, or set PLAYGROUND=auto.',
      );
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
      () => end(0),
      () => end(1),
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
  const { log, counts, tellRest } = createLog(errors, { level: settings.logLevel, mixin: () => spanIds() });
  endOnFault(log, () => void end(1));
  quietConsole(log);
  if (settings.proxy !== undefined) useProxy(settings.proxy);
  // Where ours does not run there may be one of the person's own, on the port that is set.
  let playgroundPort: Playground['port'] = () => settings.playgroundPort;
  const bot = await startBot({
    settings,
    log,
    logCounts: counts,
    playgroundPort: () => playgroundPort(),
  });
  const playground = openPlayground(settings);
  if (playground !== undefined) playgroundPort = playground.port;
  stopOnSignal(async () => {
    await Promise.all([bot.stop(), playground?.stop()]);
    tellRest();
  });
  if (settings.credentials === undefined) {
    say('Local mode: no authentication, so only this machine can reach the bot.');
    stopWithParent();
  }
  // Last, for whoever waits for it: by now a signal ends the bot in order.
  say(`Ready: http://${settings.host}:${settings.port}/api/messages, ${bot.entries} known errors.`);
  if (playground === undefined) return;
  const address = await playground.address;
  say(
    address === undefined
      ? 'The Agents Playground ended; the bot is still running.'
      : `Open ${address} to try it.`,
  );
}

/** Characters of what stopped the start. */
const longestReason = 65_536;

run().catch((error: unknown) => {
  const text =
    error instanceof CodedError
      ? `${error.code}: ${error.message}`
      : String(error instanceof Error ? error.stack : error);
  errors.write(`${text.slice(0, longestReason)}\n`);
  return end(1);
});
