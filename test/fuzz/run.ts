import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../playground/free-port.ts';
import { fuzzDoor } from './fuzz-door.ts';
import type { Tally } from './fuzz-door.ts';
import { startSink } from './sink.ts';
import { startWatchedBot } from './watched-bot.ts';

const help = `Sends changed recorded activities, random JSON and broken bytes to the bot, which runs in local mode as a process of its own.

  npm run fuzz -- [options]

  --requests N   how many, at least 10 (default 100000)
  --seed N       other requests for another number (default 1)

Exits 1 when the bot ended, answered with a 5xx, or holds over 10 % more memory at the end than after the first tenth.
`;

const { values: options } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Sends them, prints what came of it, and gives the status to end with. */
async function run(requests: number, seed: number): Promise<number> {
  const part = Math.ceil(requests / 10);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  const sink = await startSink();
  const bot = await startWatchedBot(folder, await freePort(), { PLAYGROUND_PORT: new URL(sink.url).port });
  const target = { origin: bot.origin, serviceUrl: sink.url };
  const total: Tally = new Map();
  const heaps: number[] = [];
  for (let done = 0; done < requests; done += part) {
    for (const [status, count] of await fuzzDoor(target, seed + done, Math.min(part, requests - done)))
      total.set(status, (total.get(status) ?? 0) + count);
    const { heap } = await bot.watch();
    heaps.push(heap);
    console.log(`${Math.min(done + part, requests)} requests, heap ${megabytes(heap)}`);
  }
  const faults = [...total].filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0);
  const growth = (heaps.at(-1) ?? 0) / (heaps[0] ?? 1) - 1;
  const isAlive = bot.status() === undefined && (await fetch(`${bot.origin}/healthz`)).status === 200;
  await bot.stop();
  await sink.stop();
  rmSync(folder, { recursive: true });

  console.log(
    `answers by status (0: cut off, or never asked in full): ${JSON.stringify(Object.fromEntries(total))}`,
  );
  console.log(`the bot's log: ${JSON.stringify(Object.fromEntries(bot.logged))}`);
  console.log(`messages that the bot sent: ${sink.count()}`);
  console.log(
    `alive: ${String(isAlive)}, answers 5xx: ${faults}, heap after 1/10 and at the end: ${(growth * 100).toFixed(1)} %`,
  );
  return isAlive && faults === 0 && growth <= 0.1 ? 0 : 1;
}

const [requests, seed] = [Number(options.requests), Number(options.seed)];
if (options.help) process.stdout.write(help);
else if (!(requests >= 10) || !Number.isInteger(seed)) {
  process.stderr.write(`A number is missing or too small.\n\n${help}`);
  process.exitCode = 2;
} else process.exitCode = await run(requests, seed);
