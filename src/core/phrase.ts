import { gramsOf, squash } from './grams.ts';
import { foldForComparison } from './normalise.ts';
import type { PreparedText } from './text-table.ts';
import type { ReadQuery } from './read-query.ts';
import type { ScriptFolder } from './script-fold.ts';

/** Longest part behind a class name that is compared, in UTF-16 units. */
const phraseLength = 160;
/** A phrase of fewer grams says too little to differ. */
const shortestPhrase = 5;

/**
 * Reads how far a message's phrase, what stands behind its last class name, differs from what stands behind the same class
 * in the query: 0 when either says nothing there or they share a half, up to 1 when they share nothing.
 */
export function createPhraseReader(query: ReadQuery, script: ScriptFolder): (text: PreparedText) => number {
  const clean = query.query.clean.toLowerCase();
  const known = new Map<string, ReadonlySet<number>[]>();
  const phrasesBehind = (name: string): ReadonlySet<number>[] => {
    const found = known.get(name) ?? readPhrases(clean, name, script);
    known.set(name, found);
    return found;
  };
  return (text) => {
    const name = text.terms.findLast((term) => term.startsWith('class:'))?.slice('class:'.length);
    if (name === undefined || !query.classes.has(name)) return 0;
    const message = text.clean.toLowerCase();
    const own = new Set(
      gramsOf(squash(foldForComparison(message.slice(message.lastIndexOf(name) + name.length), script))),
    );
    if (own.size < shortestPhrase) return 0;
    const others = phrasesBehind(name).filter((phrase) => phrase.size >= shortestPhrase);
    if (others.length === 0) return 0;
    return Math.min(...others.map((phrase) => difference(own, phrase)));
  };
}

function readPhrases(clean: string, name: string, script: ScriptFolder): ReadonlySet<number>[] {
  const phrases: ReadonlySet<number>[] = [];
  for (
    let at = clean.indexOf(name);
    at >= 0 && phrases.length < 8;
    at = clean.indexOf(name, at + name.length)
  ) {
    const from = at + name.length;
    phrases.push(new Set(gramsOf(squash(foldForComparison(clean.slice(from, from + phraseLength), script)))));
  }
  return phrases;
}

function difference(own: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const gram of own) if (other.has(gram)) shared += 1;
  return Math.max(0, 1 - (2 * shared) / Math.min(own.size, other.size));
}
