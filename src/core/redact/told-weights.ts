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
    bias: -2.95,
    signs: {
      assigned: -0.54,
      bracketed: 0.55,
      call: -2.59,
      camel: -3,
      capitals: -1.75,
      dotted: -1.91,
      first: 0.75,
      host: -1.34,
      inner: -3.08,
      leet: 1.6,
      lineEnd: 0.29,
      long: -0.46,
      named: 1.22,
      noDigit: -3.4,
      product: -5.24,
      quoted: 1.19,
      second: 1.22,
      short: -2.39,
      sign: 1.88,
      small: -0.3,
      threeKinds: 2.03,
      wordDigits: 0.7,
    },
    cues: {
      account: [0.39, -0.6, -0.24, 0.74],
      code: [0.61, -0.65, 0, 0.07],
      key: [0.11, -0.97, 2.89, 0.04],
      mask: [1.28, 0.29, -0.75, 0.31],
      option: [0.82, 0.05, 3.26, 0.06],
      password: [3.71, 0.58, 1.31, 1.4],
      refusal: [-1.72, 0.22, -0.03, -0.24],
      turn: [0.73, 0.28, 0.69, 0.12],
      verb: [1.55, 0.18, 0.49, -0.34],
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
