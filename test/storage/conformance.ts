import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotStorage, KeptRecord, TenantScope } from '../../src/storage/port.ts';
import { createMemoryStorage } from '../../src/storage/memory/memory.ts';

/** Opens the store under test; with each call another handle of the same store. */
export type OpenStore = () => Promise<BotStorage>;

const notes = { apps: ['okta', 'box'], picks: ['okta-401-unauthorized'] };
const times = { lease: 60_000, keep: 600_000 };
const reference = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams',
  botId: '28:bot',
  place: 'personal',
  userId: 'Person-1',
} as const;
const question = {
  conversation: 'chat',
  redactedText: 'HttpRequestFailure: 401\nTokens [removed] 方塊 💥',
  entries: ['okta-401-unauthorized'],
  decision: 'answer',
  userId: 'Person-1',
} as const;

/** Milliseconds from now. */
export const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** All that is kept, for comparison. */
export async function listAll(
  storage: BotStorage,
  scope: TenantScope = 'allTenants',
  userId?: string,
): Promise<readonly KeptRecord[]> {
  const found: KeptRecord[] = [];
  for await (const record of storage.records.list(scope, userId)) found.push(record);
  return found;
}

/** What every driver does, whatever keeps the rows. `open` is called once and again for a second handle. */
export function describeStorage(name: string, open: OpenStore): void {
  describe(`storage in ${name}`, () => {
    let storage: BotStorage;
    let tenant: string;
    let tenants = 0;
    const fresh = () => (tenant = `tenant-${++tenants}`);
    beforeAll(async () => {
      storage = await open();
    });
    afterAll(() => storage.close());

    it('gives back the notes of a conversation, the latest ones', async () => {
      const { threads } = storage;
      fresh();
      await threads.write(tenant, 'thread', { apps: ['jira'], picks: [] });
      await threads.write(tenant, 'thread', notes);
      expect(await threads.read(tenant, 'thread')).toEqual(notes);
      expect(await threads.read(tenant, 'other')).toBeUndefined();
    });

    it('gives back what was tried of an error, and nothing once it is not written', async () => {
      const { threads } = storage;
      fresh();
      const causes = { shown: ['okta-401-unauthorized'], next: ['okta-404-not-found'] };
      await threads.write(tenant, 'thread', { ...notes, causes });
      expect(await threads.read(tenant, 'thread')).toEqual({ ...notes, causes });
      await threads.write(tenant, 'thread', notes);
      expect(await threads.read(tenant, 'thread')).toEqual(notes);
    });

    it('gives back a question under an id that cannot be guessed', async () => {
      const { questions } = storage;
      fresh();
      const before = Date.now();
      const ids = [await questions.put(tenant, question), await questions.put(tenant, question)];
      expect(new Set(ids).size).toBe(2);
      for (const id of ids) {
        expect(id).toMatch(/^[\w-]{22}$/);
        const found = await questions.get(tenant, id);
        expect(found).toEqual({ ...question, userId: 'person-1', id, at: found?.at });
        expect(Math.abs((found?.at ?? 0) - before)).toBeLessThan(60_000);
      }
      expect(await questions.get(tenant, 'forged')).toBeUndefined();
    });

    it('keeps a question of nobody known', async () => {
      fresh();
      const nobody = { conversation: 'chat', redactedText: '', entries: [], decision: 'none' } as const;
      const id = await storage.questions.put(tenant, nobody);
      const found = await storage.questions.get(tenant, id);
      expect(found).toEqual({ ...nobody, id, at: found?.at });
    });

    it('gives back a reference until it is removed', async () => {
      const { references } = storage;
      fresh();
      await references.put(tenant, 'chat', {
        ...reference,
        locale: 'zh-TW',
        serviceUrl: 'https://old.example',
      });
      await references.put(tenant, 'chat', reference);
      expect(await references.get(tenant, 'chat')).toEqual({ ...reference, userId: 'person-1' });
      await references.remove(tenant, 'chat');
      await references.remove(tenant, 'chat');
      expect(await references.get(tenant, 'chat')).toBeUndefined();
    });

    describeClaims(
      () => storage,
      fresh,
      () => tenant,
    );
    describeIsolation(() => storage, fresh);
    describeRemoval(() => storage, fresh);

    it('is up', async () => {
      expect(await storage.health()).toMatchObject({ isUp: true });
    });
  });
}

function describeClaims(storageOf: () => BotStorage, fresh: () => string, tenantOf: () => string): void {
  const claim = (key: string, with_ = times) => storageOf().claims.claim(tenantOf(), key, with_);
  const stateOf = async (key: string) => (await claim(key)).state;

  it('lets one deal with an event, and tells the others how it stands', async () => {
    fresh();
    const mine = await claim('a');
    expect(mine.state).toBe('taken');
    expect(await stateOf('a')).toBe('underWay');
    expect(await stateOf('b')).toBe('taken');
    if (mine.state === 'taken') await mine.done();
    expect(await stateOf('a')).toBe('done');
  });

  it('lets the next one deal with what was released', async () => {
    fresh();
    const mine = await claim('a');
    if (mine.state === 'taken') await mine.release();
    expect(await stateOf('a')).toBe('taken');
  });

  it('lets the next one deal with what somebody died over, whom a late release costs nothing', async () => {
    fresh();
    const dead = await claim('a', { lease: 1, keep: 60_000 });
    await after(20);
    expect(await stateOf('a')).toBe('taken');
    if (dead.state === 'taken') await dead.release();
    expect(await stateOf('a')).toBe('underWay');
    if (dead.state === 'taken') await dead.done();
    expect(await stateOf('a')).toBe('done');
  });

  it('knows what is done after the lease too, and forgets it in time', async () => {
    fresh();
    const mine = await claim('a', { lease: 1, keep: 1_000 });
    if (mine.state === 'taken') await mine.done();
    await after(20);
    expect(await stateOf('a')).toBe('done');
    await after(1_100);
    expect(await stateOf('a')).toBe('taken');
  });

  it('keeps what was done from being released', async () => {
    fresh();
    const mine = await claim('a');
    if (mine.state === 'taken') await mine.done();
    if (mine.state === 'taken') await mine.release();
    expect(await stateOf('a')).toBe('done');
  });
}

function describeIsolation(storageOf: () => BotStorage, fresh: () => string): void {
  it('shows no tenant anything of another one, whatever is asked', async () => {
    const storage = storageOf();
    const [mine, theirs] = [fresh(), fresh()];
    const fill = async (tenant: string) => {
      await storage.threads.write(tenant, 'chat', notes);
      await storage.references.put(tenant, 'chat', reference);
      const claim = await storage.claims.claim(tenant, 'key', times);
      if (claim.state === 'taken') await claim.done();
      return storage.questions.put(tenant, question);
    };
    const id = await fill(mine);
    expect(await storage.threads.read(theirs, 'chat')).toBeUndefined();
    expect(await storage.questions.get(theirs, id)).toBeUndefined();
    expect(await storage.references.get(theirs, 'chat')).toBeUndefined();
    const claim = await storage.claims.claim(theirs, 'key', times);
    expect(claim.state).toBe('taken');
    if (claim.state === 'taken') await claim.release();
    expect(await listAll(storage, { tenant: theirs })).toEqual([]);
    await storage.threads.write(theirs, 'chat', { apps: [], picks: [] });
    await storage.references.put(theirs, 'chat', { ...reference, locale: 'de' });
    await storage.references.remove(theirs, 'chat');
    await storage.records.eraseUser({ tenant: theirs }, 'person-1');
    await storage.records.forgetConversation(theirs, 'chat');
    expect(await listAll(storage, { tenant: mine })).toHaveLength(3);
    expect(await storage.threads.read(mine, 'chat')).toEqual(notes);
    expect(await storage.references.get(mine, 'chat')).toEqual({ ...reference, userId: 'person-1' });
    expect((await storage.claims.claim(mine, 'key', times)).state).toBe('done');
    expect((await listAll(storage)).filter(({ tenant }) => tenant === mine)).toHaveLength(3);
  });
}

function describeRemoval(storageOf: () => BotStorage, fresh: () => string): void {
  it('erases a person: their questions wherever asked, and their own conversations', async () => {
    const { records, questions, references, threads } = storageOf();
    const tenant = fresh();
    await references.put(tenant, 'own chat', reference);
    await threads.write(tenant, 'own chat', notes);
    await threads.write(tenant, 'chat without reference', notes, 'Person-1');
    await threads.write(tenant, 'chat without reference', { apps: [], picks: [] });
    await threads.write(tenant, 'chat of another', notes, 'person-2');
    const nobodys = { redactedText: 'words', entries: [], decision: 'none' } as const;
    await questions.put(tenant, { ...nobodys, conversation: 'own chat' });
    await questions.put(tenant, { ...question, conversation: 'team' });
    await threads.write(tenant, 'team', notes);
    const other = await questions.put(tenant, { ...question, conversation: 'team', userId: 'person-2' });
    expect(await listAll(storageOf(), { tenant }, ' PERSON-1')).toHaveLength(5);
    const removed = { threads: 2, claims: 0, questions: 2, references: 1 };
    expect(await records.eraseUser({ tenant }, 'PERSON-1 ')).toEqual(removed);
    const left = await listAll(storageOf(), { tenant });
    expect(
      left.map((record) => (record.kind === 'question' ? record.question.id : record.conversation)).sort(),
    ).toEqual(['chat of another', 'team', other].sort());
    expect(left).toContainEqual(expect.objectContaining({ kind: 'thread', userId: 'person-2' }));
    expect(await listAll(storageOf(), { tenant }, 'person-1')).toEqual([]);
  });

  it('erases a person in all tenants, and nobody for an empty id', async () => {
    const { records, questions } = storageOf();
    const userId = 'roaming';
    for (const tenant of [fresh(), fresh()]) await questions.put(tenant, { ...question, userId });
    expect((await records.eraseUser('allTenants', ' ')).questions).toBe(0);
    expect(await listAll(storageOf(), 'allTenants', '')).toEqual([]);
    expect((await records.eraseUser('allTenants', userId)).questions).toBe(2);
  });

  it('forgets a conversation with its threads, and none that only begins alike', async () => {
    const { records, questions, references, threads } = storageOf();
    const tenant = fresh();
    for (const id of ['19:a%_方', '19:a%_方;messageid=1', '19:a%_方2', '19:ax_方;messageid=1']) {
      await threads.write(tenant, id, notes);
      await references.put(tenant, id, reference);
      await questions.put(tenant, { ...question, conversation: id });
    }
    const removed = { threads: 2, claims: 0, questions: 2, references: 2 };
    expect(await records.forgetConversation(tenant, '19:a%_方')).toEqual(removed);
    expect(await listAll(storageOf(), { tenant })).toHaveLength(6);
  });

  it('removes what is too old and claims that are kept no more, and leaves references', async () => {
    const { records, questions, references, threads, claims } = storageOf();
    const tenant = fresh();
    await threads.write(tenant, 'old', notes);
    await questions.put(tenant, question);
    await references.put(tenant, 'old', reference);
    await claims.claim(tenant, 'old', { lease: 1, keep: 1 });
    await after(1_500);
    await threads.write(tenant, 'new', notes);
    await claims.claim(tenant, 'new', times);
    const removed = await records.prune(1_000);
    expect(removed.references).toBe(0);
    expect(removed.claims).toBeGreaterThan(0);
    const left = await listAll(storageOf(), { tenant });
    expect(left.map((record) => (record.kind === 'question' ? 'question' : record.conversation))).toEqual([
      'new',
      'old',
    ]);
    expect((await claims.claim(tenant, 'new', times)).state).toBe('underWay');
  });

  it('lists more than a page, each row once', { timeout: 30_000 }, async () => {
    const tenant = fresh();
    const ids = new Set<string>();
    for (let count = 0; count < 1_001; count++) ids.add(await storageOf().questions.put(tenant, question));
    const listed = await listAll(storageOf(), { tenant });
    expect(listed).toHaveLength(1_001);
    expect(new Set(listed.map((record) => record.kind === 'question' && record.question.id))).toEqual(ids);
  });
}

const ids = ['', 'a', 'A', 'a;b', 'a;', '"', '"a"', 'a\0', '\ud800', "a'; drop", '方', '%'];
const id = fc.constantFrom(...ids);
const text = fc.string({ unit: fc.constantFrom('a', '\0', '\ud83d', '💥', '"', '\\', "'", '方', '\n') });
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), tenant: id, id, text, userId: fc.option(id) }),
  fc.record({ do: fc.constant('ask' as const), tenant: id, id, text, userId: id }),
  fc.record({ do: fc.constant('refer' as const), tenant: id, id, text, userId: id }),
  fc.record({ do: fc.constant('unrefer' as const), tenant: id, id }),
  fc.record({ do: fc.constant('erase' as const), tenant: fc.option(id), userId: id }),
  fc.record({ do: fc.constant('forget' as const), tenant: id, id }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(storage: BotStorage, did: Step): Promise<unknown> {
  const { threads, questions, references, records } = storage;
  switch (did.do) {
    case 'write':
      return threads.write(did.tenant, did.id, { apps: [did.text], picks: [] }, did.userId ?? undefined);
    case 'ask': {
      const asked = { conversation: did.id, redactedText: did.text, entries: [did.text], userId: did.userId };
      await questions.put(did.tenant, { ...asked, decision: 'choose' });
      return undefined;
    }
    case 'refer':
      return references.put(did.tenant, did.id, { ...reference, locale: did.text, userId: did.userId });
    case 'unrefer':
      return references.remove(did.tenant, did.id);
    case 'erase':
      return records.eraseUser(did.tenant === null ? 'allTenants' : { tenant: did.tenant }, did.userId);
    case 'forget':
      return records.forgetConversation(did.tenant, did.id);
  }
}

function plainOf(record: KeptRecord): readonly unknown[] {
  const { kind, tenant } = record;
  if (kind === 'thread') {
    const { conversation, notes: kept, userId } = record;
    return [kind, tenant, conversation, userId, kept.apps, kept.picks];
  }
  if (kind === 'reference') {
    const { userId, locale, serviceUrl } = record.reference;
    return [kind, tenant, record.conversation, userId, locale, serviceUrl];
  }
  const { conversation, userId, redactedText, entries, decision } = record.question;
  return [kind, tenant, conversation, userId, redactedText, entries, decision];
}

/** The rows without what differs from store to store, in one order. */
const plain = (records: readonly KeptRecord[]) =>
  records.map((record) => JSON.stringify(plainOf(record))).sort();

async function clear(storage: BotStorage): Promise<void> {
  for (const { tenant } of await listAll(storage)) {
    for (const conversation of ids) await storage.records.forgetConversation(tenant, conversation);
  }
}

/** A driver keeps what memory keeps, whatever is done in whatever order, with ids and texts of any kind. */
export function describeLikeMemory(name: string, openEmpty: OpenStore, numRuns: number): void {
  it(`${name} keeps what memory keeps`, { timeout: 60_000 }, async () => {
    const storage = await openEmpty();
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.option(id),
      id,
      async (steps, tenant, userId) => {
        await clear(storage);
        const memory = createMemoryStorage();
        for (const did of steps) expect(await take(storage, did)).toEqual(await take(memory, did));
        expect(plain(await listAll(storage))).toEqual(plain(await listAll(memory)));
        const scope = tenant === null ? 'allTenants' : { tenant };
        const [found, expected] = [
          await listAll(storage, scope, userId),
          await listAll(memory, scope, userId),
        ];
        expect(plain(found)).toEqual(plain(expected));
      },
    );
    await fc.assert(property, { numRuns });
    await storage.close();
  });
}

/** Of many who claim the same over two handles at once exactly one takes it, new or left by somebody who died. */
export function describeRace(name: string, open: OpenStore): void {
  it(`${name} gives a claim to exactly one of 100 that compete`, { timeout: 60_000 }, async () => {
    const [one, two] = [await open(), await open()];
    await one.claims.claim('race', 'left', { lease: 1, keep: 60_000 });
    await after(20);
    for (const key of ['new', 'left']) {
      const states = await Promise.all(
        Array.from({ length: 50 }, () => [one, two])
          .flat()
          .map(async ({ claims }) => (await claims.claim('race', key, times)).state),
      );
      expect(states.filter((state) => state === 'taken')).toHaveLength(1);
      expect(states.filter((state) => state === 'underWay')).toHaveLength(99);
    }
    await one.close();
    await two.close();
  });
}
