import { parseArgs } from 'node:util';
import { describeMachine } from '../bench/report.ts';
import { openBots } from './bots.ts';
import type { Bots } from './bots.ts';
import { checkGoals } from './check-goals.ts';
import type { HttpBench } from './check-goals.ts';
import { formatBench } from './format-bench.ts';
import { measureLoad } from './measure-load.ts';
import { measureMemory } from './measure-memory.ts';
import { measureSlow } from './measure-slow.ts';
import { measureStart } from './measure-start.ts';

const help = `Measures the bot over HTTP beside a bare bot of botbuilder and restify that answers with the same card.

  npm run bench:http -- [options]

  --connections LIST   how many connections ask at once (default 1,10,50)
  --rounds N           rounds of both bots in turn (default 5)
  --seconds N          seconds of a round (default 5)
  --turns N            turns after which memory is compared with that after 10,000 (default 100000; 0: not)
  --soak N             instead of all that: how much the heap grows over so many turns
  --slow MS            instead of all that: memory in production while services take so long, beside that while they do not
  --minutes N          how long each of these is loaded (default 4)
  --store              keeps things in SQLite instead of memory
  --json               figures as JSON instead of tables

Times and memory are only reported. Exits 1 when a turn was not answered.
`;

const { values: options } = parseArgs({
  options: {
    connections: { type: 'string', default: '1,10,50' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    turns: { type: 'string', default: '100000' },
    soak: { type: 'string' },
    slow: { type: 'string' },
    minutes: { type: 'string', default: '4' },
    store: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const numbers = (list: string): readonly number[] => list.split(',').map(Number);

async function measureAll(bots: Bots): Promise<Pick<HttpBench, 'load' | 'start' | 'memory'>> {
  const effort = { rounds: Number(options.rounds), seconds: Number(options.seconds) };
  const turns = Number(options.turns);
  const load = [];
  for (const connections of numbers(options.connections)) {
    say(`${connections} connections`);
    load.push(await measureLoad(bots, connections, effort));
  }
  say('start');
  const start = await measureStart(bots, effort.rounds);
  if (turns === 0) return { load, start };
  return { load, start, memory: await measureMemory(bots, turns, 10_000, say) };
}

async function measure(bots: Bots): Promise<Pick<HttpBench, 'load' | 'start' | 'memory' | 'soak' | 'slow'>> {
  const { soak, slow, minutes } = options;
  if (slow !== undefined)
    return { load: [], slow: await measureSlow(Number(slow), 60 * Number(minutes), say) };
  if (soak !== undefined) return { load: [], soak: await measureMemory(bots, Number(soak), 10_000, say) };
  return measureAll(bots);
}

async function run(): Promise<number> {
  const { connections, rounds, seconds, turns, soak = '1', slow = '1', minutes } = options;
  const wanted = [connections, rounds, seconds, turns, soak, slow, minutes];
  if (wanted.flatMap(numbers).some((value) => !Number.isInteger(value) || value < 0)) {
    process.stderr.write(
      '--connections, --rounds, --seconds, --turns, --soak, --slow and --minutes take whole numbers\n',
    );
    return 2;
  }
  const bots = await openBots(options.store);
  try {
    const figures = await measure(bots);
    const bench: HttpBench = {
      machine: describeMachine(),
      messageBytes: bots.messageBytes,
      store: options.store || options.slow !== undefined ? 'sqlite' : 'memory',
      ...figures,
    };
    const goals = checkGoals(bench);
    process.stdout.write(
      options.json ? `${JSON.stringify({ ...bench, goals })}\n` : `${formatBench(bench)}\n`,
    );
    return goals.at(-1)?.isMet === false ? 1 : 0;
  } finally {
    await bots.stop();
  }
}

if (options.help) process.stdout.write(help);
else process.exitCode = await run();
