import { findCandidates } from '../../src/core/index/find-candidates.ts';
import { readQuery } from '../../src/core/read/read-query.ts';
import { type Scored, scoreCandidates } from '../../src/core/score/score.ts';
import { builtinEngine } from './builtin-engine.ts';

const { prepared, script } = builtinEngine;

/** The scored candidates of a text, by id. */
export function scoredFor(text: string): Map<string, Scored> {
  const read = readQuery(text, { ...prepared, script });
  const circumstances = { apps: read.query.apps, foreignApp: false };
  const scored = scoreCandidates(
    prepared,
    read,
    findCandidates(prepared, read, read.query.apps),
    circumstances,
    builtinEngine,
  );
  return new Map(scored.map((one) => [one.entry.id, one]));
}

/** Those of a text's candidates, with scores of the test's own. */
export function withScores(text: string, scores: Readonly<Record<string, number>>): Scored[] {
  const scored = scoredFor(text);
  return Object.entries(scores).map(([id, score]) => {
    const one = scored.get(id);
    if (!one) throw new Error(`${id} is no candidate for this text`);
    return { ...one, score };
  });
}
