import { bestMatch } from './find-best-match.ts';
import { flexSearch } from './flexsearch.ts';
import { fuse } from './fuse.ts';
import { fuzzySort } from './fuzzysort.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';
import type { Peer } from './peer.ts';

/** This project's engine and what people would pick instead. */
export const allPeers: readonly Peer[] = [ours, bestMatch, miniSearch, fuse, flexSearch, orama, fuzzySort];
