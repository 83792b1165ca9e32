import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { createEngine, type Engine } from '../../src/core/engine.ts';
import { catalogFolder } from '../fixtures/catalog-folders.ts';
import { compareWithAllFolders } from './all-folders.ts';
import { ablate } from './ablate.ts';
import { measureAnyCatalog, measureHalf } from './any-catalog.ts';
import { formatReliability, measureReliability } from './reliability.ts';
import { describeMiss, measureFiles } from './run-files.ts';
import { answerMade, countMade, judgeFiles, judgeMade, leaveAppsOut, type MadeRow } from './run-synthetic.ts';
import { measureSecondCatalog } from './second-catalog.ts';
import { formatCells, formatTable, percent } from './table.ts';

const usage = `npm run eval -- [FOLDER…] [options]
Scores the queries of test/eval and of every FOLDER, and fails (exit 1) below the floors in test/eval/floors.ts.

  --misses          every query that is not answered as well as it could be
  --synthetic       the catalog's own messages in every perturbation, too
  --leave-app-out   takes each app's entries out in turn and counts confident wrong answers
  --second-catalog  500 made-up entries of 40 products, perturbed, and queries to entries taken out
  --all-folders     the app connectors' queries again, with every built-in catalog folder loaded
  --catalog FOLDER  instead: any catalog with queries.jsonl and negatives.jsonl beside its entries, loaded alone
  --half            with --catalog: every second entry taken out, and what is answered all the same
  --ablate          what all queries reach without each feature
  --json            figures for programs`;

/** Folders of queries to the built-in catalogs; nothing is learned from the second one. */
const own = ['test/eval', 'test/eval/described'];
/** The seed of the made queries; the learning script uses another one. */
const seed = 20261123;
const mostWrongWithoutApp = 0.04;
const leastSecond = 0.98;
const mostFalseSecond = 0.02;
const mostLostWithAllFolders = 0.01;
const leastSynthetic = { each: 0.98, all: 0.995 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    synthetic: { type: 'boolean', default: false },
    'leave-app-out': { type: 'boolean', default: false },
    'second-catalog': { type: 'boolean', default: false },
    'all-folders': { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    catalog: { type: 'string' },
    half: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

const say = (text: string): void => {
  if (!options.json) process.stdout.write(`${text}\n`);
};
if (options.catalog !== undefined) {
  reportAnyCatalog(options.catalog);
  process.exit(0);
}
const engineFor = createEngineSource();
// What is made from a catalog is made from the app connectors'.
const engine = engineFor(['app-connectors']);
const files = measureFiles(engineFor, [...own, ...positionals]);
const shortfalls = [...files.shortfalls];
if (options.misses) for (const line of files.results.map(describeMiss)) if (line !== undefined) say(line);
say(formatTable(files.rows));

const figures: Record<string, unknown> = { files: files.rows };
if (options.synthetic) {
  const made = answerMade(engine, seed);
  const counted = countMade(made);
  say(`\n${formatMade(counted)}`);
  if (options.misses)
    for (const row of counted.slice(0, -1)) for (const miss of row.misses) say(`${row.kind}: ${miss}`);
  for (const row of counted) {
    const least = row.kind === 'all' ? leastSynthetic.all : leastSynthetic.each;
    if (row.top1 < least * row.queries)
      shortfalls.push(
        `synthetic, ${row.kind}: top-1 is ${percent(row.top1, row.queries)}%, at least ${(least * 100).toFixed(1)}% is asked for`,
      );
  }
  const reliability = measureReliability([...judgeMade(made), ...judgeFiles(files.results)]);
  say(`\n${formatReliability(reliability)}`);
  if (reliability.expectedError > 0.05)
    shortfalls.push(
      `the expected calibration error is ${reliability.expectedError.toFixed(3)}, at most 0.050 is asked for`,
    );
  figures.synthetic = counted;
  figures.reliability = reliability;
}
if (options['leave-app-out']) {
  const rows = leaveAppsOut(engine.catalog, files.results);
  const queries = rows.reduce((sum, row) => sum + row.queries, 0);
  const wrong = rows.reduce((sum, row) => sum + row.wrong, 0);
  say(
    `\n${formatCells([['left out', 'queries', 'answered', 'share'], ...[...rows, { app: 'all of them', queries, wrong }].map((row) => [row.app, String(row.queries), String(row.wrong), percent(row.wrong, row.queries)])])}`,
  );
  if (options.misses) for (const row of rows) for (const line of row.examples) say(`${row.app}: ${line}`);
  if (wrong > mostWrongWithoutApp * queries)
    shortfalls.push(
      `without the app: ${percent(wrong, queries)}% are answered, at most ${(mostWrongWithoutApp * 100).toFixed(1)}% is asked for`,
    );
  figures.leaveAppOut = rows;
}
if (options['second-catalog']) {
  const second = measureSecondCatalog(seed);
  say(`\n${formatMade(second.rows)}`);
  say(
    `queries to entries taken out: ${second.takenOut}, answered ${second.falseAnswers} (${percent(second.falseAnswers, second.takenOut)}%)`,
  );
  if (options.misses)
    for (const line of [
      ...second.rows.slice(0, -1).flatMap((row) => row.misses.map((miss) => `${row.kind}: ${miss}`)),
      ...second.falseExamples,
    ])
      say(line);
  const all = second.rows.at(-1);
  if (all && all.top1 < leastSecond * all.queries)
    shortfalls.push(
      `second catalog: top-1 is ${percent(all.top1, all.queries)}%, at least ${(leastSecond * 100).toFixed(1)}% is asked for`,
    );
  if (second.falseAnswers > mostFalseSecond * second.takenOut)
    shortfalls.push(
      `second catalog: ${percent(second.falseAnswers, second.takenOut)}% of what was taken out is answered, at most ${(mostFalseSecond * 100).toFixed(1)}% is asked for`,
    );
  figures.secondCatalog = second;
}
if (options['all-folders']) {
  const every = builtinFolders().map((folder) => basename(folder));
  const ofConnectors = files.results.filter(({ query }) => query.catalog.join() === 'app-connectors');
  const rows = compareWithAllFolders(ofConnectors, engineFor(every));
  say(
    `\n${formatCells([
      ['with every folder, queries', 'number', 'top-1 alone', 'top-1', 'wrong alone', 'wrong'],
      ...rows.map(({ queries, count, top1Alone, top1, wrongAlone, wrong }) => [
        queries,
        String(count),
        ...[top1Alone, top1, wrongAlone, wrong].map((part) => percent(part, count)),
      ]),
    ])}`,
  );
  if (options.misses) for (const row of rows) for (const line of row.lost) say(`lost: ${line}`);
  const [named] = rows;
  if (named && named.top1Alone - named.top1 > mostLostWithAllFolders * named.count)
    shortfalls.push(
      `with every folder: top-1 of queries that name an app falls from ${percent(named.top1Alone, named.count)}% to ${percent(named.top1, named.count)}%`,
    );
  figures.allFolders = rows;
}
if (options.ablate) {
  const rows = ablate(engine.catalog, [...own, ...positionals]);
  say(`\n${formatTable(rows.map(({ without, tally }) => ({ name: `without ${without}`, tally })))}`);
  figures.ablation = rows;
}
if (options.json) process.stdout.write(`${JSON.stringify({ ...figures, shortfalls }, undefined, 1)}\n`);
for (const shortfall of shortfalls) process.stderr.write(`${shortfall}\n`);
if (shortfalls.length > 0) process.exitCode = 1;

/** The figures of a catalog that no floor is set for. */
function reportAnyCatalog(folder: string): void {
  const whole = measureAnyCatalog(folder);
  const half = options.half ? measureHalf(folder, seed) : undefined;
  for (const { entries, rows, reliability, misses } of half === undefined ? [whole] : [whole, half]) {
    say(`${entries} entries\n\n${formatTable(rows)}\n`);
    say(`${formatReliability(reliability)}\n`);
    if (options.misses) for (const line of misses) say(line);
  }
  if (half !== undefined) {
    const { negatives, falseAnswers } = half.takenOut;
    say(
      `queries to entries taken out: ${negatives}, answered ${falseAnswers} (${percent(falseAnswers, negatives)}%)`,
    );
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ whole, half }, undefined, 1)}\n`);
}

/** Engines by the folders that they are over, each made once. */
function createEngineSource(): (catalog: readonly string[]) => Engine {
  const made = new Map<string, Engine>();
  return (catalog) => {
    const key = catalog.join();
    const known = made.get(key) ?? createEngine(loadCatalog(catalog.map(catalogFolder)));
    made.set(key, known);
    return known;
  };
}

function formatMade(rows: readonly MadeRow[]): string {
  const cells = rows.map((row) => [
    row.kind,
    String(row.queries),
    percent(row.top1, row.queries),
    percent(row.top3, row.queries),
    percent(row.wrong, row.queries),
  ]);
  return formatCells([['perturbation', 'queries', 'top-1', 'top-3', 'wrong'], ...cells]);
}
