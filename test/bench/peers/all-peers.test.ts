import { expect, test } from 'vitest';
import { synthesiseCatalog } from '../synthesise-catalog.ts';
import { allPeers } from './all-peers.ts';
import { makeTargets } from './target.ts';

const catalog = synthesiseCatalog(60, 9);

test.for(allPeers)('$name finds an entry by its app and message', ({ build }) => {
  const peer = build(catalog);
  const plain = makeTargets(catalog).filter(({ text }) => !text.includes('{'));
  const found = plain.filter(({ entry, text }) => peer.best(text).slice(0, 5).includes(entry));
  expect(found.length / plain.length).toBeGreaterThan(0.9);
});

test.for(allPeers)('$name names an entry once and five at the most', ({ build }) => {
  const peer = build(catalog);
  for (const { text } of makeTargets(catalog).slice(0, 20)) {
    const found = peer.best(text);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(5);
  }
});
