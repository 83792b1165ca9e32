// Our rules for secrets beside the rule sets that others maintain, on the planted secrets and harmless texts of the tests.
import { formatCells, percent } from '../eval/table.ts';
import { maskers } from './maskers.ts';
import { measureChanged, measureHarmless, measureSecrets } from './measure.ts';
import type { Share } from './measure.ts';

const files = [
  'redact-planted',
  'redact-second',
  'redact-third',
  'redact-fourth',
  'redact-fifth',
  'redact-held-out',
  'redact-sixth',
  'redact-seventh',
  'redact-unseen',
  'redact-eighth',
  'redact-ninth',
] as const;
const show = ({ masked, all }: Share): string => percent(masked, all);

const rows: string[][] = [['masked, in %', ...files, 'harmless words', 'unseen harmless texts']];
for (const [name, mask] of Object.entries(maskers)) {
  const secrets = [];
  for (const file of files) secrets.push(show(await measureSecrets(mask, `${file}.jsonl`)));
  rows.push([name, ...secrets, show(await measureHarmless(mask)), show(await measureChanged(mask))]);
}
process.stdout.write(`${formatCells(rows)}\n`);
