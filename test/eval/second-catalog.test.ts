import { expect, test } from 'vitest';
import { measureSecondCatalog } from './second-catalog.ts';

test('500 made-up errors of 40 products are found, and what was taken out is not answered', () => {
  const { rows, takenOut, falseAnswers } = measureSecondCatalog(7);
  const all = rows.at(-1);
  expect(all?.queries).toBeGreaterThan(10_000);
  expect((all?.top1 ?? 0) / (all?.queries ?? 1)).toBeGreaterThanOrEqual(0.98);
  expect(takenOut).toBeGreaterThan(1_000);
  expect(falseAnswers / takenOut).toBeLessThanOrEqual(0.02);
}, 60_000);
