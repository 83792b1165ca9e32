import { normalUser } from '../normal-user.ts';
import type { Causes, ConversationReference, KeptQuestion, NewQuestion, ThreadNotes } from '../port.ts';
import { fromStoredId, toStoredId, toStoredText } from '../stored-text.ts';
import type { QuestionRow, ReferenceRow, ThreadRow } from './tables.ts';

type NotesColumns = Pick<ThreadRow, 'apps' | 'picks' | 'causes'>;

/** The columns of notes. */
export function toNotesColumns({ apps, picks, causes }: ThreadNotes): NotesColumns {
  return {
    apps: JSON.stringify(apps),
    picks: JSON.stringify(picks),
    causes: causes === undefined ? null : JSON.stringify({ shown: causes.shown, next: causes.next }),
  };
}

/** The notes of a row. */
export function readNotes({ apps, picks, causes }: NotesColumns): ThreadNotes {
  return Object.freeze({
    apps: JSON.parse(apps) as string[],
    picks: JSON.parse(picks) as string[],
    ...(causes === null ? {} : { causes: JSON.parse(causes) as Causes }),
  });
}

/** A person's id as a column; `null` for none. */
export function toUserColumn(userId: string | undefined): string | null {
  const user = toStoredId(normalUser(userId ?? ''));
  return user === '' ? null : user;
}

/** The person of a column, as a property; nothing for none. */
export const readUser = (column: string | null) => (column === null ? {} : { userId: fromStoredId(column) });

/** The columns of a question, but for its id and time. */
export function toQuestionColumns(question: NewQuestion): Omit<QuestionRow, 'tenant' | 'id' | 'at'> {
  return {
    conversation: toStoredId(question.conversation),
    user_id: toUserColumn(question.userId),
    redacted_text: toStoredText(question.redactedText),
    entries: JSON.stringify(question.entries),
    decision: question.decision,
  };
}

/** The question of a row. */
export function readQuestion(row: Omit<QuestionRow, 'tenant'>): KeptQuestion {
  return Object.freeze({
    id: row.id,
    at: row.at,
    conversation: fromStoredId(row.conversation),
    ...readUser(row.user_id),
    redactedText: row.redacted_text,
    entries: JSON.parse(row.entries) as string[],
    decision: row.decision as KeptQuestion['decision'],
  });
}

/** The columns of a reference, but for its conversation and time. */
export function toReferenceColumns({
  userId,
  ...rest
}: ConversationReference): Pick<ReferenceRow, 'user_id' | 'reference'> {
  return { user_id: toUserColumn(userId), reference: JSON.stringify(rest) };
}

/** The reference of a row. */
export function readReference(row: Pick<ReferenceRow, 'user_id' | 'reference'>): ConversationReference {
  return Object.freeze({
    ...(JSON.parse(row.reference) as ConversationReference),
    ...readUser(row.user_id),
  });
}
