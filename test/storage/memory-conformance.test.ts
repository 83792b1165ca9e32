import { describe, expect, it } from 'vitest';
import { createMemoryStorage, memoryLimits } from '../../src/storage/memory/memory.ts';
import { describeRace, describeStorage } from './conformance.ts';

describeStorage('memory', () => Promise.resolve(createMemoryStorage()));

describe('memory', () => {
  const shared = createMemoryStorage();
  describeRace('memory', () => Promise.resolve(shared));

  it('keeps no more of the questions than it may, the latest ones', async () => {
    const { questions } = createMemoryStorage({ ...memoryLimits, questionsLength: 1_000 });
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      const asked = {
        conversation: 'chat',
        redactedText: 'x'.repeat(400),
        entries: [],
        decision: 'none',
      } as const;
      ids.push(await questions.put('tenant', asked));
    }
    const kept = await Promise.all(ids.map(async (id) => (await questions.get('tenant', id)) !== undefined));
    expect(kept).toEqual([false, false, false, true, true]);
  });
});
