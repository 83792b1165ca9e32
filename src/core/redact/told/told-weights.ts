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
    bias: -2.4,
    signs: {
      acronyms: -2.69,
      address: 2.21,
      argument: 0.15,
      assigned: -1.01,
      call: -3.63,
      camel: -3.13,
      capitals: -2.25,
      dotted: -1.36,
      first: 0.84,
      host: -0.67,
      inner: -3.53,
      leet: 1.33,
      lineEnd: 0.21,
      masked: 2.18,
      model: -3.7,
      named: 1.1,
      noDigit: -3.1,
      product: -5.78,
      quoted: 1.07,
      second: 0.87,
      short: -2.17,
      sign: 1.92,
      threeKinds: 1.94,
      wordDigits: 1.4,
    },
    cues: {
      account: [-0.03, -0.68, -1.26, 0.33],
      call: [1.25, 0.91, 0.11, 0],
      code: [0.89, -1.15, 0.03, 0.59],
      key: [-1.01, -1.36, 2.96, 0.39],
      lock: [0.35, 0.1, 0.11, 0.43],
      mask: [0.15, -0.81, -1.43, -0.11],
      option: [0.88, -0.4, 3.42, -0.02],
      password: [2.49, -0.23, 1.41, 1.9],
      refusal: [-0.8, 0.09, -0.24, -0.05],
      turn: [0.91, -0.64, 1.16, -0.01],
      verb: [1.44, 1.26, 0.89, -0.55],
    },
  },
  number: {
    bias: -3.77,
    signs: { closed: 1.67, six: 1.3, unit: -4, year: -1.46, yours: 1.98 },
    cues: {
      account: [-0.38, -0.65, 0.27, 0.16],
      code: [4.91, 1.4, 2.46, 1.98],
      lock: [3.96, 0.61, 0.09, 0.62],
      password: [1.11, -0.89, 2.11, 0.83],
      refusal: [-1.51, 0.07, -0.28, -0.24],
      turn: [0.78, 0.34, 0.44, 0.48],
      verb: [0.43, 0.8, 0.14, 0.11],
    },
  },
};
