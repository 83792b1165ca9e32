import { expect, it } from 'vitest';
import { formatReport, isGood } from './format-report.ts';
import { simulate } from './simulate.ts';

it('answers everybody once, with faults and replicas that end', { timeout: 90_000 }, async () => {
  const report = await simulate(
    {
      activities: 300,
      replicas: 2,
      rate: 40,
      faults: 0.05,
      endEvery: 2,
      repeatAfter: 8,
      scale: 0.6,
      seed: 3,
    },
    () => undefined,
  );
  expect(report.kills).toBeGreaterThan(0);
  expect(report.ends.length).toBeGreaterThan(0);
  expect([...report.refused.keys()].length).toBeGreaterThan(2);
  expect(isGood(report), formatReport(report)).toBe(true);
});
