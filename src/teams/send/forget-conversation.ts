import type { Logger } from 'pino';
import type { ErrorCode } from '../../errors.ts';
import type { Records } from '../../storage/port.ts';
import { describeError } from './report-turn-error.ts';

/** Where the notes of conversations are removed, and what tells of it. */
export interface ForgetParts {
  readonly records: Records;
  readonly log: Logger;
}

/** The chat or channel that a thread is in (`<channel>;messageid=…`). */
const rootOf = (conversation: string): string => conversation.split(';', 1)[0] ?? conversation;

/**
 * Removes what is kept of a conversation that is gone, and with a thread that of its whole channel: if only the thread is
 * gone, that costs the others a question. Never rejects.
 */
export async function forgetConversation(
  { records, log }: ForgetParts,
  { tenant, conversation }: { readonly tenant: string; readonly conversation: string },
): Promise<void> {
  log.warn(
    { code: 'CONVERSATION_GONE' satisfies ErrorCode },
    'a conversation is gone, so what was kept of it is removed',
  );
  try {
    await records.forgetConversation(tenant, rootOf(conversation));
  } catch (error) {
    log.warn({ error: describeError(error) }, 'a conversation could not be forgotten');
  }
}
