import type { Entry } from '../../../core/entry.ts';
import { type Asker, finds, type Said, tellSaid } from './ask-engine.ts';
import { toCollision, type Collision } from '../compare/collision.ts';
import type { CheckedCatalog, CheckedEntry, UnplacedFinding } from '../finding.ts';
import { type MessageProof, proveMessage } from './prove-message.ts';
import { quoteText } from '../quote-text.ts';

/** What the engine says to the messages and samples of a catalog. */
export interface Proofs {
  readonly findings: readonly UnplacedFinding[];
  /** Messages that another entry of the same app takes or shares. */
  readonly collisions: readonly Collision[];
}

/** Called after each entry with how many were asked. */
export type OnProgress = (done: number) => void;

const everyApp = 'all';

/** Entries by what the engine gives back. */
type Known = ReadonlyMap<Entry, CheckedEntry>;

/**
 * Asks the engine every message and sample: messages and `samples.match` must find their entry, `samples.nearMiss` must not be
 * answered with it. Entries that are only there for comparison are asked too: an asked one may take their texts.
 */
export function proveEntries(checked: CheckedCatalog, ask: Asker, onProgress: OnProgress): Proofs {
  const known: Known = new Map(checked.entries.map((subject) => [subject.entry, subject]));
  const apps = new Map(checked.catalog.apps.map((app) => [app.id, app]));
  const findings: UnplacedFinding[] = [];
  const collisions: Collision[] = [];
  for (const [at, subject] of checked.entries.entries()) {
    for (const [index, message] of subject.entry.messages.entries()) {
      const proof = proveMessage(ask, subject.entry, apps.get(subject.entry.app), message);
      const rival = rivalOf(proof, subject.entry, known);
      const use = { subject, index, message };
      if (rival)
        collisions.push(toCollision(proof.outcome === 'tied' ? 'look-alike' : 'message-taken', use, rival));
      else findings.push(...reportLostMessage(proof, use, known));
    }
    findings.push(...proveMatches(subject, ask, known), ...proveNearMisses(subject, ask));
    onProgress(at + 1);
  }
  return { findings, collisions };
}

/** The entry of the same app that a message was lost to, or cannot be told from. */
function rivalOf(proof: MessageProof, { app }: Entry, known: Known): CheckedEntry | undefined {
  if (proof.outcome === 'won') return undefined;
  if (proof.outcome === 'tied') return known.get(proof.rival);
  const { answered, offered } = proof.said;
  const taker = [...answered, ...offered].find((one) => one.app === app);
  return taker && known.get(taker);
}

function reportLostMessage(
  proof: MessageProof,
  { subject, index, message }: Pick<Collision, 'subject' | 'index' | 'message'>,
  known: Known,
): UnplacedFinding[] {
  if (proof.outcome !== 'lost') return [];
  const named = proof.wasNamed ? ", even with the app's name in front" : '';
  const told = `messages item ${index + 1} does not find its entry: ${quoteText(message)}; the bot ${tellSaid(proof.said)}${named}`;
  return report(subject, proof.said, known, {
    rule: 'message-lost',
    path: ['messages', index],
    message: `${told}; write the longer text that the product shows, with its code or class`,
  });
}

function proveMatches(subject: CheckedEntry, ask: Asker, known: Known): UnplacedFinding[] {
  return subject.entry.samples.match.flatMap((text, index) => {
    const said = ask(text);
    if (finds(said, subject.entry)) return [];
    const told = `samples.match item ${index + 1} does not find its entry: ${quoteText(text)}; the bot ${tellSaid(said)}`;
    return report(subject, said, known, {
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

/**
 * Of an asked entry, an error. Where the text is only there for comparison, a warning about the asked entry that took it; that
 * an app's own entry goes before one of every app is as it should be.
 */
function report(
  subject: CheckedEntry,
  { answered, offered }: Said,
  known: Known,
  { rule, path, message }: Pick<UnplacedFinding, 'rule' | 'path' | 'message'>,
): UnplacedFinding[] {
  if (subject.isAsked) return [{ severity: 'error', rule, subject, path, message }];
  const taker = [...answered, ...offered].map((entry) => known.get(entry)).find((one) => one?.isAsked);
  if (!taker || subject.entry.app === everyApp) return [];
  const told = `takes a text of ${subject.entry.id}: ${message}`;
  return [{ severity: 'warning', rule, subject: taker, path: [], message: told }];
}
