import { showPath } from '../../show-path.ts';
import type { CheckedEntry, UnplacedFinding } from '../finding.ts';
import { quoteText } from '../quote-text.ts';
import { tellApart } from './tell-apart.ts';

/** Two entries of the same app that claim the same text, worst first. */
const collisionRules = ['same-message', 'message-taken', 'look-alike'] as const;

/** A pair of entries with the text that both claim. */
export interface Collision {
  readonly rule: (typeof collisionRules)[number];
  readonly subject: CheckedEntry;
  /** Position of the text in the subject's messages. */
  readonly index: number;
  readonly message: string;
  readonly other: CheckedEntry;
}

/** Makes a collision whose subject is an entry that is asked, where one of them is. */
export function toCollision(
  rule: Collision['rule'],
  { subject, index, message }: Pick<Collision, 'subject' | 'index' | 'message'>,
  other: CheckedEntry,
): Collision {
  if (subject.isAsked || !other.isAsked) return { rule, subject, index, message, other };
  return { rule, subject: other, index: -1, message, other: subject };
}

/** The collisions as findings: one a pair, the worst; none of two entries that are only there for comparison. */
export function reportCollisions(collisions: readonly Collision[]): UnplacedFinding[] {
  const pairs = new Map<string, Collision>();
  for (const rule of collisionRules) {
    for (const collision of collisions.filter((one) => one.rule === rule)) {
      const pair = [collision.subject.entry.id, collision.other.entry.id].toSorted().join(' ');
      if (collision.subject.isAsked && !pairs.has(pair)) pairs.set(pair, collision);
    }
  }
  return Array.from(pairs.values(), toFinding);
}

function toFinding(collision: Collision): UnplacedFinding {
  const { rule, subject, index, other } = collision;
  const replace = other.isAsked ? '' : `, or give this entry the id ${other.entry.id} to replace that one`;
  const message = `${describe(collision)}; ${tellApart(subject.entry, other.entry)}${replace}`;
  const severity = rule === 'look-alike' ? 'warning' : 'error';
  return { severity, rule, subject, path: index < 0 ? [] : ['messages', index], message };
}

function describe({ rule, index, message, other }: Collision): string {
  const text = quoteText(message);
  const named = `${other.entry.id} (${showPath(other.file)})`;
  if (rule === 'same-message') return `has a message of ${named} of the same app: ${text}`;
  if (rule === 'look-alike')
    return `cannot be told from ${named} of the same app by ${text}: the bot always offers both`;
  if (index < 0) return `takes a message of ${named} of the same app: ${text}`;
  return `loses its message ${text} to ${named} of the same app`;
}
