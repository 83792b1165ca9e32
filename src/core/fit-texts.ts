import type { Candidate } from './find-candidates.ts';
import { indexQueryGrams, measureOverlap, type Overlap } from './overlap.ts';
import type { PreparedCatalog } from './prepared-catalog.ts';
import type { ReadQuery } from './read-query.ts';
import type { PreparedText } from './text-table.ts';

/** A text with what it shares with the query. */
export interface FittedText {
  readonly text: PreparedText;
  readonly overlap: Overlap;
}

/** A candidate with those of its texts that fit the query best; absent where none shares anything. */
export interface Fitted {
  readonly candidate: Candidate;
  readonly message?: FittedText;
  readonly cause?: FittedText;
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
  const grams = indexQueryGrams(query.grams, query.gramNumbers, prepared.index, query.appGrams);
  const known = new Map<number, FittedText>();
  const fit = (text: PreparedText): FittedText => {
    let found = known.get(text.position);
    if (!found) {
      found = { text, overlap: measureOverlap(grams, prepared.weighed(text)) };
      known.set(text.position, found);
    }
    return found;
  };
  // A bare 504 shares no word with "Service timeout", but its name does.
  const byStatus = query.impliedGrams.length > 0;
  let mostShared = 0;
  const fitted = candidates.map((candidate): Fitted => {
    const { texts } = candidate;
    const first = byStatus ? texts.find(({ kind }) => kind === 'message') : undefined;
    const message = bestOf(texts, 'message', fit) ?? (first && fit(first));
    const cause = bestOf(texts, 'cause', fit);
    mostShared = Math.max(mostShared, message?.overlap.shared ?? 0);
    return { candidate, ...(message ? { message } : {}), ...(cause ? { cause } : {}) };
  });
  return { fitted, mostShared, nothing: { shared: 0, text: 0, query: grams.total, from: 0, to: 0 } };
}

function bestOf(
  texts: readonly PreparedText[],
  kind: PreparedText['kind'],
  fit: (text: PreparedText) => FittedText,
): FittedText | undefined {
  let best: FittedText | undefined;
  let bestFit = 0;
  for (const text of texts) {
    if (text.kind !== kind) continue;
    const fitted = fit(text);
    const { shared, text: own, query } = fitted.overlap;
    if (shared === 0) continue;
    // Both directions count: a whole message in a long paste, a fragment that lies wholly in the message.
    const fits = shared / own + shared / Math.max(shared, query);
    if (fits > bestFit) {
      best = fitted;
      bestFit = fits;
    }
  }
  return best;
}
