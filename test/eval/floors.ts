import type { Tally } from './measure.ts';

/** The least that is accepted of a kind of file, as shares from 0 to 1; `most…` are ceilings. */
export interface Floor {
  readonly top1?: number;
  readonly top3?: number;
  readonly answered?: number;
  readonly set?: number;
  readonly mostWrong?: number;
  readonly mostFalse?: number;
}

/** By the name of the file, wherever it lies. */
export const floors: Readonly<Record<string, Floor>> = {
  'queries-natural': { top1: 0.95, top3: 0.97, answered: 0.75, set: 0.8, mostWrong: 0.015 },
  'queries-real': { top1: 0.95, top3: 0.96, answered: 0.75, set: 0.8, mostWrong: 0.015 },
  'queries-translated': { top1: 0.94, top3: 0.97, answered: 0.7, set: 0.9, mostWrong: 0.015 },
  negatives: { mostFalse: 0.02 },
  'queries-entra': { top1: 0.98, top3: 0.99, answered: 0.9, mostWrong: 0.015 },
  'negatives-entra': { mostFalse: 0 },
  'queries-described': { top1: 0.85, top3: 0.92, answered: 0.5, mostWrong: 0.015 },
  'negatives-described': { mostFalse: 0.02 },
  'negatives-everyday': { mostFalse: 0.01 },
};

/** What falls short of a floor, in words; empty when nothing does. */
export function findShortfalls(name: string, tally: Tally, floor: Floor | undefined): string[] {
  if (!floor) return [];
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const rate = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const checks: [string, number, number | undefined, boolean][] = [
    ['top-1', share(tally.top1, tally.positives), floor.top1, true],
    ['top-3', share(tally.top3, tally.positives), floor.top3, true],
    ['answered', share(tally.singleAnswered, tally.single), floor.answered, true],
    ['set', share(tally.severalOffered, tally.several), floor.set, true],
    ['wrong', rate(tally.wrong, tally.positives), floor.mostWrong, false],
    ['false', rate(tally.falseAnswers, tally.negatives), floor.mostFalse, false],
  ];
  return checks.flatMap(([what, is, bound, atLeast]) => {
    if (bound === undefined || (atLeast ? is >= bound : is <= bound)) return [];
    return [
      `${name}: ${what} is ${(is * 100).toFixed(1)}%, ${atLeast ? 'at least' : 'at most'} ${(bound * 100).toFixed(1)}% is asked for`,
    ];
  });
}
