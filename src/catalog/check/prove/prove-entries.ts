import { type Asker, finds, tellSaid } from './ask-engine.ts';
import { findOtherFirst } from './find-other-first.ts';
import type { Collision } from '../compare/collision.ts';
import type { CheckedCatalog, CheckedEntry, UnplacedFinding } from '../finding.ts';
import { judgeMessage } from './judge-message.ts';
import { proveMessage } from './prove-message.ts';
import { quoteText } from '../quote-text.ts';
import { type Known, reportLost } from './report-lost.ts';

/** What the engine says to the messages and samples of a catalog. */
export interface Proofs {
  readonly findings: readonly UnplacedFinding[];
  /** Messages that another entry of the same app takes or shares. */
  readonly collisions: readonly Collision[];
}

/** Called after each entry with how many were asked. */
export type OnProgress = (done: number) => void;

/**
 * Asks the engine every message and sample: messages and `samples.match` must find their entry, `samples.nearMiss` must not be
 * answered with it. Entries that are only there for comparison are asked too: an asked one may take their texts.
 */
export function proveEntries(
  checked: CheckedCatalog,
  ask: Asker,
  pastedKeyOf: (message: string) => string,
  onProgress: OnProgress,
): Proofs {
  const known: Known = new Map(checked.entries.map((subject) => [subject.entry, subject]));
  const apps = new Map(checked.catalog.apps.map((app) => [app.id, app]));
  const findings: UnplacedFinding[] = [];
  const collisions: Collision[] = [];
  for (const [at, subject] of checked.entries.entries()) {
    for (const [index, message] of subject.entry.messages.entries()) {
      const use = { subject, index, message };
      const proof = proveMessage(ask, subject.entry, apps.get(subject.entry.app), message);
      const first = findOtherFirst(ask, subject.entry, message, pastedKeyOf);
      const { collision, lost } = judgeMessage(proof, first, use, known);
      if (collision) collisions.push(collision);
      findings.push(...lost);
    }
    findings.push(...proveMatches(subject, ask, known), ...proveNearMisses(subject, ask));
    onProgress(at + 1);
  }
  return { findings, collisions };
}

function proveMatches(subject: CheckedEntry, ask: Asker, known: Known): UnplacedFinding[] {
  return subject.entry.samples.match.flatMap((text, index) => {
    const said = ask(text);
    if (finds(said, subject.entry)) return [];
    const told = `samples.match item ${index + 1} does not find its entry: ${quoteText(text)}; the bot ${tellSaid(said)}`;
    return reportLost(subject, said, known, {
      rule: 'sample-lost',
      path: ['samples', 'match', index],
      message: `${told}; add the app's name or more of the paste to it, or add its text to messages`,
    });
  });
}

function proveNearMisses(subject: CheckedEntry, ask: Asker): UnplacedFinding[] {
  if (!subject.isAsked) return [];
  return subject.entry.samples.nearMiss.flatMap((text, index): UnplacedFinding[] => {
    if (!ask(text).answered.includes(subject.entry)) return [];
    const remedy =
      'write longer messages, with the code or class that only this error has, or move it to match if it is this error';
    const message = `samples.nearMiss item ${index + 1} is answered with this entry: ${quoteText(text)}; ${remedy}`;
    const path = ['samples', 'nearMiss', index];
    return [{ severity: 'error', rule: 'near-miss-answered', subject, path, message }];
  });
}
