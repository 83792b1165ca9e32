import { cpus } from 'node:os';
import { formatCells } from '../eval/table.ts';
import type { Accuracy, SizeResult, Timing } from './bench-result.ts';
import type { Check } from './checks.ts';
import { shapes } from './query.ts';

/** The machine and the day that times were measured on. */
export function describeMachine(): string {
  const [first] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${day}`;
}

const few = 100;

/** Fewer queries than make a 99th percentile are said. */
const counted = (text: string, count: number): string => (count < few ? `${text} (${count})` : text);

const digits = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);

const showTiming = (timing: Timing | undefined): string =>
  timing ? counted(`${digits(timing.p50)} / ${digits(timing.p99)}`, timing.count) : '–';

const showAccuracy = (accuracy: Accuracy | undefined): string =>
  accuracy ? counted((100 * (accuracy.found / accuracy.count)).toFixed(1), accuracy.count) : '–';

/** Everything measured as Markdown. `processorShare` is what part of the time, 0 to 1, the benchmark had a processor. */
export function formatReport(
  results: readonly SizeResult[],
  checks: readonly Check[],
  processorShare: number,
): string {
  const heading = [
    '# Benchmark',
    '',
    describeMachine(),
    '',
    `The benchmark had a processor ${Math.round(100 * Math.min(1, processorShare))} % of the time; other work on the machine makes times longer,`,
    'the 99th percentile above all.',
    '',
    'Queries: short about 20 UTF-16 units, message 120, paste 1,000, huge 28,000, trace a stack trace of 60 lines. In brackets the number of',
    `queries where it is below ${few} (the second time is then the largest); – where one query would take too long.`,
  ];
  return [...heading, ...results.flatMap(formatSize), '', '## Goals', '', formatChecks(checks)].join('\n');
}

function formatSize({ entries, apps, messages, peers }: SizeResult): string[] {
  const [engine] = peers;
  const falsely = engine?.falseAnswers;
  const times = peers.map(({ name, buildMs, heldMb, timing }) => [
    name,
    buildMs.toFixed(0),
    heldMb.toFixed(1),
    ...shapes.map((shape) => showTiming(timing[shape])),
  ]);
  const answers = peers.map(({ name, accuracy }) => [
    name,
    ...shapes.map((shape) => showAccuracy(accuracy[shape])),
  ]);
  return [
    '',
    `## ${entries.toLocaleString('en')} entries, ${apps} apps, ${messages.toLocaleString('en')} messages`,
    '',
    'Right queries whose first entry is right (%):',
    '',
    formatCells([['', ...shapes], ...answers]),
    '',
    ...(falsely
      ? [
          `Answered outright by this engine though no entry fits: ${falsely.wrong.given} of ${falsely.wrong.count} look-alikes, ` +
            `${falsely.unrelated.given} of ${falsely.unrelated.count} unrelated texts.`,
          '',
        ]
      : []),
    'p50 / p99 of a query (ms):',
    '',
    formatCells([['', 'build ms', 'holds MB', ...shapes], ...times]),
  ];
}

function formatChecks(checks: readonly Check[]): string {
  const verdict = ({ reached }: Check): string =>
    reached === undefined ? 'not measured' : reached ? 'reached' : 'not reached';
  return checks.map((check) => `- ${verdict(check)}: ${check.goal}. ${check.figures}`).join('\n');
}
