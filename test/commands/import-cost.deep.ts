import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeCatalog } from '../catalog/write-catalog.ts';

/** Megabytes that a program may take for a page that is made to cost much; without any page it is some 130. */
const mostMemory = 600;
const mostSeconds = 20;

const full = (piece: string, bytes: number): string => piece.repeat(bytes / piece.length);

test.each<[string, string, RegExp]>([
  ['cell.csv', `Error,Fix\n"${full('x y\n', 7_990_000)}",z\n`, /row has more than 200,000 characters/],
  ['open-quotes.csv', `Error,Fix\n${full('"', 7_000_000)}`, /row has more than 200,000 characters/],
  ['wide.csv', full(`${full('a,', 510)}b\n`, 7_990_000), /more than 1,000,000 cells/],
  ['rows.md', `|Error|Fix|\n|-|-|\n${full('|a|b|\n', 7_900_000)}`, /more than 100,000 rows/],
  ['pipes.md', full('|', 7_990_000), /nothing to change/],
  ['quotes.md', full('> ', 7_990_000), /nothing to change/],
  ['links.md', full('[a](', 7_990_000), /nothing to change/],
  ['stars.md', full('*a_', 7_990_000), /nothing to change/],
  [
    'spans.md',
    `<table><tr><th>Error</th><th>Fix</th></tr>${full('<tr><td rowspan=9999>a</td><td colspan=999>b</td></tr>', 7_900_000)}</table>`,
    /more than 100,000 rows/,
  ],
  ['tables.md', full('<table>', 7_990_000), /nothing to change/],
  ['deep.json', full('[', 60_000_000), /not an export of a catalog/],
  [
    'broad.json',
    `{"format":"error-fix-catalog/1","apps":[],"entries":[${full('[],', 60_000_000)}[]]}`,
    /not an export/,
  ],
])('%s costs little', async (name, text, outcome) => {
  const root = writeCatalog({});
  writeFileSync(path.join(root, name), text);
  const begin = performance.now();
  const { output, memory } = await importPage(root, name);
  expect(output).toMatch(outcome);
  expect(memory).toBeLessThan(mostMemory);
  expect(performance.now() - begin).toBeLessThan(mostSeconds * 1_000);
});

/** Runs the command as a process of its own, and gives what it says and the most memory it took, in megabytes. */
async function importPage(cwd: string, name: string): Promise<{ output: string; memory: number }> {
  const tell = `process.on('exit',()=>process.stderr.write('memory '+process.resourceUsage().maxRSS+' KB'))`;
  const cli = path.resolve('src/cli.mjs');
  const probe = `data:text/javascript,${encodeURIComponent(tell)}`;
  const args = [
    '--import',
    probe,
    cli,
    'catalog',
    'import',
    name,
    '--app',
    'Acme',
    '--into',
    'out',
    '--dry-run',
  ];
  const child = spawn(process.execPath, args, { cwd });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return { output, memory: Number(/memory (\d+) KB/.exec(output)?.[1]) / 1_000 };
}
