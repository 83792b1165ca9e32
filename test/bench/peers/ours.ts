import { answer, createEngine } from '../../../src/core/engine.ts';
import type { Peer } from './peer.ts';

/** This project's engine, as the bot calls it. What it shows only as near, at `none`, it has not found. */
export const ours: Peer = {
  name: 'this engine',
  build: (catalog) => {
    const engine = createEngine(catalog);
    return {
      best: (query) => {
        const { decision, matches } = answer(engine, query);
        return decision === 'none' ? [] : matches.map(({ entry }) => entry.id);
      },
      answers: (query) => answer(engine, query).decision === 'answer',
    };
  },
};
