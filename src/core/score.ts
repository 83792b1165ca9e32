import { compareTwoStrings } from 'string-similarity';
import type { AppMention } from './answer.ts';
import { defaults } from './defaults.ts';
import type { Entry } from './entry.ts';
import { type FeatureName, features, type Pair } from './features.ts';
import type { Candidate } from './find-candidates.ts';
import { distinctGramsOf, gramsOf } from './grams.ts';
import { indexQueryGrams, measureOverlap, type Overlap } from './overlap.ts';
import type { PreparedCatalog } from './prepared-catalog.ts';
import type { PreparedText } from './text-table.ts';
import { createPhraseReader } from './phrase.ts';
import type { ReadQuery } from './read-query.ts';
import type { ScriptFolder } from './script-fold.ts';
import type { Weights } from './weights.ts';

/** An entry with its score and what the score is made from. */
export interface Scored {
  readonly entry: Entry;
  /** Position of the entry in the catalog; ties are broken by it. */
  readonly position: number;
  /** The message that fits best; absent when only the cause fits. */
  readonly text?: PreparedText;
  readonly pair: Pair;
  /** Log-odds against "not in the catalog". */
  readonly logOdds: number;
  /** 0 to 1: the probability that this entry is the right one; all entries and "none" sum to 1. */
  readonly score: number;
}

/** What scoring works with. */
export interface ScoringParts {
  readonly script: ScriptFolder;
  readonly weights: Weights;
}

/** What is known of the query besides its text. */
export interface Circumstances {
  readonly apps: readonly AppMention[];
  readonly foreignApp: boolean;
}

const featureNames = Object.keys(features) as FeatureName[];
const nothingShared = (query: number): Overlap => ({ shared: 0, text: 0, query, from: 0, to: 0 });

/** Scores the candidates; best first, ties in catalog order. Empty when there are none. */
export function scoreCandidates(
  prepared: PreparedCatalog,
  query: ReadQuery,
  candidates: readonly Candidate[],
  circumstances: Circumstances,
  { script, weights }: ScoringParts,
): Scored[] {
  const grams = indexQueryGrams(query.grams, prepared.index.weightOf, query.appGrams);
  const rareGram = prepared.index.weightOf(-1);
  const comparable = query.query.clean.slice(0, defaults.comparedLength).toLowerCase();
  const overlaps = new Map<PreparedText, Overlap>();
  const similarities = new Map<PreparedText, number>();
  const overlapOf = (text: PreparedText): Overlap =>
    remembered(overlaps, text, () =>
      measureOverlap(grams, distinctGramsOf(text.squashed), prepared.index.weightOfText(text.position)),
    );
  const similarityOf = (text: PreparedText): number =>
    remembered(similarities, text, () => compareTwoStrings(comparable, text.clean.toLowerCase()));

  const implied = new Set(query.impliedGrams);
  const fitted = candidates.map((candidate) => {
    const messages = candidate.texts.filter(({ kind }) => kind === 'message');
    // A bare 504 shares no word with "Service timeout", but its name does.
    const text = bestOf(messages, overlapOf) ?? (implied.size > 0 ? messages[0] : undefined);
    const cause = bestOf(
      candidate.texts.filter(({ kind }) => kind === 'cause'),
      overlapOf,
    );
    return { candidate, text, cause };
  });
  const mostShared = fitted.reduce((most, { text }) => Math.max(most, text ? overlapOf(text).shared : 0), 0);
  const readPhrases = createPhraseReader(query, script);

  const named = new Set(circumstances.apps.map(({ app }) => app.id));
  const codeIsOfNamedApp = candidates.some((one) => named.has(one.entry.app) && sharesCode(one, query));

  const scored = fitted.map(({ candidate, text, cause }): Scored => {
    const { entry, position, identifiers } = candidate;
    const pair: Pair = {
      query,
      entry,
      ...identifiers,
      message: text ? overlapOf(text) : nothingShared(grams.total),
      mostShared,
      phrase: text ? readPhrases(text) : undefined,
      impliedByStatus: text && implied.size > 0 ? shareOfGrams(text, implied, prepared) : 0,
      cause: cause ? overlapOf(cause) : nothingShared(grams.total),
      classRarity: rarityOfClass(query, identifiers.classes, prepared),
      rareGram,
      similarity: 0,
      codeOfOtherApp: !codeIsOfNamedApp && sharesCode(candidate, query),
      ...circumstances,
    };
    return { entry, position, ...(text ? { text } : {}), pair, logOdds: logOddsOf(pair, weights), score: 0 };
  });
  const ranked = scored
    .sort(byLogOdds)
    .map((one, at) => (at < defaults.comparedTexts ? withSimilarity(one, similarityOf, weights) : one));
  return toProbabilities(ranked).sort(byLogOdds);
}

const sharesCode = ({ identifiers }: Candidate, { codes }: ReadQuery): boolean =>
  [...codes].some((code) => identifiers.codes.has(code));

const byLogOdds = (a: Scored, b: Scored): number => b.logOdds - a.logOdds || a.position - b.position;

/** Comparing whole texts costs more than all else, so only those that may win are compared. */
function withSimilarity(
  scored: Scored,
  similarityOf: (text: PreparedText) => number,
  weights: Weights,
): Scored {
  if (!scored.text) return scored;
  const pair = { ...scored.pair, similarity: similarityOf(scored.text) };
  return { ...scored, pair, logOdds: logOddsOf(pair, weights) };
}

/** The weighted sum of the features. */
export function logOddsOf(pair: Pair, weights: Weights): number {
  let sum = weights.bias;
  for (const name of featureNames) sum += weights[name] * features[name](pair);
  return sum;
}

/** Softmax over the entries and "none of them", whose log-odds are 0. */
function toProbabilities(scored: readonly Scored[]): Scored[] {
  const highest = Math.max(0, ...scored.map(({ logOdds }) => logOdds));
  const none = Math.exp(-highest);
  const total = scored.reduce((sum, { logOdds }) => sum + Math.exp(logOdds - highest), none);
  return scored.map((one) => ({ ...one, score: Math.exp(one.logOdds - highest) / total }));
}

function rarityOfClass(query: ReadQuery, classes: ReadonlySet<string>, { index }: PreparedCatalog): number {
  let rarity = 0;
  for (const name of classes)
    if (query.classes.has(name)) rarity = Math.max(rarity, index.rarityOf(`class:${name}`));
  return rarity;
}

function shareOfGrams(text: PreparedText, grams: ReadonlySet<number>, { index }: PreparedCatalog): number {
  let shared = 0;
  let total = 0;
  for (const gram of new Set(gramsOf(text.squashed))) {
    total += index.weightOf(gram);
    if (grams.has(gram)) shared += index.weightOf(gram);
  }
  return total > 0 ? shared / total : 0;
}

function bestOf(
  texts: readonly PreparedText[],
  overlapOf: (text: PreparedText) => Overlap,
): PreparedText | undefined {
  let best: PreparedText | undefined;
  let bestFit = 0;
  for (const text of texts) {
    const overlap = overlapOf(text);
    if (overlap.shared === 0) continue;
    // Both directions count: a whole message in a long paste, a fragment that lies wholly in the message.
    const fit = overlap.shared / overlap.text + overlap.shared / Math.max(overlap.shared, overlap.query);
    if (fit > bestFit) {
      best = text;
      bestFit = fit;
    }
  }
  return best;
}

function remembered<K, V>(known: Map<K, V>, key: K, compute: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  known.set(key, value);
  return value;
}
