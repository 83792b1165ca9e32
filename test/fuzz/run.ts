// npm run fuzz -- [--requests 100000] [--seed 1]
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../playground/free-port.ts';
import { fuzzDoor } from './fuzz-door.ts';
import type { Tally } from './fuzz-door.ts';
import { startSink } from './sink.ts';
import { startWatchedBot } from './watched-bot.ts';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const [requests, seed] = [Number(values.requests), Number(values.seed)];
const warm = requests / 10;
const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
const sink = await startSink();
const bot = await startWatchedBot(folder, await freePort());
const target = { origin: bot.origin, serviceUrl: sink.url };
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const total: Tally = new Map();
const heaps: number[] = [];
for (let done = 0; done < requests; done += warm) {
  for (const [status, count] of await fuzzDoor(target, seed + done, warm))
    total.set(status, (total.get(status) ?? 0) + count);
  const { heap } = await bot.watch();
  heaps.push(heap);
  console.log(`${done + warm} requests, heap ${megabytes(heap)}`);
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
process.exitCode = isAlive && faults === 0 && growth <= 0.1 ? 0 : 1;
