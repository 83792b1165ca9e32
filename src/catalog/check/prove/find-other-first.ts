import type { Entry } from '../../../core/entry.ts';
import type { Asker } from './ask-engine.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';

/** Another entry that a pasted message finds before its own. */
export interface OtherFirst {
  readonly entry: Entry;
  /** False where the bot only offers it before the others. */
  readonly isAnswered: boolean;
}

/**
 * The entry that a message, pasted verbatim, is answered with or offered first instead of its own; `undefined` where its own comes
 * first, beside another or alone, or none does. A message that entries of several apps have is no fault: the bot asks which app.
 */
export function findOtherFirst(
  ask: Asker,
  entry: Entry,
  message: string,
  pastedKeyOf: (message: string) => string,
): OtherFirst | undefined {
  // One of every app stands behind an app's own.
  if (entry.app === 'all') return undefined;
  const { answered, first } = ask(fillPlaceholders(message));
  const ahead = answered.length > 0 ? answered : first;
  const [other] = ahead;
  if (!other || ahead.includes(entry)) return undefined;
  const key = pastedKeyOf(message);
  const isShared = other.app !== entry.app && other.messages.some((one) => pastedKeyOf(one) === key);
  return isShared ? undefined : { entry: other, isAnswered: answered.length > 0 };
}
