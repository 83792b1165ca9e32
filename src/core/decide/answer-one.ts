import type { Answer, AppMention, AskContext, Match, Query } from '../answer.ts';
import { answerAssumed, entriesThatTie, findAssumption, rememberedApps, withAssumed } from './assume-app.ts';
import { type Decided, decide } from './decide.ts';
import { isDescribed, isOpen, mayDescribe } from './described.ts';
import type { Engine } from './engine-parts.ts';
import { explain } from './evidence.ts';
import { asSent } from '../read/as-sent.ts';
import { createSpanFinder, type SpanFinder } from './find-spans.ts';
import { type Candidate, findCandidates, withDescribed } from '../index/find-candidates.ts';
import { kindOf } from '../read/codes/code-family.ts';
import { findProduct } from '../read/product-names.ts';
import { type QueryReader, type ReadQuery, readQuery } from '../read/read-query.ts';
import { type Scored, scoreCandidates } from '../score/score.ts';
import { foldForComparison } from '../text/normalise.ts';
import { findUnknownApp, isSpeaker } from './unknown-app.ts';

/** What is known besides a text: of the conversation, and of the rest of the paste that the text was taken from. */
export interface PartContext extends AskContext {
  /** The one app that the rest of the paste names; absent when it names none or several. */
  readonly elsewhere?: AppMention;
  /** True for a text that may tell of an error in a person's words; not for a line of a longer one. */
  readonly mayDescribe?: boolean;
}

/** Answers a text as one error; see `answer`, which also looks for several. */
export function answerOne(engine: Engine, text: string, context: PartContext = {}): Answer {
  const { prepared } = engine;
  const read = readQuery(text, readerOf(engine));
  const apps = appsOf(engine, withWordsAsSent(engine, read.query), context);
  const query: Query = { ...read.query, apps };
  const picked = pickFromThread(engine, read, apps, context);
  if (picked) return picked;
  if (read.squashed === '' && read.query.identifiers.length === 0) return emptyAnswer(query);

  const unknownCodes = read.query.identifiers
    .filter(({ kind, value }) => kind === 'code' && !prepared.known.codes.has(value))
    .map(({ value }) => value);
  const unknownApp = read.query.apps.length === 0 ? findUnknownApp(read.query.clean) : undefined;
  const product = read.query.apps.length === 0 ? findProduct(read.query.clean.toLowerCase()) : undefined;
  const foreignApp = unknownApp !== undefined;
  const isOfFamily = unknownCodes.some(
    (code) => kindOf(code) !== '' && prepared.known.codeKinds.has(kindOf(code)),
  );
  const decideFor = (about: readonly AppMention[]): Decided => {
    const candidates = findCandidates(prepared, read, about);
    const decideOn = (some: readonly Candidate[]): Decided =>
      decide({
        scored: scoreCandidates(prepared, read, some, { apps: about, foreignApp }, engine),
        unknownCodes: { values: unknownCodes, isOfFamily },
        foreignApp,
        foreign: product === undefined ? 'none' : isSpeaker(product, read.query.clean) ? 'speaks' : 'named',
      });
    const decided = decideOn(candidates);
    if (context.mayDescribe !== true || !isOpen(decided) || !mayDescribe(read)) return decided;
    return decideOn(withDescribed(prepared, candidates, findDescribed(engine, read)));
  };
  const tell = (decided: Decided, about: readonly AppMention[]): Answer =>
    toAnswer(
      engine,
      read,
      { ...query, apps: about },
      decided,
      unknownCodes,
      unknownApp ?? nameOf(product, read.query.text),
    );
  const decided = decideFor(apps);
  const said = tell(decided, apps);
  // What was known before makes no match: it only tells apart what the text finds by itself.
  const tied = entriesThatTie(prepared.catalog, decided.tied ?? []);
  const assumption = findAssumption(tied, rememberedApps(prepared.apps, context));
  if (!assumption) return said;
  const about = withAssumed(apps, assumption);
  return answerAssumed(said, tell(decideFor(about), about), assumption);
}

function findDescribed({ prepared, script }: Engine, { query }: ReadQuery) {
  // That an app is named is evidence of its own, and counts once.
  const text = query.apps.reduce((rest, mention) => rest.replaceAll(mention.text || ' ', ' '), query.clean);
  const apps = new Set(query.apps.map(({ app }) => app.id));
  const isForeign = apps.size === 0 && findProduct(query.clean.toLowerCase()) !== undefined;
  return prepared.descriptions().find(foldForComparison(text, script), { apps, isForeign });
}

function readerOf({ script, prepared: { findApps, known, index, isOfApp } }: Engine): QueryReader {
  return { script, findApps, known, index, isOfApp };
}

/**
 * The candidates of a text with what their scores are made from, best first: for measuring and learning. With `describing`
 * also those that it describes.
 */
export function scoreQuery(engine: Engine, text: string, describing = false): Scored[] {
  const { prepared } = engine;
  const read = readQuery(text, readerOf(engine));
  const apps = read.query.apps;
  const foreignApp = apps.length === 0 && findUnknownApp(read.query.clean) !== undefined;
  const candidates = findCandidates(prepared, read, apps);
  const all =
    describing && mayDescribe(read)
      ? withDescribed(prepared, candidates, findDescribed(engine, read))
      : candidates;
  return scoreCandidates(prepared, read, all, { apps, foreignApp }, engine);
}

function toAnswer(
  engine: Engine,
  read: ReadQuery,
  query: Query,
  decided: Decided,
  unknownCodes: readonly string[],
  unknownApp: string | undefined,
): Answer {
  const findSpans = createSpanFinder(read.query.text, engine.script);
  const reason = unknownCodes.length > 0 ? 'unknown-code' : 'unknown';
  return {
    decision: decided.decision,
    matches: decided.picks
      .map((scored) => toMatch(engine, read, scored, findSpans))
      .filter((match) => match !== undefined),
    ...(decided.question ? { question: decided.question } : {}),
    ...(decided.decision === 'none' ? { reason } : {}),
    unknownCodes,
    ...(unknownApp === undefined ? {} : { unknownApp }),
    parts: [],
    deepestCause: false,
    query,
  };
}

function toMatch(
  { prepared }: Engine,
  read: ReadQuery,
  scored: Scored,
  findSpans: SpanFinder,
): Match | undefined {
  const app = prepared.apps.get(scored.entry.app);
  if (!app) return undefined;
  return {
    entry: scored.entry,
    app,
    score: scored.score,
    similarity: scored.pair.similarity,
    ...(isDescribed(scored.pair) ? { isDescribed: true } : {}),
    evidence: explain(scored, read.query.identifiers, (text) =>
      findSpans(prepared.weighed(text).distinct, text.squashed.length),
    ),
  };
}

function emptyAnswer(query: Query): Answer {
  return {
    decision: 'none',
    matches: [],
    reason: 'empty',
    unknownCodes: [],
    parts: [],
    deepestCause: false,
    query,
  };
}

/** The query with the words that name its apps as they stand in what was sent. */
function withWordsAsSent({ script }: Engine, query: Query): Query {
  const apps = query.apps.map((mention) => ({ ...mention, text: asSent(mention.text, query.text, script) }));
  return { ...query, apps };
}

/** The query's own words first; the rest of the paste, and then what the person says beside it, where the query names no app. */
function appsOf({ prepared }: Engine, query: Query, context: PartContext): readonly AppMention[] {
  if (query.apps.some((mention) => mention.readFrom === 'query')) return query.apps;
  const given = prepared.apps.get(context.givenApp ?? 'all');
  const beside: AppMention | undefined =
    given && given.id !== 'all' ? { app: given, text: '', readFrom: 'given' } : undefined;
  const added = context.elsewhere ?? beside;
  return added ? [...query.apps.filter(({ app }) => app.id !== added.app.id), added] : query.apps;
}

/** UTF-16 units beside the name, as in "it is Okta, please". */
const wordsAroundName = 16;

/** A product as the text writes it. */
function nameOf(product: string | undefined, text: string): string | undefined {
  if (product === undefined) return undefined;
  const at = text.toLowerCase().indexOf(product);
  return at < 0 ? product : text.slice(at, at + product.length);
}

/** An app's name alone, after the thread was asked "which app?", picks that app's entry. */
function pickFromThread(
  { prepared, catalog }: Engine,
  read: ReadQuery,
  apps: readonly AppMention[],
  context: AskContext,
): Answer | undefined {
  const picks = new Set(context.threadPicks ?? []);
  const [mention, other] = read.query.apps;
  const saysMore = read.query.text.trim().length > (mention?.text.length ?? 0) + wordsAroundName;
  if (picks.size === 0 || !mention || other || saysMore) return undefined;
  const fitting = catalog.entries.filter((entry) => picks.has(entry.id) && entry.app === mention.app.id);
  const [entry] = fitting;
  const app = prepared.apps.get(mention.app.id);
  if (!entry || !app || fitting.length > 1) return undefined;
  const evidence = { spans: [], agreed: [], conflicted: [], app: mention };
  return {
    decision: 'answer',
    matches: [{ entry, app, score: 1, similarity: 0, evidence }],
    unknownCodes: [],
    parts: [],
    deepestCause: false,
    query: { ...read.query, apps },
  };
}
