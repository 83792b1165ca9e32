import { expect, test } from 'vitest';
import { checkGoals, findBelowFloor } from './checks.ts';
import { drawChart } from './draw-chart.ts';
import type { Effort } from './measure-size.ts';
import { allPeers } from './peers/all-peers.ts';
import { shapes } from './query.ts';
import { formatReport } from './report.ts';
import { runBench } from './run-bench.ts';

const effort: Effort = {
  queries: { short: 40, message: 60, paste: 20, huge: 8, trace: 20 },
  budgetMs: 100,
  // On a busy machine a library may take long for its first answers, and is to be in the report all the same.
  patienceMs: 60_000,
};

test(
  'a quick run at 200 entries finds what it should, and reports every library',
  { timeout: 60_000 },
  () => {
    const results = runBench({ sizes: [20, 200], effort });
    const names = allPeers.map(({ name }) => name);
    const [, measured] = results;
    expect(findBelowFloor(results)).toEqual([]);
    expect(measured?.entries).toBe(200);
    expect(measured?.peers.map(({ name }) => name)).toEqual(names);
    for (const { timing, buildMs } of measured?.peers ?? []) {
      expect(buildMs).toBeGreaterThan(0);
      expect(timing.message?.p50).toBeGreaterThan(0);
      expect(timing.message?.p99).toBeGreaterThanOrEqual(timing.message?.p50 ?? 0);
    }
    expect(Object.keys(measured?.peers[0]?.timing ?? {}).toSorted()).toEqual(shapes.toSorted());

    const report = formatReport(results, checkGoals(results), 1);
    const chart = drawChart(results);
    for (const name of names) {
      expect(report).toContain(`| ${name}`);
      expect(chart).toMatch(new RegExp(`>${name}  \\d+ %</text>`));
    }
  },
);
