import type { Answer, AppMention, AskContext, Match, Span } from './answer.ts';
import { defaults } from './defaults.ts';
import type { Engine } from './decide/engine-parts.ts';
import { markContexts } from './decide/find-context.ts';
import type { Catalog } from './entry.ts';
import { type ChosenLines, createLineChooser, type LineChooser } from './log/choose-lines.ts';
import { type Focus, focusLog } from './log/focus-log.ts';
import { createLineJudge } from './log/judge-line.ts';
import { createFormReader } from './log/line-form.ts';
import { createLikeness } from './log/likeness.ts';
import { findMessageLines } from './log/message-lines.ts';
import { blankCalmStatuses } from './log/telling-lines.ts';
import { asSent } from './read/as-sent.ts';
import { answerParts } from './several/answer-parts.ts';
import { createMessageTest } from './several/own-errors.ts';
import { withElsewhere } from './several/with-elsewhere.ts';
import { cutAtLineEnds } from './text/cut-spans.ts';
import { foldForComparison, normaliseCharacters } from './text/normalise.ts';
import { type CatalogTables, tabulateCatalog } from './index/catalog-tables.ts';
import { openPreparedCatalog } from './index/prepared-catalog.ts';
import { createScriptFolder, type ScriptFolder } from './text/script-fold.ts';
import { type Weights, weights as learned } from './score/weights.ts';

export { indexDescriptions } from './describe/description-index.ts';
export { type CatalogTables, tabulateCatalog } from './index/catalog-tables.ts';
export type { Engine } from './decide/engine-parts.ts';
export { createScriptFolder } from './text/script-fold.ts';

/** Prepares a catalog for answering, with the learned weights unless others are given: some 50 ms for the script tables, and 30 µs an entry. */
export function createEngine(catalog: Catalog, weights: Weights = learned): Engine {
  const script = createScriptFolder();
  return openEngine(catalog, tabulateCatalog(catalog, script), script, weights);
}

/** The same by tables of this catalog that are made already, in next to no time. */
export function openEngine(
  catalog: Catalog,
  tables: CatalogTables,
  script: ScriptFolder,
  weights: Weights = learned,
): Engine {
  return { catalog, script, weights, prepared: openPreparedCatalog(catalog, tables, script) };
}

/** Makes what descriptions are compared with, some 30 µs a phrase; else the first description waits for it. */
export function prepareDescriptions({ prepared }: Engine): void {
  prepared.descriptions();
}

/** Positions in `Catalog.entries` of those most like a text, at most 8, best first, and how many different words of it tell anything. */
export function rankDescribed(
  { prepared, script }: Engine,
  text: string,
): { readonly positions: readonly number[]; readonly words: number } {
  return prepared.descriptions().rank(foldForComparison(normaliseCharacters(text), script));
}

/**
 * Finds the catalog's entries for a text. Pure and synchronous: the same answer for the same text. Any string is fine;
 * what holds nothing to find gives `none` with `reason: 'empty'`. Of a long log the lines that tell of errors are read; of a
 * text beyond `defaults.maxQueryLength` units the most telling ones, wherever they stand.
 */
export function answer(engine: Engine, sent: string, context: AskContext = {}): Answer {
  const reader = createReader(engine, context);
  reader.push(sent);
  return reader.finish();
}

/** Reads a text that comes in chunks. */
export interface Reader {
  readonly push: (chunk: string) => void;
  /** The answer to all of it; to be called once. */
  readonly finish: () => Answer;
}

/** The same as `answer` for a text that comes in chunks, of any length, in bounded memory. */
export function createReader(engine: Engine, context: AskContext = {}): Reader {
  let text = '';
  let chooser: LineChooser | undefined;
  return {
    push: (chunk) => {
      if (!chooser && text.length + chunk.length <= defaults.maxQueryLength) {
        text += chunk;
        return;
      }
      if (!chooser) {
        chooser = openChooser(engine);
        chooser.push(text);
      }
      chooser.push(chunk);
    },
    finish: () =>
      chooser ? answerChosen(engine, chooser.finish(), context) : answerWhole(engine, text, context),
  };
}

function openChooser(engine: Engine): LineChooser {
  const { known, index } = engine.prepared;
  return createLineChooser({
    readForm: createFormReader(known),
    judge: createLineJudge({
      known,
      likeness: createLikeness(index, engine.script),
      isMessage: createMessageTest(engine, {}),
    }),
  });
}

/** The answer for a text that is not too long to be read whole. */
function answerWhole(engine: Engine, text: string, context: AskContext): Answer {
  const read = blankCalmStatuses(text);
  const focus = focusLog(read, findLineTest(engine, context));
  const found = focus
    ? answerFocused(engine, text, focus, context)
    : answerParts(engine, { text, read }, { ...context, mayDescribe: true });
  return markContexts(engine, text, found);
}

/** The answer for the lines that were chosen from a longer text. */
function answerChosen(engine: Engine, chosen: ChosenLines, context: AskContext): Answer {
  const { text, rest, quietLines, leftOut } = chosen;
  const read = blankCalmStatuses(chosen.read);
  const around = withElsewhere(context, appsNamedIn(engine, rest));
  const said = answerParts(engine, { text, read }, around);
  const found = markContexts(engine, `${text}\n${rest}`, said);
  const ignored = { ...found.query.ignored, quietLines };
  // There was something to read, be it nothing but counts.
  const reason = found.reason === 'empty' && text.trim() !== '' ? 'unknown' : found.reason;
  return {
    ...found,
    ...(reason ? { reason } : {}),
    matches: withSpans(found, (span) => cutAtLineEnds(found.query.text, span)),
    query: { ...found.query, ignored, leftOut },
  };
}

/** The answer for the telling lines, told in terms of the whole text. */
function answerFocused(engine: Engine, text: string, focus: Focus, context: AskContext): Answer {
  const told = { text: focus.linesOf(text), read: focus.text };
  const said = answerParts(engine, told, withElsewhere(context, appsNamedIn(engine, focus.rest)));
  const { query } = said;
  const ignored = { ...query.ignored, quietLines: focus.quietLines };
  // The answer of a part is told in terms of that part.
  if (query.text !== told.text) return { ...said, query: { ...query, ignored } };
  return { ...said, matches: withSpans(said, focus.toOriginal), query: { ...query, text, ignored } };
}

/** The matches of an answer, with what became of each span of what matched. */
function withSpans({ matches }: Answer, change: (span: Span) => Span[]): Match[] {
  return matches.map((match) => ({
    ...match,
    evidence: { ...match.evidence, spans: match.evidence.spans.flatMap(change) },
  }));
}

/** Finds the lines of a log that are messages of the catalog, whatever words they have. */
function findLineTest(
  engine: Engine,
  context: AskContext,
): (lines: readonly string[]) => (line: string) => boolean {
  return (lines) =>
    findMessageLines(
      lines.map(normaliseCharacters),
      createLikeness(engine.prepared.index, engine.script),
      createMessageTest(engine, context),
    );
}

function appsNamedIn({ prepared, script }: Engine, text: string): readonly AppMention[] {
  return prepared
    .findApps(script.toTaiwan(normaliseCharacters(text)))
    .map((mention) => ({ ...mention, text: asSent(mention.text, text, script) }));
}
