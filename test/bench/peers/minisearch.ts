import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';
import { entriesOf, makeTargets, type Target, targetLimit } from './target.ts';
import { tokeniseWords } from './tokenise.ts';

/**
 * MiniSearch with words and Chinese bigrams: as good as bigrams throughout and twenty times faster, and better than its own
 * tokenizer, which takes a Chinese sentence for one word.
 */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  build: (catalog) => {
    const targets = makeTargets(catalog);
    const index = new MiniSearch<Target>({
      fields: ['text'],
      tokenize: tokeniseWords,
      processTerm: (term) => term,
    });
    index.addAll(targets);
    return {
      best: (query) => {
        const found = index.search(query).slice(0, targetLimit);
        return entriesOf(found.map(({ id }) => targets[id as number]));
      },
    };
  },
};
