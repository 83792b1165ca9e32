import type { Tally } from './measure.ts';

const columns = ['', 'queries', 'top-1', 'top-3', 'answered', 'set', 'wrong', 'false', 'suggested'] as const;

/** A share in percent with one digit; a dash when there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

/** A table of tallies in Markdown. All shares are percentages. */
export function formatTable(rows: readonly { name: string; tally: Tally }[]): string {
  const cells = rows.map(({ name, tally }) => [
    name,
    String(tally.positives + tally.negatives),
    percent(tally.top1, tally.positives),
    percent(tally.top3, tally.positives),
    percent(tally.singleAnswered, tally.single),
    percent(tally.severalOffered, tally.several),
    percent(tally.wrong, tally.positives),
    percent(tally.falseAnswers, tally.negatives),
    percent(tally.falseSuggestions, tally.negatives),
  ]);
  return formatCells([columns, ...cells]);
}

/** Rows of cells as a Markdown table, the first row being the header. */
export function formatCells(all: readonly (readonly string[])[]): string {
  const widths = (all[0] ?? []).map((_, at) => Math.max(3, ...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [header = [], ...rows] = all;
  return [line(header), rule, ...rows.map(line)].join('\n');
}
