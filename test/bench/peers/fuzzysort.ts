import fuzzysort from 'fuzzysort';
import type { Peer } from './peer.ts';
import { entriesOf, makeTargets, targetLimit } from './target.ts';

/** fuzzysort over a snapshot, its fastest form, with no threshold. It wants every letter of the query in the target, in order. */
export const fuzzySort: Peer = {
  name: 'fuzzysort',
  build: (catalog) => {
    const targets = makeTargets(catalog);
    const snapshot = fuzzysort.snapshot(targets, { key: 'text' });
    return {
      best: (query) =>
        entriesOf(fuzzysort.go(query, snapshot, { limit: targetLimit, threshold: 0 }).map(({ obj }) => obj)),
    };
  },
};
