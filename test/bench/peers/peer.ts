import type { Catalog } from '../../../src/core/entry.ts';

/** A catalog made ready for searching. */
export interface SearchPeer {
  /** Ids of at most five entries, the best first; empty when there is nothing. */
  readonly best: (query: string) => readonly string[];
  /** Whether the query is answered outright with the first of `best`; absent where a library does not know. */
  readonly answers?: (query: string) => boolean;
}

/** A way to find entries. */
export interface Peer {
  readonly name: string;
  readonly build: (catalog: Catalog) => SearchPeer;
}
