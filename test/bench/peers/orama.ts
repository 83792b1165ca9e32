import { create, insert, search } from '@orama/orama';
import type { Peer } from './peer.ts';
import { entriesOf, makeTargets, targetLimit } from './target.ts';
import { tokeniseWords } from './tokenise.ts';

/** Orama (BM25) with words and Chinese bigrams; threshold 1 lets words be missing. Tolerance for typos finds less and is slower. */
export const orama: Peer = {
  name: 'Orama',
  build: (catalog) => {
    const targets = makeTargets(catalog);
    const tokenizer = {
      language: 'english',
      normalizationCache: new Map<string, string>(),
      tokenize: (raw: string) => [...new Set(tokeniseWords(raw))],
    };
    const index = create({ schema: { text: 'string' }, components: { tokenizer } });
    for (const { id, text } of targets) void insert(index, { id: String(id), text });
    return {
      best: (query) => {
        const found = search(index, { term: query, threshold: 1, limit: targetLimit });
        if (found instanceof Promise) throw new TypeError('Orama searches at once where all its parts do');
        return entriesOf(found.hits.map(({ id }) => targets[Number(id)]));
      },
    };
  },
};
