import type { CueKind } from './cues.ts';

/**
 * How near the nearest word of a kind is, from 0 to 1: before the token, behind it, with nothing but a joining word between, and
 * before it when a verb says that the token is it.
 */
export type Nearness = readonly [before: number, behind: number, joined: number, linked: number];

/** What is added to the log-odds for every token, for each sign that it shows, and for the nearest word of each kind. */
export interface Weights {
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
  readonly cues: Readonly<Partial<Record<CueKind, Nearness>>>;
}

/** Learned by `node test/bench-redact/learn.ts`: logistic regression on the texts of the tests. Edit the script, not the numbers. */
export const toldWeights: Readonly<Record<'mixed' | 'number', Weights>> = {
  mixed: {
    bias: -3.05,
    signs: {
      assigned: -0.57,
      bracketed: 0.56,
      call: -2.54,
      camel: -3,
      capitals: -1.76,
      dotted: -1.88,
      first: 0.75,
      host: -1.33,
      inner: -3.06,
      leet: 1.5,
      lineEnd: 0.28,
      long: -0.42,
      named: 1.28,
      noDigit: -3.4,
      product: -5.27,
      quoted: 1.24,
      second: 1.21,
      short: -2.36,
      sign: 1.92,
      small: -0.41,
      threeKinds: 2.08,
      wordDigits: 0.73,
    },
    cues: {
      account: [0.45, -0.65, -0.23, 0.71],
      code: [0.61, -0.58, 0, 0.07],
      key: [0.2, -0.94, 2.97, 0.05],
      mask: [1.34, 0.35, -0.75, 0.35],
      option: [0.85, 0.05, 3.26, 0.07],
      password: [3.81, 0.61, 1.3, 1.43],
      refusal: [-1.69, 0.27, -0.03, -0.24],
      turn: [0.52, 0.31, 0.77, 0.19],
      verb: [1.57, 0.16, 0.51, -0.35],
    },
  },
  number: {
    bias: -3.68,
    signs: { six: 1.53, unit: -4, year: -1.75 },
    cues: {
      code: [5.36, 2.28, 2.26, 1.6],
      password: [0.54, 0.11, 1.53, -0.09],
      refusal: [-1.22, -0.43, -0.06, -0.05],
      turn: [0.92, -0.09, 0.39, 0.44],
      verb: [0.5, 0.15, 0.32, 0.13],
    },
  },
};
