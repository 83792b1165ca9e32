import type { Report } from './simulate.ts';

/**
 * True when nothing was lost, nothing doubled without a reason, at most `overLimits` requests were over the limits, and every
 * replica that was ended in order said so.
 */
export function isGood({ verdicts, ends, refused }: Report, overLimits = 0): boolean {
  const isAnswered = !verdicts.has('lost') && !verdicts.has('doubled');
  const isWithinLimits = (refused.get('limit') ?? 0) <= overLimits;
  return isAnswered && isWithinLimits && ends.every((status) => status === 0);
}

/** The report as lines. */
export function formatReport(report: Report): string {
  const { simulation, seconds, verdicts, refused, ends } = report;
  const count = (verdict: Parameters<typeof verdicts.get>[0]) => verdicts.get(verdict) ?? 0;
  const faults = [...refused].filter(([why]) => why !== 'limit');
  const rows: readonly (readonly [string, string | number])[] = [
    ['replicas', simulation.replicas],
    ['seconds', seconds.toFixed(0)],
    ['events (what people did)', report.events],
    ['activities sent', report.activities],
    ['deliveries, with those again', report.deliveries],
    ['requests of the bot', report.requests],
    ['answered', count('answered')],
    ['answered with an apology', count('apologised')],
    ['lost', count('lost')],
    ['doubled without a reason', count('doubled')],
    ['doubled after an ambiguous failure', count('doubled after an ambiguous failure')],
    ['doubled after a kill', count('doubled after a kill')],
    ['requests over the limits', refused.get('limit') ?? 0],
    ['faults', faults.map(([why, times]) => `${why}: ${times}`).join(', ') || 0],
    ['replicas killed', report.kills],
    ['replicas ended in order', ends.length],
    ['of them with status 0', ends.filter((status) => status === 0).length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  return [...lines, ...report.examples.slice(0, 10)].join('\n');
}
