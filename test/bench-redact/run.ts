// Our rules for secrets beside the rule sets that others maintain, on the planted secrets and harmless texts of the tests.
import { formatCells, percent } from '../eval/table.ts';
import { maskers } from './maskers.ts';
import { measureChanged, measureHarmless, measureSecrets } from './measure.ts';
import type { Share } from './measure.ts';

/** The rules have learnt from these. */
const learnt = [
  'planted',
  'second',
  'third',
  'fourth',
  'fifth',
  'held-out',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
] as const;
/** The rules have not: pastes of an ordinary week, and secrets that are told in passing, with hardly a word for them. */
const unseen = ['unseen', 'hard'] as const;
const show = ({ masked, all }: Share): string => percent(masked, all);

const header = [...learnt, ...unseen, 'harmless words', ...unseen.map((name) => `harmless texts: ${name}`)];
const rows: string[][] = [['masked, in %', ...header]];
for (const [name, mask] of Object.entries(maskers)) {
  const row = [name];
  for (const file of [...learnt, ...unseen])
    row.push(show(await measureSecrets(mask, `redact-${file}.jsonl`)));
  row.push(show(await measureHarmless(mask)));
  for (const file of unseen) row.push(show(await measureChanged(mask, `redact-${file}-harmless.jsonl`)));
  rows.push(row);
}
process.stdout.write(`${formatCells(rows)}\n`);
