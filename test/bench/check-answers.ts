import type { Accuracy, PeerResult } from './bench-result.ts';
import type { SearchPeer } from './peers/peer.ts';
import type { BenchQuery } from './query.ts';

/** Asks the right queries until all are asked or `budgetMs` are spent; one at least. */
export function checkAnswers(peer: SearchPeer, queries: readonly BenchQuery[], budgetMs: number): Accuracy {
  const hits: boolean[] = [];
  const start = performance.now();
  for (const { nature, text, expected } of queries) {
    if (nature !== 'right') continue;
    hits.push(expected.includes(peer.best(text)[0] ?? ''));
    if (performance.now() - start > budgetMs) break;
  }
  const meanMs = (performance.now() - start) / Math.max(1, hits.length);
  return { found: hits.filter(Boolean).length, count: hits.length, hits, meanMs };
}

/** Counts the answers given outright where none is due; nothing for a peer that does not tell. */
export function countFalseAnswers(
  peer: SearchPeer,
  queries: readonly BenchQuery[],
): Pick<PeerResult, 'falseAnswers'> {
  const { answers } = peer;
  if (!answers) return {};
  const of = (nature: BenchQuery['nature']): { given: number; count: number } => {
    const asked = queries.filter((query) => query.nature === nature);
    return { given: asked.filter(({ text }) => answers(text)).length, count: asked.length };
  };
  return { falseAnswers: { wrong: of('wrong'), unrelated: of('unrelated') } };
}
