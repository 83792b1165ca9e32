import type { AppMention } from '../answer.ts';
import { fitApp } from './app-fit.ts';
import { type CodeOwners, fitCodes } from './code-fit.ts';
import { countShared } from './count-shared.ts';
import { defaults } from '../defaults.ts';
import type { Entry } from '../entry.ts';
import type { Pair } from './features.ts';
import type { Candidate } from '../index/find-candidates.ts';
import { fitTexts } from './fit-texts.ts';
import { createWordFitter } from './fit-words.ts';
import { compareLetterPairs, countLetterPairs } from '../grams/letter-pairs.ts';
import type { Overlap } from '../grams/overlap.ts';
import { logOddsOf } from './log-odds.ts';
import { createTypoCheck } from './mistyped-class.ts';
import { createPhraseReader, type PhraseFit } from './phrase.ts';
import type { PreparedCatalog } from '../index/prepared-catalog.ts';
import { isOwnForm } from '../read/codes/code-family.ts';
import type { ReadQuery } from '../read/read-query.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import type { PreparedText } from '../index/text-table.ts';
import { shareOfGrams } from '../index/weigh-text.ts';
import type { WordFit } from './align-words.ts';
import type { Weights } from './weights.ts';

/** An entry with its score and what the score is made from. */
export interface Scored {
  readonly entry: Entry;
  /** Position of the entry in the catalog; ties are broken by it. */
  readonly position: number;
  /** The message that fits best; none when only the cause fits. */
  readonly text: PreparedText | undefined;
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

/** Scores the candidates; best first, ties in catalog order. Empty when there are none. */
export function scoreCandidates(
  prepared: PreparedCatalog,
  query: ReadQuery,
  candidates: readonly Candidate[],
  circumstances: Circumstances,
  { script, weights }: ScoringParts,
): Scored[] {
  if (candidates.length === 0) return [];
  const ranked = pairUp(prepared, query, candidates, circumstances, script);
  for (const one of ranked) one.logOdds = logOddsOf(one.pair, weights);
  ranked.sort(byLogOdds);
  const own = countLetterPairs(query.compared);
  const fitWords = createWordFitter(query, prepared);
  const least = (ranked[0]?.logOdds ?? 0) - defaults.alignedWithin;
  // Comparing whole texts costs more than all else, so only those that may win are compared, each once.
  const compared = new Map<PreparedText, Pick<Pair, 'similarity' | 'words'>>();
  for (const [at, one] of ranked.entries()) {
    const { text, pair } = one;
    if (!text) continue;
    let fit = compared.get(text);
    if (!fit) {
      if (at >= defaults.comparedTexts) continue;
      const mayWin = pair.message.shared > 0 && one.logOdds >= least;
      fit = {
        similarity: compareLetterPairs(own, text.pairs()),
        words: mayWin ? fitWords(text, pair.message) : undefined,
      };
      compared.set(text, fit);
    }
    Object.assign(pair, fit);
    one.logOdds = logOddsOf(pair, weights);
  }
  setScores(ranked);
  return ranked.sort(byLogOdds);
}

/** A candidate on its way to its score: what comes last is set last. */
interface Ranked extends Scored {
  readonly pair: Pair & { similarity: number; words: WordFit | undefined };
  logOdds: number;
  score: number;
}

function pairUp(
  prepared: PreparedCatalog,
  query: ReadQuery,
  candidates: readonly Candidate[],
  { apps, foreignApp }: Circumstances,
  script: ScriptFolder,
): Ranked[] {
  const { fitted, mostShared, nothing } = fitTexts(prepared, query, candidates);
  const rareGram = prepared.index.weightOf(-1);
  const readMessage = createMessageReader(prepared, query, script);
  const codeOwners = ownersOf(prepared, 'code', query.codes);
  const nameOwners = ownersOf(prepared, 'name', query.names);
  const isMistyped = createTypoCheck(query.classes);
  const sharesCode = (one: Candidate): boolean => countShared(query.codes, one.identifiers.codes) > 0;
  const named = new Set(apps.map(({ app }) => app.id));
  const codeIsOfNamedApp = candidates.some((one) => named.has(one.entry.app) && sharesCode(one));
  const saysLittle = query.saysLittle >= defaults.policy.aloneEnough && !hasOtherNumber(query);
  return fitted.map(({ candidate, message, cause }): Ranked => {
    const { entry, position, identifiers } = candidate;
    const { codes, names, classes, statuses } = identifiers;
    const text = message?.text;
    const appFit = fitApp(entry.app, apps);
    const read = text && readMessage(text);
    const sharedCodes = countShared(query.codes, codes);
    const sharedClasses = countShared(query.classes, classes);
    const pair = {
      query,
      entry,
      codes,
      names,
      codeFit: fitCodes(codeOwners, codes, identifiers.codesByMessage, appFit.isNamed && saysLittle),
      nameFit: fitCodes(nameOwners, names, identifiers.namesByMessage),
      classes,
      statuses,
      sharedCodes,
      sharedClasses,
      sharedStatuses: countShared(query.statuses, statuses),
      message: message?.overlap ?? nothing,
      mostShared,
      phrase: read?.phrase,
      impliedByStatus: read?.impliedByStatus ?? 0,
      cause: cause?.overlap ?? nothing,
      classRarity: sharedClasses > 0 ? rarityOfClass(classes, query, prepared) : 0,
      rareGram,
      similarity: 0,
      words: undefined,
      apps,
      appFit,
      classMistyped: sharedClasses === 0 && isMistyped(classes),
      codeOfOtherApp:
        sharedCodes > 0 &&
        !codeIsOfNamedApp &&
        (isMostlyThere(message?.overlap ?? nothing) || sharesOwnForm(query.codes, codes)),
      foreignApp,
      described: candidate.described,
    };
    return { entry, position, text, pair, logOdds: 0, score: 0 };
  });
}

/** A number stands there that is no code: which of the two is meant is open. */
function hasOtherNumber({ query, codes }: ReadQuery): boolean {
  return query.clean.split(/[^\w.-]+/).filter((word) => /^-?\d{2,}$/.test(word)).length > codes.size;
}

const isMostlyThere = ({ shared, text }: Overlap): boolean =>
  shared > 0 && shared >= defaults.policy.mostlyThere * text;

/** A code of a form of its own tells its app, whatever other one is named; a bare number is many products' number. */
function sharesOwnForm(codes: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  for (const code of codes) if (own.has(code) && (isOwnForm(code) || /^\d+\.\d/.test(code))) return true;
  return false;
}

function ownersOf(prepared: PreparedCatalog, kind: 'code' | 'name', values: ReadonlySet<string>): CodeOwners {
  return new Map(Array.from(values, (value) => [value, prepared.ownersOf(`${kind}:${value}`)]));
}

/** What a message says to the query, whichever of its entries is asked about. */
interface MessageReading {
  readonly phrase: PhraseFit;
  readonly impliedByStatus: number;
}

/** Makes the reader for one query. Each message is read once: apps share many. */
function createMessageReader(
  prepared: PreparedCatalog,
  query: ReadQuery,
  script: ScriptFolder,
): (text: PreparedText) => MessageReading {
  const readPhrase = createPhraseReader(query, script);
  const { implied } = query;
  const known = new Map<PreparedText, MessageReading>();
  return (text) => {
    let read = known.get(text);
    if (!read) {
      const impliedByStatus =
        implied.count > 0 ? shareOfGrams(prepared.weighed(text), implied, prepared.index) : 0;
      read = { phrase: readPhrase(text), impliedByStatus };
      known.set(text, read);
    }
    return read;
  };
}

/** How rare the rarest of an entry's classes is that the query names too; 0 when it names none. */
function rarityOfClass(
  classes: ReadonlySet<string>,
  query: ReadQuery,
  { classRarities }: PreparedCatalog,
): number {
  let rarest = 0;
  for (const name of classes)
    if (query.classes.has(name)) rarest = Math.max(rarest, classRarities.get(name) ?? 0);
  return rarest;
}

const byLogOdds = (
  a: { readonly logOdds: number; readonly position: number },
  b: { readonly logOdds: number; readonly position: number },
): number => b.logOdds - a.logOdds || a.position - b.position;

/** Softmax over the entries and "none of them", whose log-odds are 0. */
function setScores(ranked: readonly Ranked[]): void {
  let highest = 0;
  for (const { logOdds } of ranked) highest = Math.max(highest, logOdds);
  let total = Math.exp(-highest);
  for (const one of ranked) {
    one.score = Math.exp(one.logOdds - highest);
    total += one.score;
  }
  for (const one of ranked) one.score /= total;
}
