import { createEngine } from '../../src/core/engine.ts';
import type { Catalog } from '../../src/core/entry.ts';
import { type FeatureName, features } from '../../src/core/score/features.ts';
import { weights } from '../../src/core/score/weights.ts';
import { type Tally, tally } from './measure.ts';
import { measureFiles } from './run-files.ts';

/** What all queries reach together when one feature counts for nothing. */
export interface Ablation {
  readonly without: FeatureName | 'nothing';
  readonly tally: Tally;
}

/** Leaves each feature out in turn; the first row has all of them. */
export function ablate(catalog: Catalog, folders: readonly string[]): Ablation[] {
  const names: (FeatureName | 'nothing')[] = ['nothing', ...(Object.keys(features) as FeatureName[])];
  return names.map((without) => {
    const engine = createEngine(catalog, without === 'nothing' ? weights : { ...weights, [without]: 0 });
    return { without, tally: tally(measureFiles(() => engine, folders).results) };
  });
}
