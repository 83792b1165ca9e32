import type { Answer, AskContext } from './answer.ts';
import { answerOne } from './answer-one.ts';
import { answerSeveral, joinParts, type SignalOf } from './answer-several.ts';
import { defaults } from './defaults.ts';
import type { Engine } from './engine-parts.ts';
import type { Catalog } from './entry.ts';
import { readIdentifiersInLines } from './identifiers.ts';
import { normaliseCharacters, unescapeText } from './normalise.ts';
import { prepareCatalog } from './prepared-catalog.ts';
import { createScriptFolder } from './script-fold.ts';
import { type Weights, weights as learned } from './weights.ts';

export type { Engine } from './engine-parts.ts';

/** Prepares a catalog for answering, with the learned weights unless others are given: some 50 ms for the script tables, and 30 µs an entry. */
export function createEngine(catalog: Catalog, weights: Weights = learned): Engine {
  const script = createScriptFolder();
  return { catalog, script, weights, prepared: prepareCatalog(catalog, script) };
}

/**
 * Finds the catalog's entries for a text. Pure and synchronous: the same answer for the same text. Any string is fine;
 * what holds nothing to find gives `none` with `reason: 'empty'`. Reads at most `defaults.maxQueryLength` units.
 */
export function answer(engine: Engine, text: string, context: AskContext = {}): Answer {
  const whole = answerOne(engine, text, context);
  // Without a code, class or status anywhere in it there is no record to look at.
  if (whole.query.identifiers.length === 0) return whole;
  const plain = unescapeText(normaliseCharacters(text.slice(0, defaults.maxQueryLength)));
  if (!plain.trim().includes('\n')) return whole;
  const [named, other] = whole.query.apps;
  const around = named && !other ? { ...context, channelApp: named.app.id } : context;
  const parts = answerSeveral(plain, createSignalTest(engine), (part) => answerOne(engine, part, around));
  return joinParts(whole, parts);
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
