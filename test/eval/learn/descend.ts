import type { Weights } from '../../../src/core/score/weights.ts';
import { type Example, type WeightName, weightNames } from './examples.ts';
import { firm, prior, signs } from './prior.ts';

const rounds = 600;
const rate = 0.05;
/** How strongly each weight is pulled towards its prior. */
const pull = 0.001;

/**
 * The weights that make the right entries, or "none of them", most likely: gradient descent (Adam, https://arxiv.org/abs/1412.6980)
 * on the mean negative log-likelihood of a softmax over the candidates and "none". What is not learned stays as it is in `from`.
 */
export function descend(
  examples: readonly Example[],
  isLearned: (name: WeightName) => boolean,
  from: Readonly<Record<WeightName, number>> = prior,
): Weights {
  const current = Float64Array.from(weightNames, (name) => from[name]);
  const mean = new Float64Array(current.length);
  const square = new Float64Array(current.length);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(current.length);
    let loss = 0;
    for (const example of examples) loss += addGradient(example, current, gradient);
    const step = rate * Math.min(1, (2 * (rounds - round)) / rounds);
    for (const [at, name] of weightNames.entries()) {
      if (!isLearned(name)) continue;
      const off = (current[at] ?? 0) - prior[name];
      const slope = (gradient[at] ?? 0) / total + pull * (firm.has(name) ? 10 : 1) * off;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      const size = (mean[at] ?? 0) / (1 - 0.9 ** round);
      const spread = Math.sqrt((square[at] ?? 0) / (1 - 0.999 ** round));
      current[at] = keepSign(name, (current[at] ?? 0) - (step * size) / (spread + 1e-8));
    }
    if (round === rounds) process.stderr.write(`loss ${(loss / total).toFixed(4)}\n`);
  }
  return Object.fromEntries(weightNames.map((name, at) => [name, round2(current[at] ?? 0)])) as Weights;
}

const round2 = (value: number): number => Number(value.toFixed(2)) || 0;

function keepSign(name: WeightName, value: number): number {
  const sign = signs[name];
  return sign === '+' ? Math.max(0, value) : sign === '-' ? Math.min(0, value) : value;
}

function addGradient(
  { rows, right, weight }: Example,
  current: Float64Array,
  gradient: Float64Array,
): number {
  const odds = rows.map((row) => {
    let sum = 0;
    for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (current[at] ?? 0);
    return sum;
  });
  const highest = Math.max(0, ...odds);
  const parts = odds.map((one) => Math.exp(one - highest));
  const none = Math.exp(-highest);
  const all = parts.reduce((sum, one) => sum + one, none);
  const isNone = !right.includes(true);
  const good = isNone ? none : parts.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  for (const [at, row] of rows.entries()) {
    const predicted = (parts[at] ?? 0) / all;
    const wanted = right[at] ? (parts[at] ?? 0) / good : 0;
    const slope = weight * (predicted - wanted);
    if (Math.abs(slope) < 1e-9) continue;
    for (let name = 0; name < row.length; name += 1)
      gradient[name] = (gradient[name] ?? 0) + slope * (row[name] ?? 0);
  }
  return -weight * Math.log(good / all);
}
