import { CodedError } from '../../errors.ts';
import { createMemoryStorage, memoryLimits } from '../memory/memory.ts';
import { createShelf } from '../memory/memory-shelf.ts';
import type {
  BotStorage,
  Claim,
  Claims,
  ConversationReferences,
  Questions,
  Records,
  Removed,
  ThreadMemory,
} from '../port.ts';
import { connectStore } from './store-connection.ts';
import type { ConnectionParts, StoreConnection } from './store-connection.ts';

const downSentence =
  'The store is down, so nothing was done. Fix it (the log says why it fails) and try again.';

/**
 * Storage that never fails a turn: while the store is down memory serves, and the store is tried again without a
 * restart. What memory is given meanwhile is not copied back, but counts before what the store had of the same until it is
 * put anew. Each claim counts in memory too, so that what this process claimed stays claimed when the store fails or comes
 * back.
 * @throws CodedError STORAGE_FAILED at the first opening where only a person can help; records while the store is down
 */
export async function openResilientStorage(parts: ConnectionParts): Promise<BotStorage> {
  const connection = await connectStore(parts);
  const memory = createMemoryStorage();
  return {
    threads: createThreads(connection, memory),
    claims: createClaims(connection, memory.claims),
    questions: createQuestions(connection, memory),
    references: createReferences(connection, memory),
    records: createRecords(connection, memory.records),
    health: () => connection.health(),
    close: () => connection.close(),
  };
}

/** From the store; from memory what was put there while the store was down. */
async function firstFound<T>(
  connection: StoreConnection,
  memory: BotStorage,
  find: (storage: BotStorage) => Promise<T | undefined>,
): Promise<T | undefined> {
  const attempt = await connection.attempt(find);
  return (attempt.isDone ? attempt.value : undefined) ?? find(memory);
}

/** Things of conversations of which a later one takes the place of an earlier one. */
function createNewestFirst(connection: StoreConnection, memory: BotStorage) {
  /** Where memory has a later one than the store. */
  const newer = createShelf<true>(memoryLimits.conversations);
  return {
    async put(tenant: string, conversation: string, put: (storage: BotStorage) => Promise<void>) {
      if ((await connection.attempt(put)).isDone) {
        newer.remove(tenant, conversation);
        return;
      }
      await put(memory);
      newer.set(tenant, conversation, true);
    },
    async get<T>(
      tenant: string,
      conversation: string,
      find: (storage: BotStorage) => Promise<T | undefined>,
    ): Promise<T | undefined> {
      const found = newer.get(tenant, conversation) === true ? await find(memory) : undefined;
      return found ?? firstFound(connection, memory, find);
    },
  };
}

function createThreads(connection: StoreConnection, memory: BotStorage): ThreadMemory {
  const newest = createNewestFirst(connection, memory);
  return {
    read: (tenant, conversation) =>
      newest.get(tenant, conversation, ({ threads }) => threads.read(tenant, conversation)),
    write: (tenant, conversation, notes, userId) =>
      newest.put(tenant, conversation, ({ threads }) => threads.write(tenant, conversation, notes, userId)),
  };
}

function createQuestions(connection: StoreConnection, memory: BotStorage): Questions {
  return {
    async put(tenant, question) {
      const attempt = await connection.attempt(({ questions }) => questions.put(tenant, question));
      return attempt.isDone ? attempt.value : memory.questions.put(tenant, question);
    },
    get: (tenant, id) => firstFound(connection, memory, ({ questions }) => questions.get(tenant, id)),
  };
}

function createReferences(connection: StoreConnection, memory: BotStorage): ConversationReferences {
  const newest = createNewestFirst(connection, memory);
  return {
    put: (tenant, conversation, reference) =>
      newest.put(tenant, conversation, ({ references }) => references.put(tenant, conversation, reference)),
    get: (tenant, conversation) =>
      newest.get(tenant, conversation, ({ references }) => references.get(tenant, conversation)),
    async remove(tenant, conversation) {
      await memory.references.remove(tenant, conversation);
      await connection.attempt(({ references }) => references.remove(tenant, conversation));
    },
  };
}

function createClaims(connection: StoreConnection, memory: Claims): Claims {
  return {
    async claim(tenant, key, times) {
      const here = await memory.claim(tenant, key, times);
      if (here.state !== 'taken') return here;
      const attempt = await connection.attempt(async (store) => ({
        store,
        there: await store.claims.claim(tenant, key, times),
      }));
      if (!attempt.isDone) return here;
      const { store, there } = attempt.value;
      if (there.state === 'taken') return joinClaims(connection, store, here, there);
      await here.release();
      return there;
    },
  };
}

type Taken = Extract<Claim, { readonly state: 'taken' }>;

/** A claim in memory and in the store. A store that was opened anew since then knows nothing of this one. */
function joinClaims(connection: StoreConnection, store: BotStorage, here: Taken, there: Taken): Claim {
  const inStore = (work: () => Promise<void>) =>
    connection.attempt((current) => (current === store ? work() : Promise.resolve()));
  return {
    state: 'taken',
    async done() {
      await here.done();
      await inStore(() => there.done());
    },
    async release() {
      await here.release();
      await inStore(() => there.release());
    },
  };
}

function createRecords(connection: StoreConnection, memory: Records): Records {
  /** In memory too, but what counts is the store: what was not done there must not look done. */
  const inBoth = async (work: (records: Records) => Promise<Removed>): Promise<Removed> => {
    await work(memory);
    const attempt = await connection.attempt(({ records }) => work(records));
    if (attempt.isDone) return attempt.value;
    throw new CodedError('STORAGE_FAILED', downSentence);
  };
  return {
    eraseUser: (scope, userId) => inBoth((records) => records.eraseUser(scope, userId)),
    forgetConversation: (tenant, conversation) =>
      inBoth((records) => records.forgetConversation(tenant, conversation)),
    prune: (age) => inBoth((records) => records.prune(age)),
    async *list(scope, userId) {
      const attempt = await connection.attempt(({ records }) => Promise.resolve(records));
      if (!attempt.isDone) throw new CodedError('STORAGE_FAILED', downSentence);
      yield* attempt.value.list(scope, userId);
    },
  };
}
