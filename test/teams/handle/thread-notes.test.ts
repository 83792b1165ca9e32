import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory/memory.ts';
import { listAll } from '../../storage/conformance.ts';
import { readActivity } from '../read-activity.ts';
import { startTestBot } from '../start-test-bot.ts';

/** A bot over a store of its own that was sent these activities. */
async function sendTo(...names: readonly string[]) {
  const storage = createMemoryStorage();
  const { threads, claims, records } = storage;
  const bot = await startTestBot({}, { threads, claims, records });
  onTestFinished(() => bot.stop());
  for (const name of names) expect(await bot.post(readActivity(name))).toMatchObject({ status: 200 });
  return storage;
}

const personOf = (name: string) => (readActivity(name).from as { readonly aadObjectId: string }).aadObjectId;

describe('what is kept of a conversation', () => {
  it('is erased with the person in whose own chat it was', async () => {
    const { records, threads } = await sendTo('personal-plain');
    const [tenant, chat] = ['7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c', 'a:1pErSoNaLcOnVeRsAtIoN'];
    expect(await threads.read(tenant, chat)).toBeDefined();
    expect(await records.eraseUser('allTenants', personOf('personal-plain'))).toMatchObject({ threads: 1 });
    expect(await threads.read(tenant, chat)).toBeUndefined();
  });

  it('is nobody’s in a channel or a group', async () => {
    const storage = await sendTo('channel-mention', 'group-mention-at-end');
    const kept = await listAll(storage);
    expect(kept).toHaveLength(2);
    expect(kept.map((record) => 'userId' in record)).toEqual([false, false]);
  });
});
