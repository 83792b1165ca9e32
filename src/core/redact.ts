import { createRowChooser, createRuleFinder } from './redact/find/find-candidates.ts';
import { strongWords } from './redact/told/cues.ts';
import { joinFinds } from './redact/find/join-finds.ts';
import { type RedactionKind, redactionKinds, type SecretKind } from './redact/kinds.ts';
import { toPlainSigns } from './redact/plain-signs.ts';
import { rules } from './redact/rules/rules.ts';
import { findInManifests } from './redact/find/secret-manifests.ts';
import { findInTables } from './redact/find/table-columns.ts';
import { findTold, longestMessage } from './redact/told/told-secrets.ts';

export type { RedactionKind, SecretKind } from './redact/kinds.ts';

/** A masked part of a text. */
export interface Redaction {
  readonly kind: RedactionKind;
  /** Half-open range of UTF-16 offsets into the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** A text without what should not have been pasted. */
export interface Redacted {
  readonly text: string;
  /** In the order of the text, not overlapping; empty when nothing was masked. */
  readonly found: readonly Redaction[];
}

/** The place behind all rules: of what is found without one. */
const guessRow = rules.length;
const chooseRows = createRowChooser([...rules, { anchors: strongWords }]);
const findByRules = createRuleFinder(rules, chooseRows);

/** What stood right beside a secret can come to light when that is masked; so the masked text is read again. */
const mostPasses = 8;

/** Units behind the end of a start that tell whether it ends in a secret. */
const overhang = 4_000;

/**
 * Masks passwords, keys, tokens, cookies, and what tells of a person: addresses, telephone numbers, ids, names in paths.
 * Each becomes a fixed word in brackets, as `[password]`. Any string is fine; the time grows with its length alone.
 * What was masked once stays as it is.
 */
export function redact(text: string): Redacted {
  let found: readonly Redaction[] = [];
  const plain = toPlainSigns(text);
  let masked = plain;
  // Masking adds no anchor: the words of masks are not read, and their brackets keep apart what is on their sides.
  const rows = chooseRows(plain);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const known = joinFinds([
      ...findByRules(masked, rows),
      ...findInTables(masked, guessRow),
      ...findInManifests(masked, guessRow),
    ]);
    // What no form gives away is looked for when all else is masked: a mask tells of what is beside it.
    const isStrong =
      rows.includes(guessRow) || found.some(({ kind }) => redactionKinds[kind].mask === 'password');
    const isTold = known.length === 0 && (isStrong || masked.length < longestMessage);
    const more = isTold ? joinFinds(findTold(masked, guessRow, isStrong)) : known;
    if (more.length === 0) break;
    found = [...found, ...toGiven(more, found)].sort((a, b) => a.start - b.start);
    masked = maskFinds(plain, found);
  }
  return { text: maskFinds(text, found), found };
}

/**
 * The same for a reader of the first `length` units: what is behind them is neither masked nor given back, so that a text of
 * any length takes no longer than one of that length. A secret across the end is masked whole.
 */
export function redactStart(text: string, length: number): Redacted {
  const found = redact(text.slice(0, length + overhang)).found.filter(({ start }) => start < length);
  const end = Math.max(Math.min(length, text.length), found.at(-1)?.end ?? 0);
  return { text: maskFinds(text.slice(0, end), found), found };
}

/** What among the finds lets a reader sign in and must be revoked, each kind once, in order; empty when nothing does. */
export function liveSecrets(found: readonly Redaction[]): readonly SecretKind[] {
  const facts = found.map(({ kind }) => redactionKinds[kind]);
  return [...new Set(facts.flatMap((kind) => (kind.live ? [kind.mask] : [])))];
}

function maskFinds(text: string, found: readonly Redaction[]): string {
  let at = 0;
  let kept = '';
  for (const { kind, start, end } of found) {
    kept += text.slice(at, start) + maskOf(kind);
    at = end;
  }
  return kept + text.slice(at);
}

/** Finds in a masked text, told in offsets into the text that was given; none of them touches a mask. */
function toGiven(more: readonly Redaction[], found: readonly Redaction[]): Redaction[] {
  let next = 0;
  let shift = 0;
  return more.map(({ kind, start, end }) => {
    for (let before = found[next]; before && before.start < start + shift; before = found[next]) {
      shift += before.end - before.start - maskOf(before.kind).length;
      next += 1;
    }
    return { kind, start: start + shift, end: end + shift };
  });
}

function maskOf(kind: RedactionKind): string {
  return `[${redactionKinds[kind].mask}]`;
}
