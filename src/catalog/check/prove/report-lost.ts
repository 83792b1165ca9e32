import type { Entry } from '../../../core/entry.ts';
import type { CheckedEntry, UnplacedFinding } from '../finding.ts';
import type { Said } from './ask-engine.ts';

/** Entries by what the engine gives back. */
export type Known = ReadonlyMap<Entry, CheckedEntry>;

const everyApp = 'all';

/**
 * Of an asked entry, an error. Where the text is only there for comparison, a warning about the asked entry that took it; that
 * an app's own entry goes before one of every app is as it should be.
 */
export function reportLost(
  subject: CheckedEntry,
  { answered, offered }: Pick<Said, 'answered' | 'offered'>,
  known: Known,
  { rule, path, message }: Pick<UnplacedFinding, 'rule' | 'path' | 'message'>,
): UnplacedFinding[] {
  if (subject.isAsked) return [{ severity: 'error', rule, subject, path, message }];
  const taker = [...answered, ...offered].map((entry) => known.get(entry)).find((one) => one?.isAsked);
  if (!taker || subject.entry.app === everyApp) return [];
  const told = `takes a text of ${subject.entry.id}: ${message}`;
  return [{ severity: 'warning', rule, subject: taker, path: [], message: told }];
}
