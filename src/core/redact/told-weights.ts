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
    bias: -2.98,
    signs: {
      assigned: -0.51,
      bracketed: 0.54,
      call: -2.59,
      camel: -3,
      capitals: -1.8,
      dotted: -1.45,
      first: 0.71,
      host: -1.32,
      inner: -3.23,
      leet: 1.68,
      lineEnd: 0.38,
      long: -0.42,
      named: 1.42,
      noDigit: -3.39,
      product: -5.26,
      quoted: 1.2,
      second: 1.11,
      short: -2.35,
      sign: 1.95,
      small: -0.3,
      threeKinds: 2.04,
      wordDigits: 0.72,
    },
    cues: {
      account: [0.32, -0.66, -0.21, 0.73],
      code: [0.61, -0.64, 0, 0.06],
      key: [-0.02, -0.89, 2.85, -0.03],
      mask: [1.24, 0.27, -0.74, 0.24],
      option: [0.79, 0.05, 3.25, 0.04],
      password: [3.63, 0.54, 1.31, 1.32],
      refusal: [-1.64, 0.23, -0.06, -0.02],
      turn: [0.7, 0.28, 0.68, 0.09],
      verb: [1.49, 0.21, 0.7, -0.16],
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
