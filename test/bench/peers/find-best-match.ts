import { findBestMatch } from 'string-similarity';
import { makeTargets } from './target.ts';
import type { Peer } from './peer.ts';

/** string-similarity over the whole catalog, as its own documentation shows it; it has no settings. */
export const bestMatch: Peer = {
  name: 'findBestMatch',
  build: (catalog) => {
    const targets = makeTargets(catalog);
    const texts = targets.map(({ text }) => text);
    return {
      best: (query) => {
        const found = findBestMatch(query, texts);
        const target = targets[found.bestMatchIndex];
        return target && found.bestMatch.rating > 0 ? [target.entry] : [];
      },
    };
  },
};
