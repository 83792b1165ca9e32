import { expect, it } from 'vitest';
import { formatReport, isGood } from './format-report.ts';
import { simulate } from './simulate.ts';
import { rounds } from '../rounds.ts';

const simulation = { replicas: 2, rate: 40, faults: 0.05, repeatAfter: rounds(8, 3), scale: 0.6, seed: 3 };
const quiet = () => undefined;

/** Requests over the limits that are let pass: a machine that is busy with other tests takes some too late. */
const overLimits = 2;

it('answers everybody once, with faults and replicas that end', { timeout: 90_000 }, async () => {
  const report = await simulate(
    {
      ...simulation,
      activities: rounds(300, 140),
      rate: rounds(40, 20),
      // Of fewer requests more fail, so that faults of several kinds are met.
      faults: rounds(0.05, 0.12),
      endEvery: rounds(2, 1),
      rushEvery: 0,
    },
    quiet,
  );
  expect(report.kills).toBeGreaterThan(0);
  expect(report.ends.length).toBeGreaterThan(0);
  expect([...report.refused.keys()].length).toBeGreaterThan(2);
  expect(isGood(report, overLimits), formatReport(report)).toBe(true);
});

it('keeps to the limits when many ask in one conversation at once', { timeout: 90_000 }, async () => {
  const report = await simulate(
    { ...simulation, activities: rounds(160, 70), faults: 0, scale: 1, endEvery: 0, rushEvery: 30 },
    quiet,
  );
  expect(isGood(report, overLimits), formatReport(report)).toBe(true);
});
