import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Weights } from '../../../src/core/score/weights.ts';
import { describeMiss } from '../run-files.ts';
import { formatTable } from '../table.ts';
import { type CatalogSet, readBuiltinSet, readCatalogSet, trainingCatalogs } from './catalog-set.ts';
import { weightNames } from './examples.ts';
import { learnWeights, lessonsOf } from './learn-weights.ts';
import { leaveOut } from './leave-out.ts';

const help = `npm run learn -- [FOLDER…] [--leave-out [--only NAME] [--misses]]
Learns what each feature weighs from the built-in catalogs, those in test/eval/catalogs and those in every FOLDER, and writes it to
src/core/score/weights.ts. With --leave-out it writes nothing: each catalog is measured with weights learned from all others; with --only just those whose names hold NAME.
`;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'leave-out': { type: 'boolean', default: false },
    only: { type: 'string' },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) process.stdout.write(help);
else run();

function run(): void {
  const sets: CatalogSet[] = [
    ...[['app-connectors'], ['app-connectors', 'entra-sign-in']].map(readBuiltinSet),
    ...[...trainingCatalogs(), ...positionals].map(readCatalogSet),
  ];
  const lessons = new Map(sets.map((set) => [set.name, lessonsOf(set)]));
  if (!options['leave-out']) {
    write(learnWeights([...lessons.values()]));
    return;
  }
  for (const { name, tally, kinds, results } of leaveOut(sets, lessons, options.only)) {
    const rows = [...kinds].map(([kind, ofKind]) => ({ name: `  ${kind}`, tally: ofKind }));
    process.stdout.write(`${formatTable([{ name, tally }, ...rows])}\n\n`);
    if (!options.misses) continue;
    for (const line of results.map(describeMiss)) if (line !== undefined) process.stdout.write(`${line}\n`);
  }
}

function write(weights: Weights): void {
  const path = 'src/core/score/weights.ts';
  const body = weightNames.map((name) => `  ${name}: ${String(weights[name])},`).join('\n');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/= \{\n[^}]*\};/, `= {\n${body}\n};`));
}
