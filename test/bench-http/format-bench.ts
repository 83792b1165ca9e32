import { formatCells } from '../eval/table.ts';
import { checkGoals } from './check-goals.ts';
import type { HttpBench } from './check-goals.ts';
import type { LoadFigures } from './measure-load.ts';
import { megabytes } from './measure-memory.ts';
import type { MemoryFigures } from './measure-memory.ts';
import type { LoadedRun, SlowFigures } from './measure-slow.ts';

const digits = (value: number): string => value.toFixed(value < 100 ? 2 : 0);

const loadHeader = [
  'connections',
  'bare/s',
  'product/s',
  'share',
  'bare p50',
  'product p50',
  'share',
  'p99 bare / product',
];

const loadRows = ({ connections, bare, product, throughputShare, p50Share }: LoadFigures) => [
  String(connections),
  digits(bare.perSecond),
  digits(product.perSecond),
  throughputShare.toFixed(2),
  digits(bare.p50),
  digits(product.p50),
  p50Share.toFixed(2),
  `${digits(bare.p99)} / ${digits(product.p99)}`,
];

const memoryRows = ({ samples }: MemoryFigures) =>
  samples.map(({ turns, resident, heap }) => [String(turns), megabytes(resident), megabytes(heap)]);

const loadedRows = (takes: number, { samples }: LoadedRun) =>
  samples.map(({ seconds, resident, heap, heapTotal, external, arrayBuffers }) => [
    String(takes),
    String(seconds),
    ...[resident, heap, heapTotal, external, arrayBuffers].map(megabytes),
  ]);

const formatSlow = ({ takes, fast, slow }: SlowFigures): readonly string[] => [
  '',
  formatCells([
    ['services (ms)', 'seconds', 'resident', 'heap', 'held for it', 'external', 'buffers'],
    ...loadedRows(0, fast),
    ...loadedRows(takes, slow),
  ]),
  '',
  `Levels off at ${megabytes(fast.level)} with ${digits(fast.perSecond)} turns/s, and with slow services at ${megabytes(slow.level)} with ${digits(slow.perSecond)} turns/s.`,
];

const introduce = ({ store, messageBytes }: HttpBench): readonly string[] => [
  `Product: scores the message, binds the card, remembers (${store}). Bare: botbuilder and restify as in their samples, which answer`,
  `with the same card of ${messageBytes} bytes and do nothing else. Both in local mode, before the same service; times in milliseconds.`,
];

const introduceSlow = [
  'The product in production: tokens, SQLite, and services by TLS through a proxy, which answer at once or slowly. As many ask at',
  'the same time as it lets in.',
];

/** Everything measured as Markdown. */
export function formatBench(bench: HttpBench): string {
  const { machine, load, start, memory, soak, slow } = bench;
  const samples = soak ?? memory;
  return [
    '# The bot over HTTP',
    '',
    machine,
    '',
    ...(slow === undefined ? introduce(bench) : introduceSlow),
    ...(load.length === 0 ? [] : ['', formatCells([loadHeader, ...load.map(loadRows)])]),
    ...(start === undefined
      ? []
      : ['', `Start to ready: bare ${digits(start.bare)} ms, product ${digits(start.product)} ms.`]),
    ...(samples === undefined
      ? []
      : ['', formatCells([['turns', 'resident', 'heap'], ...memoryRows(samples)])]),
    ...(slow === undefined ? [] : formatSlow(slow)),
    '',
    formatCells([
      ['goal', 'measured', ''],
      ...checkGoals(bench).map(({ goal, measured, isMet }) => [goal, measured, isMet ? 'met' : 'missed']),
    ]),
  ].join('\n');
}
