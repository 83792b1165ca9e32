import { expect, test } from 'vitest';
import { rounds } from '../rounds.ts';
import { measureSecondCatalog } from './second-catalog.ts';

const step = rounds(1, 5);

test('500 made-up errors of 40 products are found, and what was taken out is not answered', () => {
  const { rows, takenOut, falseAnswers } = measureSecondCatalog(7, step);
  const all = rows.at(-1);
  expect(all?.queries).toBeGreaterThan(10_000 / step);
  expect((all?.top1 ?? 0) / (all?.queries ?? 1)).toBeGreaterThanOrEqual(0.98);
  expect(takenOut).toBeGreaterThan(1_000 / step);
  expect(falseAnswers / takenOut).toBeLessThanOrEqual(0.02);
}, 60_000);
