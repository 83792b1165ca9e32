import type { AppMention } from '../../src/core/answer.ts';
import { features, type FeatureName } from '../../src/core/score/features.ts';
import { findCandidates } from '../../src/core/index/find-candidates.ts';
import { readQuery } from '../../src/core/read/read-query.ts';
import { scoreCandidates } from '../../src/core/score/score.ts';
import { builtinEngine } from './builtin-engine.ts';

const { prepared, script } = builtinEngine;
/** The names of all features. */
export const featureNames = Object.keys(features) as FeatureName[];

/** What is scored for a text, best first; an app may be known from around it. */
export function pairsOf(text: string, around?: AppMention['readFrom'], app = 'okta', foreignApp = false) {
  const read = readQuery(text, { ...prepared, script });
  const known = prepared.apps.get(app);
  const apps =
    around && known ? [...read.query.apps, { app: known, text: '', readFrom: around }] : read.query.apps;
  return scoreCandidates(
    prepared,
    read,
    findCandidates(prepared, read, apps),
    { apps, foreignApp },
    builtinEngine,
  ).map(({ pair }) => pair);
}

/** The features of an entry for a text. Throws where the entry is no candidate. */
export function featuresOf(id: string, ...query: Parameters<typeof pairsOf>) {
  const pair = pairsOf(...query).find(({ entry }) => entry.id === id);
  if (!pair) throw new Error(`${id} is no candidate`);
  return Object.fromEntries(featureNames.map((name) => [name, features[name](pair)])) as Record<
    FeatureName,
    number
  >;
}
