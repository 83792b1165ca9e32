import { expect } from 'vitest';
import type { GramIndex, Hit, IndexedText, Probe } from '../../src/core/grams/gram-index.ts';
import { gramsOf } from '../../src/core/grams/grams.ts';

/** A probe with its grams by their keys. */
export type Wanted = Omit<Probe, 'grams'> & { readonly grams: ReadonlySet<number> };

/** Searches an index; grams that it does not have are left out. */
export function searchFor(index: GramIndex, wanted: Wanted, prune = true): Hit[] {
  const grams = Array.from(wanted.grams, index.numberOf).filter((number) => number >= 0);
  return index.search({ ...wanted, grams }, prune);
}

/** Texts that are kept however far behind the best. */
const alwaysKept = 8;
const rounding = 1e-5;

/** Scores every text, one by one, from the definition. */
function slowScores(texts: readonly IndexedText[], probe: Wanted): number[] {
  const grams = texts.map(({ squashed }) => new Set(gramsOf(squashed)));
  const frequency = new Map<number, number>();
  for (const gram of grams.flatMap((own) => [...own])) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const weight = (gram: number) => {
    const df = frequency.get(gram) ?? 0;
    return Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
  };
  const wanted = probe.grams;
  return texts.map(({ terms }, at) => {
    const own = [...(grams[at] ?? [])];
    const total = own.reduce((sum, gram) => sum + weight(gram), 0);
    const shared = own.filter((gram) => wanted.has(gram)).reduce((sum, gram) => sum + weight(gram), 0);
    const added = [...new Set(terms)].reduce((sum, term) => sum + (probe.terms.get(term) ?? 0), 0);
    return (total > 0 ? shared / Math.sqrt(total) : 0) + added;
  });
}

/** The same texts with the same scores in the same order; where two scores are equal but for rounding, either may be first. */
export function expectSameHits(hits: readonly Hit[], texts: readonly IndexedText[], probe: Wanted): void {
  const scores = slowScores(texts, probe);
  const best = scores
    .filter((score) => score > 0)
    .toSorted((a, b) => b - a)
    .slice(0, probe.limit);
  const least = Math.min(probe.leastShare * (best[0] ?? 0), best[alwaysKept - 1] ?? 0);
  const surely = best.filter((score) => score > least + rounding).length;
  const perhaps = best.filter((score) => score >= least - rounding).length;
  expect(hits.length).toBeGreaterThanOrEqual(surely);
  expect(hits.length).toBeLessThanOrEqual(perhaps);
  for (const [at, hit] of hits.entries()) {
    expect(Math.abs(hit.score - (scores[hit.text] ?? Number.NaN))).toBeLessThan(rounding);
    expect(Math.abs(hit.score - (best[at] ?? Number.NaN))).toBeLessThan(rounding);
  }
  expect(new Set(hits.map(({ text }) => text)).size).toBe(hits.length);
  for (const [at, hit] of hits.entries()) {
    const next = hits[at + 1];
    if (next?.score === hit.score) expect(next.text).toBeGreaterThan(hit.text);
  }
}
