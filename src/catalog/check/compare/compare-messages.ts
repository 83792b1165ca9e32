import { toCollision, type Collision } from './collision.ts';
import type { CheckedCatalog, CheckedEntry, UnplacedFinding } from '../finding.ts';
import { quoteText } from '../quote-text.ts';

/** A message with where it stands. */
interface Use {
  readonly subject: CheckedEntry;
  readonly index: number;
  readonly message: string;
}

/** What the messages of a catalog are, told without the engine. */
export interface ComparedMessages {
  /** Entries of the same app with the same message: each with the first that has it. */
  readonly collisions: readonly Collision[];
  /** Samples that are the message of another entry. */
  readonly findings: readonly UnplacedFinding[];
  /** Messages that several apps have: the bot asks which app. */
  readonly shared: number;
}

/** Compares every message with every other, and the samples with them, as the engine sees them: by `keyOf`. */
export function compareMessages(
  { entries }: CheckedCatalog,
  keyOf: (message: string) => string,
): ComparedMessages {
  const uses = Map.groupBy(entries.flatMap(usesOf), ({ message }) => keyOf(message));
  const groups = [...uses.values()].filter(({ length }) => length > 1);
  const shared = groups.filter(
    (group) =>
      group.some(({ subject }) => subject.isAsked) &&
      new Set(group.map(({ subject }) => subject.entry.app)).size > 1,
  );
  return {
    collisions: groups.flatMap(collide),
    findings: entries.flatMap((subject) => findBorrowedSamples(subject, uses, keyOf)),
    shared: shared.length,
  };
}

const usesOf = (subject: CheckedEntry): Use[] =>
  subject.entry.messages.map((message, index) => ({ subject, index, message }));

/** Of many entries that share a text, each is named with the first one: the number of pairs stays in bounds. */
function collide(group: readonly Use[]): Collision[] {
  const first = new Map<string, Use>();
  return group.flatMap((use) => {
    const earlier = first.get(use.subject.entry.app);
    if (!earlier) first.set(use.subject.entry.app, use);
    if (!earlier || earlier.subject === use.subject) return [];
    const [one, other] = use.subject.isAsked ? [use, earlier] : [earlier, use];
    return [toCollision('same-message', one, other.subject)];
  });
}

/** A sample that is another entry's message, and not one of its own, proves the other entry. */
function findBorrowedSamples(
  subject: CheckedEntry,
  uses: ReadonlyMap<string, readonly Use[]>,
  keyOf: (message: string) => string,
): UnplacedFinding[] {
  if (!subject.isAsked) return [];
  return subject.entry.samples.match.flatMap((text, index): UnplacedFinding[] => {
    const owners = uses.get(keyOf(text)) ?? [];
    const [owner] = owners;
    if (!owner || owners.some((one) => one.subject === subject)) return [];
    const told = `is a message of ${owner.subject.entry.id}, not of this entry: ${quoteText(text)}`;
    const message = `samples.match item ${index + 1} ${told}; remove it, or add it to the messages here`;
    return [
      { severity: 'warning', rule: 'sample-is-message', subject, path: ['samples', 'match', index], message },
    ];
  });
}
