import { Index } from 'flexsearch';
import type { Peer } from './peer.ts';
import { entriesOf, makeTargets, targetLimit } from './target.ts';
import { tokeniseWords } from './tokenise.ts';

/** FlexSearch with whole words and Chinese bigrams in context, more precise and faster than prefixes; `suggest` lets words be missing, without which a paste finds nothing. */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  build: (catalog) => {
    const targets = makeTargets(catalog);
    const index = new Index({ tokenize: 'strict', encode: tokeniseWords, context: true });
    for (const { id, text } of targets) index.add(id, text);
    return {
      best: (query) => {
        const found = index.search(query, { limit: targetLimit, suggest: true });
        return entriesOf(found.map((id) => targets[id as number]));
      },
    };
  },
};
