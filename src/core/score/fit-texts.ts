import type { Candidate } from '../index/find-candidates.ts';
import { indexQueryGrams, measureOverlap, type Overlap } from '../grams/overlap.ts';
import type { PreparedCatalog } from '../index/prepared-catalog.ts';
import type { ReadQuery } from '../read/read-query.ts';
import type { PreparedText } from '../index/text-table.ts';

/** A text with what it shares with the query. */
export interface FittedText {
  readonly text: PreparedText;
  readonly overlap: Overlap;
  /** How well it fits, from 0 for nothing shared. */
  readonly fit: number;
}

/** A candidate with those of its texts that fit the query best; none where none shares anything. */
export interface Fitted {
  readonly candidate: Candidate;
  readonly message: FittedText | undefined;
  readonly cause: FittedText | undefined;
}

/** The candidates with their best texts. */
export interface FittedCandidates {
  readonly fitted: readonly Fitted[];
  /** The most that any candidate's message shares with the query. */
  readonly mostShared: number;
  /** What is shared with a text that shares nothing. */
  readonly nothing: Overlap;
}

/** Measures what each text shares with the query, each text once, and picks the best of each candidate. */
export function fitTexts(
  prepared: PreparedCatalog,
  query: ReadQuery,
  candidates: readonly Candidate[],
): FittedCandidates {
  const grams = indexQueryGrams(query, prepared.index, query.appGrams);
  const known = new Map<PreparedText, FittedText>();
  const fit = (text: PreparedText): FittedText => {
    let found = known.get(text);
    if (!found) {
      const overlap = measureOverlap(grams, prepared.weighed(text));
      found = { text, overlap, fit: fitOf(overlap) };
      known.set(text, found);
    }
    return found;
  };
  // A bare 504 shares no word with "Service timeout", but its name does.
  const byStatus = query.implied.count > 0;
  let mostShared = 0;
  const fitted = candidates.map((candidate): Fitted => {
    let first: FittedText | undefined;
    let message: FittedText | undefined;
    let cause: FittedText | undefined;
    for (const text of candidate.texts) {
      const one = fit(text);
      if (text.kind === 'cause') cause = better(cause, one);
      else {
        first ??= one;
        message = better(message, one);
      }
    }
    if (byStatus) message ??= first;
    mostShared = Math.max(mostShared, message?.overlap.shared ?? 0);
    return { candidate, message, cause };
  });
  return { fitted, mostShared, nothing: { shared: 0, text: 0, query: grams.total, from: 0, to: 0 } };
}

/** Both directions count: a whole message in a long paste, a fragment that lies wholly in the message. */
function fitOf({ shared, text, query }: Overlap): number {
  return shared === 0 ? 0 : shared / text + shared / Math.max(shared, query);
}

/** The one that fits better, the first of two that fit alike. */
function better(best: FittedText | undefined, one: FittedText): FittedText | undefined {
  return one.fit > (best?.fit ?? 0) ? one : best;
}
