import { parseArgs } from 'node:util';
import { formatReport, isGood } from './format-report.ts';
import { simulate } from './simulate.ts';

// npm run simulate -- --activities 10000 --replicas 2
const { values } = parseArgs({
  options: {
    activities: { type: 'string', default: '10000' },
    replicas: { type: 'string', default: '2' },
    rate: { type: 'string', default: '40' },
    faults: { type: 'string', default: '0.02' },
    'end-every': { type: 'string', default: '10' },
    'rush-every': { type: 'string', default: '0' },
    'repeat-after': { type: 'string', default: '30' },
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});

const report = await simulate(
  {
    activities: Number(values.activities),
    replicas: Number(values.replicas),
    rate: Number(values.rate),
    faults: Number(values.faults),
    endEvery: Number(values['end-every']),
    rushEvery: Number(values['rush-every']),
    repeatAfter: Number(values['repeat-after']),
    scale: Number(values.scale),
    seed: Number(values.seed),
  },
  (line) => process.stdout.write(`${line}\n`),
);
process.stdout.write(`${formatReport(report)}\n`);
process.exit(isGood(report) ? 0 : 1);
