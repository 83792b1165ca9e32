import type { MemoryClaim } from './memory-claims.ts';
import type { Kept, Shelf } from './memory-shelf.ts';
import { normalUser } from '../normal-user.ts';
import type {
  ConversationReference,
  KeptQuestion,
  KeptRecord,
  Records,
  TenantScope,
  ThreadNotes,
} from '../port.ts';

/** A value and when it was put, in milliseconds since 1970. */
export interface Dated<T> {
  readonly at: number;
  readonly value: T;
}

/** Notes, and whose they are. */
export interface OwnedNotes extends Dated<ThreadNotes> {
  readonly userId?: string;
}

/** All that memory keeps. */
export interface MemoryShelves {
  readonly threads: Shelf<OwnedNotes>;
  readonly claims: Shelf<MemoryClaim>;
  readonly questions: Shelf<KeptQuestion>;
  readonly references: Shelf<Dated<ConversationReference>>;
}

const isIn = (scope: TenantScope, tenant: string) => scope === 'allTenants' || scope.tenant === tenant;

/** True for a conversation and its threads. */
const isOf = (conversation: string, id: string) => id === conversation || id.startsWith(`${conversation};`);

/** What of the shelves is about the person, or about anybody. */
function findOf({ threads, questions, references }: MemoryShelves, scope: TenantScope, userId?: string) {
  const user = userId === undefined ? undefined : normalUser(userId);
  const isTheirs = (found?: string) => user === undefined || found === user;
  const personal = references.all().filter(({ value: { value } }) => isTheirs(value.userId));
  const keys = new Set(personal.map(({ tenant, id }) => JSON.stringify([tenant, id])));
  const isPersonal = (tenant: string, conversation: string) =>
    user === undefined || keys.has(JSON.stringify([tenant, conversation]));
  return {
    isThread: ({ tenant, id, value }: Kept<OwnedNotes>) =>
      isIn(scope, tenant) && (isTheirs(value.userId) || isPersonal(tenant, id)),
    isQuestion: ({ tenant, value }: Kept<KeptQuestion>) =>
      isIn(scope, tenant) && (isTheirs(value.userId) || isPersonal(tenant, value.conversation)),
    isReference: ({ tenant, value }: Kept<Dated<ConversationReference>>) =>
      isIn(scope, tenant) && isTheirs(value.value.userId),
    threads,
    questions,
    references,
  };
}

function listOf(shelves: MemoryShelves, scope: TenantScope, userId?: string): readonly KeptRecord[] {
  const found = findOf(shelves, scope, userId);
  return [
    ...found.threads
      .all()
      .filter(found.isThread)
      .map(
        ({ tenant, id, value: { at, value: notes, ...owner } }) =>
          ({ kind: 'thread', tenant, conversation: id, at, notes, ...owner }) as const,
      ),
    ...found.questions
      .all()
      .filter(found.isQuestion)
      .map(({ tenant, value }) => ({ kind: 'question', tenant, question: value }) as const),
    ...found.references
      .all()
      .filter(found.isReference)
      .map(
        ({ tenant, id, value }) =>
          ({ kind: 'reference', tenant, conversation: id, at: value.at, reference: value.value }) as const,
      ),
  ];
}

/** Removal and export of what memory keeps. */
export function createMemoryRecords(shelves: MemoryShelves, now: () => number): Records {
  const { threads, claims, questions, references } = shelves;
  return {
    eraseUser(scope, userId) {
      const found = findOf(shelves, scope, userId);
      return Promise.resolve({
        threads: threads.removeWhere(found.isThread),
        claims: 0,
        questions: questions.removeWhere(found.isQuestion),
        references: references.removeWhere(found.isReference),
      });
    },
    forgetConversation(tenant, conversation) {
      const isGone = (kept: Kept<unknown>) => kept.tenant === tenant && isOf(conversation, kept.id);
      return Promise.resolve({
        threads: threads.removeWhere(isGone),
        claims: 0,
        questions: questions.removeWhere(
          (kept) => kept.tenant === tenant && isOf(conversation, kept.value.conversation),
        ),
        references: references.removeWhere(isGone),
      });
    },
    prune(age) {
      const at = now();
      return Promise.resolve({
        threads: threads.removeWhere(({ value }) => value.at < at - age),
        claims: claims.removeWhere(({ value }) => value.forgetAt <= at),
        questions: questions.removeWhere(({ value }) => value.at < at - age),
        references: 0,
      });
    },
    async *list(scope, userId) {
      for (const record of listOf(shelves, scope, userId)) yield await Promise.resolve(record);
    },
  };
}
