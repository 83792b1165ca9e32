import { describe, expect, it } from 'vitest';
import { createMemoryStorage, memoryLimits } from '../../../src/storage/memory/memory.ts';

const notes = { apps: ['okta'], picks: ['okta-401-unauthorized'] };
const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the memory of threads', () => {
  it('gives back what was written, for that conversation of that tenant only', async () => {
    const { threads } = createMemoryStorage();
    await threads.write('tenant', 'thread', notes);
    expect(await threads.read('tenant', 'thread')).toEqual(notes);
    expect(await threads.read('tenant', 'other')).toBeUndefined();
    expect(await threads.read('other', 'thread')).toBeUndefined();
    expect(await threads.read('tenant thread', '')).toBeUndefined();
  });

  it('keeps a copy', async () => {
    const { threads } = createMemoryStorage();
    const apps = ['okta'];
    await threads.write('tenant', 'thread', { apps, picks: [] });
    apps.push('box');
    expect(await threads.read('tenant', 'thread')).toEqual({ apps: ['okta'], picks: [] });
  });

  it('forgets the conversations that nobody used for longest', async () => {
    const { threads } = createMemoryStorage({ ...memoryLimits, conversations: 2 });
    for (const id of ['1', '2']) await threads.write('tenant', id, notes);
    await threads.read('tenant', '1');
    await threads.write('tenant', '3', notes);
    expect(await Promise.all(['1', '2', '3'].map((id) => threads.read('tenant', id)))).toEqual([
      notes,
      undefined,
      notes,
    ]);
  });

  it('forgets what is too old', async () => {
    const { threads } = createMemoryStorage({ ...memoryLimits, notesAge: 20 });
    await threads.write('tenant', 'thread', notes);
    await after(40);
    expect(await threads.read('tenant', 'thread')).toBeUndefined();
  });

  it('keeps 5,000 conversations for a day unless told otherwise', () => {
    expect(memoryLimits).toMatchObject({ conversations: 5_000, notesAge: 24 * 60 * 60 * 1_000 });
  });
});
