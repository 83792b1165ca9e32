import { parseArgs } from 'node:util';
import { builtinFolders } from '../../src/catalog/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import { isTop1, isWrong, type Result, rowsOf, tally } from './measure.ts';
import { readQueries } from './read-queries.ts';
import { formatTable } from './table.ts';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const engine = createEngine(loadCatalog(builtinFolders()));
const rows: Parameters<typeof formatTable>[0][number][] = [];
for (const folder of ['test/eval', ...folders]) {
  for (const file of readQueries(folder)) {
    const results: Result[] = file.queries.map((query) => ({ query, answer: answer(engine, query.query) }));
    rows.push({ name: `${folder}/${file.name}`, tally: tally(results) });
    if (options.misses) for (const result of results) printMiss(result);
  }
}
process.stdout.write(`${formatTable(rows)}\n`);

function printMiss(result: Result): void {
  const { query, answer: said } = result;
  const several = query.expect.length > 1;
  const fine =
    query.expect.length === 0
      ? said.decision !== 'answer'
      : several
        ? said.decision === 'choose' && query.expect.every((row) => rowsOf(said).includes(row))
        : isTop1(result) && !isWrong(result) && said.decision === 'answer';
  if (fine) return;
  const got = said.matches.map((m, at) => `${rowsOf(said)[at] ?? ''}:${m.score.toFixed(2)}`).join(' ');
  process.stdout.write(
    `${isWrong(result) ? 'WRONG ' : isTop1(result) ? 'weak  ' : 'miss  '}${query.id} ${query.kind} want ${query.expect.join(',')} ${said.decision} ${got} | ${query.query.replace(/\s+/g, ' ').slice(0, 130)}\n`,
  );
}
