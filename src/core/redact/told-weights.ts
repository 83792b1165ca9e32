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
    bias: -2.94,
    signs: {
      assigned: -0.56,
      bracketed: 0.51,
      call: -2.6,
      camel: -3,
      capitals: -1.82,
      dotted: -1.54,
      first: 0.72,
      host: -1.35,
      inner: -3.26,
      leet: 1.68,
      lineEnd: 0.34,
      long: -0.35,
      named: 1.41,
      noDigit: -3.42,
      product: -5.32,
      quoted: 1.17,
      second: 1.08,
      short: -2.35,
      sign: 1.91,
      small: -0.28,
      threeKinds: 2.06,
      wordDigits: 0.72,
    },
    cues: {
      account: [0.26, -0.69, -0.23, 0.8],
      code: [0.6, -0.65, 0, 0.06],
      key: [-0.07, -0.92, 2.86, 0],
      mask: [1.22, 0.25, -0.76, 0.23],
      option: [0.81, 0.04, 3.24, 0.04],
      password: [3.69, 0.57, 1.41, 1.32],
      refusal: [-1.66, 0.31, -0.06, -0.02],
      turn: [0.68, 0.25, 0.67, 0.08],
      verb: [1.64, 0.16, 0.61, -0.22],
    },
  },
  number: {
    bias: -3.68,
    signs: { six: 1.67, unit: -4, year: -1.75 },
    cues: {
      code: [5.41, 2.26, 2.26, 1.53],
      password: [0.53, 0.11, 1.52, -0.09],
      refusal: [-1.32, -0.42, -0.19, -0.17],
      turn: [0.92, -0.09, 0.39, 0.44],
      verb: [0.47, 0.15, 0.3, 0.13],
    },
  },
};
