import type { Answer, AppMention, AskContext } from './answer.ts';
import { answerOne, type PartContext } from './decide/answer-one.ts';
import { answerSeveral, joinParts, type SignalOf } from './decide/answer-several.ts';
import { defaults } from './defaults.ts';
import type { Engine } from './decide/engine-parts.ts';
import type { Catalog } from './entry.ts';
import { type Focus, focusLog } from './read/focus-log.ts';
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
 * what holds nothing to find gives `none` with `reason: 'empty'`. Reads at most `defaults.maxQueryLength` units, and of a
 * long log the lines that tell of errors.
 */
export function answer(engine: Engine, sent: string, context: AskContext = {}): Answer {
  const text = sent.slice(0, defaults.maxQueryLength);
  const focus = focusLog(text);
  const said = focus ? answerFocused(engine, text, focus, context) : answerText(engine, text, context);
  return said.query.leftOut === sent.length - text.length
    ? said
    : { ...said, query: { ...said.query, leftOut: sent.length - text.length } };
}

/** Line breaks, what they are escaped with, and what is normalised to that; a text without them is one line. */
const lineBreak = /[\n\r\u2028\u2029\\\ufe68\uff3c]/;

function answerText(engine: Engine, text: string, context: PartContext): Answer {
  const whole = answerOne(engine, text, context);
  // Without a code, class or status anywhere in it there is no record to look at.
  if (whole.query.identifiers.length === 0 || !lineBreak.test(text)) return whole;
  const plain = unescapeText(normaliseCharacters(text));
  if (!plain.trim().includes('\n')) return whole;
  const around = withElsewhere(context, whole.query.apps);
  const parts = answerSeveral(plain, createSignalTest(engine), (part) => answerOne(engine, part, around));
  return joinParts(whole, parts);
}

/** The answer for the telling lines, told in terms of the whole text. */
function answerFocused(engine: Engine, text: string, focus: Focus, context: AskContext): Answer {
  const inRest = engine.prepared.findApps(engine.script.toTaiwan(normaliseCharacters(focus.rest)));
  const said = answerText(engine, focus.text, withElsewhere(context, inRest));
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
  const [named, other] = apps;
  if (!named || other) return context;
  const isOfPaste = named.readFrom === 'query' || named.readFrom === 'class';
  return { ...context, elsewhere: isOfPaste ? { ...named, readFrom: 'elsewhere' } : named };
}

/** What a text names that the catalog knows. */
function createSignalTest({ prepared: { known } }: Engine): SignalOf {
  return (text) => {
    const identifiers = readIdentifiersInLines(text, known);
    const isKnown = identifiers.some(
      ({ value }) => known.codes.has(value) || known.classes.has(value.toLowerCase()),
    );
    if (isKnown) return 2;
    return identifiers.some(({ kind }) => kind === 'status') ? 1 : 0;
  };
}
