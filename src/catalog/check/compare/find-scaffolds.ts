import type { CheckedEntry, UnplacedFinding } from '../finding.ts';
import { quoteText } from '../quote-text.ts';
import { plainMessage } from './message-key.ts';
import { isScaffoldText } from './scaffold-words.ts';
import { listWholes } from './whole-messages.ts';

/** A message whose text so many other entries have inside theirs tells none of them. */
const many = 3;

/**
 * Messages that tell nothing of their entry: all of their words are those of any error, or stand, as they do there, in the
 * messages of many other entries. Entries that have the very same message do not count: the bot asks which app.
 */
export function findScaffolds(
  entries: readonly CheckedEntry[],
  keyOf: (message: string) => string,
): UnplacedFinding[] {
  const wholes = listWholes(entries, keyOf);
  return entries
    .filter(({ isAsked }) => isAsked)
    .flatMap((subject) =>
      subject.entry.messages.flatMap((message, index): UnplacedFinding[] => {
        const why = explain(subject, message);
        return why === undefined ? [] : [toFinding(subject, index, message, why)];
      }),
    );

  function explain(subject: CheckedEntry, message: string): string | undefined {
    if (isScaffoldText(plainMessage(message))) return 'any program may say all of it';
    const others = wholes.entriesAround(subject, message, many);
    const [example] = others;
    if (!example || others.length < many) return undefined;
    return `at least ${many} other entries, such as ${example.entry.id}, have all of it in longer messages`;
  }
}

function toFinding(subject: CheckedEntry, index: number, text: string, why: string): UnplacedFinding {
  const told = `messages item ${index + 1} does not tell this entry from others: ${quoteText(text)}; ${why}`;
  const message = `${told}; write the longer text that the product shows, with its code or class, or remove it`;
  return { severity: 'warning', rule: 'scaffold-message', subject, path: ['messages', index], message };
}
