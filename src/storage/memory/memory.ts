import { createClaimShelf, createMemoryClaims } from './memory-claims.ts';
import { createMemoryRecords } from './memory-records.ts';
import type { Dated, MemoryShelves } from './memory-records.ts';
import { createShelf } from './memory-shelf.ts';
import { normalUser, withNormalUser } from '../normal-user.ts';
import { createQuestionId } from '../question-id.ts';
import { toStoredText } from '../stored-text.ts';
import type {
  BotStorage,
  ConversationReference,
  ConversationReferences,
  KeptQuestion,
  Questions,
  ThreadMemory,
} from '../port.ts';

/** How much the memory driver keeps; what is older or beyond is forgotten. Times in milliseconds. */
export interface MemoryLimits {
  readonly conversations: number;
  readonly notesAge: number;
  /** Of claims. */
  readonly keys: number;
  readonly questions: number;
  /** UTF-16 units of all kept questions' texts together. */
  readonly questionsLength: number;
}

/** 5,000 conversations for 24 hours, 20,000 claims, 2,000 questions: some 20 MB at most. */
export const memoryLimits: MemoryLimits = {
  conversations: 5_000,
  notesAge: 86_400_000,
  keys: 20_000,
  questions: 2_000,
  questionsLength: 4_000_000,
};

/** Storage in this process: nothing to set up, and forgotten with the process. `now`: milliseconds since 1970. */
export function createMemoryStorage(
  limits: MemoryLimits = memoryLimits,
  now: () => number = Date.now,
): BotStorage {
  const shelves: MemoryShelves = {
    threads: createShelf(limits.conversations),
    claims: createClaimShelf(limits.keys),
    questions: createShelf(limits.questions, {
      maxSize: limits.questionsLength,
      sizeOf: ({ redactedText }) => redactedText.length,
    }),
    references: createShelf(limits.conversations),
  };
  return {
    threads: createThreads(shelves, limits.notesAge, now),
    claims: createMemoryClaims(shelves.claims, now),
    questions: createQuestions(shelves, now),
    references: createReferences(shelves, now),
    records: createMemoryRecords(shelves, now),
    health: () => Promise.resolve({ isUp: true, driver: 'memory' }),
    close: () => Promise.resolve(),
  };
}

function createThreads({ threads }: MemoryShelves, notesAge: number, now: () => number): ThreadMemory {
  return {
    read(tenant, conversation) {
      const dated = threads.get(tenant, conversation);
      return Promise.resolve(dated !== undefined && dated.at > now() - notesAge ? dated.value : undefined);
    },
    write(tenant, conversation, { apps, picks, causes }, userId) {
      const value = Object.freeze({
        apps: [...apps],
        picks: [...picks],
        ...(causes === undefined ? {} : { causes: { shown: [...causes.shown], next: [...causes.next] } }),
      });
      const owner = normalUser(userId ?? '') || threads.get(tenant, conversation)?.userId;
      threads.set(tenant, conversation, {
        at: now(),
        value,
        ...(owner === undefined ? {} : { userId: owner }),
      });
      return Promise.resolve();
    },
  };
}

function createQuestions({ questions }: MemoryShelves, now: () => number): Questions {
  return {
    put(tenant, question) {
      const id = createQuestionId();
      const kept: KeptQuestion = {
        ...withNormalUser(question),
        redactedText: toStoredText(question.redactedText),
        entries: [...question.entries],
        id,
        at: now(),
      };
      questions.set(tenant, id, Object.freeze(kept));
      return Promise.resolve(id);
    },
    get: (tenant, id) => Promise.resolve(questions.get(tenant, id)),
  };
}

function createReferences({ references }: MemoryShelves, now: () => number): ConversationReferences {
  return {
    put(tenant, conversation, reference) {
      const dated: Dated<ConversationReference> = {
        at: now(),
        value: Object.freeze(withNormalUser(reference)),
      };
      references.set(tenant, conversation, dated);
      return Promise.resolve();
    },
    get: (tenant, conversation) => Promise.resolve(references.get(tenant, conversation)?.value),
    remove(tenant, conversation) {
      references.remove(tenant, conversation);
      return Promise.resolve();
    },
  };
}
