import type { Answer, AppMention, AskContext } from './answer.ts';
import { answerOne, type PartContext } from './decide/answer-one.ts';
import { answerSeveral, joinParts, type SignalOf } from './decide/answer-several.ts';
import { defaults } from './defaults.ts';
import type { Engine } from './decide/engine-parts.ts';
import { markContexts } from './decide/find-context.ts';
import type { Catalog } from './entry.ts';
import { type ChosenLines, createLineChooser, type LineChooser } from './log/choose-lines.ts';
import { type Focus, focusLog } from './log/focus-log.ts';
import { createLineJudge } from './log/judge-line.ts';
import { createFormReader } from './log/line-form.ts';
import { blankCalmStatuses, tellsOfError } from './log/telling-lines.ts';
import { readIdentifiersInLines } from './read/identifiers.ts';
import { normaliseCharacters, unescapeText } from './text/normalise.ts';
import { type CatalogTables, tabulateCatalog } from './index/catalog-tables.ts';
import { openPreparedCatalog } from './index/prepared-catalog.ts';
import { createScriptFolder, type ScriptFolder } from './text/script-fold.ts';
import { type Weights, weights as learned } from './score/weights.ts';

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

function openChooser({ prepared: { known, index }, script }: Engine): LineChooser {
  return createLineChooser({
    readForm: createFormReader(known),
    judge: createLineJudge({ known, index, script }),
  });
}

/** The answer for a text that is not too long to be read whole. */
function answerWhole(engine: Engine, text: string, context: AskContext): Answer {
  const read = blankCalmStatuses(text);
  const focus = focusLog(read);
  const found = focus ? answerFocused(engine, read, focus, context) : answerText(engine, read, context);
  return markContexts(engine, text, withText(found, read, text));
}

/** The answer for the lines that were chosen from a longer text. */
function answerChosen(engine: Engine, chosen: ChosenLines, context: AskContext): Answer {
  const { text, rest, quietLines, leftOut } = chosen;
  const read = blankCalmStatuses(chosen.read);
  const around = withElsewhere(context, appsNamedIn(engine, rest));
  // What is a number among many lines may be a code where a line is read by itself.
  const said = answerParts(engine, read, around, answerOne(engine, read, around));
  const found = markContexts(engine, `${text}\n${rest}`, withText(said, read, text));
  const ignored = { ...found.query.ignored, quietLines };
  // There was something to read, be it nothing but counts.
  const reason = found.reason === 'empty' && text.trim() !== '' ? 'unknown' : found.reason;
  return { ...found, ...(reason ? { reason } : {}), query: { ...found.query, ignored, leftOut } };
}

/** An answer told in terms of the text that stood in the place of the one that was read, letter by letter. */
function withText(said: Answer, read: string, text: string): Answer {
  return read === text || said.query.text !== read ? said : { ...said, query: { ...said.query, text } };
}

function appsNamedIn({ prepared, script }: Engine, text: string): readonly AppMention[] {
  return prepared.findApps(script.toTaiwan(normaliseCharacters(text)));
}

/** Line breaks, what they are escaped with, and what is normalised to that; a text without them is one line. */
const lineBreak = /[\n\r\u2028\u2029\\\ufe68\uff3c]/;

function answerText(engine: Engine, text: string, context: PartContext): Answer {
  const whole = answerOne(engine, text, context);
  if (!lineBreak.test(text)) return whole;
  return answerParts(engine, text, context, whole);
}

/** The answer for a text as a whole, with those for its records where they say more. */
function answerParts(engine: Engine, text: string, context: PartContext, whole: Answer): Answer {
  const plain = unescapeText(normaliseCharacters(text));
  if (!plain.trim().includes('\n')) return whole;
  const around = withElsewhere(context, whole.query.apps);
  const parts = answerSeveral(plain, createSignalTest(engine), (part) => answerOne(engine, part, around));
  return joinParts(whole, parts);
}

/** The answer for the telling lines, told in terms of the whole text. */
function answerFocused(engine: Engine, text: string, focus: Focus, context: AskContext): Answer {
  const said = answerText(engine, focus.text, withElsewhere(context, appsNamedIn(engine, focus.rest)));
  const { query } = said;
  const ignored = { ...query.ignored, quietLines: focus.quietLines };
  // The answer of a part is told in terms of that part.
  if (query.text !== focus.text) return { ...said, query: { ...query, ignored } };
  return {
    ...said,
    matches: said.matches.map((match) => ({
      ...match,
      evidence: { ...match.evidence, spans: match.evidence.spans.flatMap(focus.toOriginal) },
    })),
    query: { ...query, text, ignored },
  };
}

/** Where the rest of a paste is about just one app, its parts are too. */
function withElsewhere(context: PartContext, apps: readonly AppMention[]): PartContext {
  const [named, other] = apps.filter(({ readFrom }) => readFrom !== 'thread' && readFrom !== 'channel');
  if (!named || other) return context;
  const isOfPaste = named.readFrom === 'query' || named.readFrom === 'class';
  return { ...context, elsewhere: isOfPaste ? { ...named, readFrom: 'elsewhere' } : named };
}

/** What may be the name of an app in front of its error, behind a bullet or a quote mark. */
const appLabel = /^[\s>*•-]{0,6}(?:\d{1,2}[.)] ?)?(?:\[([^\]\n]{2,40})\]|([^:：\n]{2,40})[:：]) ?\S/;

/** What a text names that the catalog knows. */
function createSignalTest({ prepared: { known, findApps }, script }: Engine): SignalOf {
  /** `Box: Invalid refresh token` */
  const startsWithApp = (text: string): boolean => {
    const [, bracketed, label = bracketed] = appLabel.exec(text) ?? [];
    return (
      label !== undefined && findApps(script.toTaiwan(label)).some(({ readFrom }) => readFrom === 'query')
    );
  };
  return (text) => {
    if (startsWithApp(text)) return 2;
    const identifiers = readIdentifiersInLines(text, known);
    const isKnown = identifiers.some(
      ({ kind, value }) =>
        known.codes.has(value) || kind === 'name' || known.classes.has(value.toLowerCase()),
    );
    if (isKnown) return 2;
    return identifiers.some(({ kind }) => kind === 'status') || tellsOfError(text) ? 1 : 0;
  };
}
