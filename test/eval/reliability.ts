import { formatCells } from './table.ts';

/** A score with whether the match that had it was right. */
export interface Judged {
  readonly score: number;
  readonly right: boolean;
}

/** Reliability over ten bins of equal width, and the expected calibration error (https://arxiv.org/abs/1706.04599). */
export interface Reliability {
  readonly bins: readonly {
    readonly from: number;
    readonly count: number;
    readonly meanScore: number;
    readonly rightShare: number;
  }[];
  readonly expectedError: number;
}

/** Bins the judged scores; an empty list has an error of 0. */
export function measureReliability(judged: readonly Judged[]): Reliability {
  const bins = Array.from({ length: 10 }, (_, at) => {
    const inside = judged.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === at);
    const mean = (of: (one: Judged) => number): number =>
      inside.length === 0 ? 0 : inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
    return {
      from: at / 10,
      count: inside.length,
      meanScore: mean(({ score }) => score),
      rightShare: mean(({ right }) => (right ? 1 : 0)),
    };
  });
  const total = Math.max(1, judged.length);
  const expectedError = bins.reduce(
    (sum, bin) => sum + (bin.count / total) * Math.abs(bin.meanScore - bin.rightShare),
    0,
  );
  return { bins, expectedError };
}

/** The table of a reliability in Markdown. */
export function formatReliability({ bins, expectedError }: Reliability): string {
  const cells = bins.map((bin) => [
    `${bin.from.toFixed(1)}–${(bin.from + 0.1).toFixed(1)}`,
    String(bin.count),
    bin.count === 0 ? '–' : bin.meanScore.toFixed(3),
    bin.count === 0 ? '–' : bin.rightShare.toFixed(3),
  ]);
  return `${formatCells([['score', 'matches', 'mean score', 'right'], ...cells])}\nexpected calibration error ${expectedError.toFixed(3)}`;
}
