import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkGoals, findBelowFloor } from './checks.ts';
import { drawChart } from './draw-chart.ts';
import { allPeers } from './peers/all-peers.ts';
import { ours } from './peers/ours.ts';
import { describeMachine, formatReport } from './report.ts';
import { fullEffort, quickEffort, runBench } from './run-bench.ts';

const help = `Measures the matching engine beside search libraries: answers first, then times.

  npm run bench -- [options]

  --sizes LIST   numbers of entries (default 27,1000,10000,100000; quick: 27,1000,10000); 27 is the built-in catalog
  --peers LIST   the libraries to compare with, by name, as findBestMatch,MiniSearch (default all)
  --quick        fewer queries
  --json         figures as JSON instead of tables
  --chart FILE   where the chart goes (default docs/bench.svg, where all sizes and libraries are measured in full)

Exits 1 when the engine finds less than the floors of test/bench/checks.ts. Times are only reported.
`;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string' },
    peers: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    chart: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) process.stdout.write(help);
else process.exitCode = run();

function run(): number {
  const sizes = (options.sizes ?? (options.quick ? '27,1000,10000' : '27,1000,10000,100000'))
    .split(',')
    .map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    process.stderr.write(`--sizes takes whole numbers separated by commas, as 1000,10000\n`);
    return 2;
  }
  const wanted = options.peers?.split(',');
  const peers = allPeers.filter((peer) => peer === ours || (wanted?.includes(peer.name) ?? true));
  if (wanted?.some((name) => !allPeers.some((peer) => peer.name === name))) {
    process.stderr.write(`--peers takes names of ${allPeers.map(({ name }) => name).join(', ')}\n`);
    return 2;
  }
  const start = performance.now();
  const results = runBench({
    sizes: sizes.toSorted((a, b) => a - b),
    peers,
    effort: options.quick ? quickEffort : fullEffort,
    say: (progress) => process.stderr.write(`${progress}\n`),
  });
  const { user, system } = process.cpuUsage();
  const processorShare = (user + system) / 1_000 / (performance.now() - start);
  const checks = checkGoals(results);
  const below = findBelowFloor(results);
  const json = { machine: describeMachine(), processorShare, results, checks, belowFloor: below };
  process.stdout.write(
    options.json ? `${JSON.stringify(json)}\n` : `${formatReport(results, checks, processorShare)}\n`,
  );
  const isWhole = !options.quick && options.sizes === undefined && wanted === undefined;
  const chart =
    options.chart ?? (isWhole ? fileURLToPath(new URL('../../docs/bench.svg', import.meta.url)) : undefined);
  if (chart !== undefined) writeFileSync(chart, drawChart(results));
  for (const line of below) process.stderr.write(`below the floor: ${line}\n`);
  return below.length > 0 ? 1 : 0;
}
