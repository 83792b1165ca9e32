import { compareTwoStrings } from 'string-similarity';
import { gramsOf, squash } from './grams.ts';
import { foldForComparison } from './normalise.ts';
import type { ReadQuery } from './read-query.ts';
import type { ScriptFolder } from './script-fold.ts';
import type { PreparedText } from './text-table.ts';

/** What stands behind a class name. */
interface Phrase {
  readonly text: string;
  readonly grams: ReadonlySet<number>;
}

/** How a message's phrase, what stands behind its last class name, compares with what stands behind that class in the query. */
export interface PhraseFit {
  /** 0 when either says nothing there or they share a half, up to 1 when they share nothing; a single other word counts as `otherWord`. */
  readonly differs: number;
  /** The message ends with its class name, and the query goes on. */
  readonly goesOn: boolean;
}

/** Longest part behind a class name that is compared, in UTF-16 units. */
const phraseLength = 160;
/** A phrase of fewer grams says too little to differ. */
const shortestPhrase = 5;
/** Occurrences of one class that are looked at. */
const mostPhrases = 8;
/** Words of a message that are compared one by one; letter pairs that two spellings of a word share at the least. */
const longestSentence = 12;
const sameWord = 0.3;
/** What a single other word is worth: "connect timed out" is not "read timed out". */
const otherWord = 0.8;

/** What a class name is set apart with from what it says. */
const separator = /^["']?\s?[:-]/;

const noPhrase: PhraseFit = { differs: 0, goesOn: false };

/** Makes the reader for one query. */
export function createPhraseReader(
  query: ReadQuery,
  script: ScriptFolder,
): (text: PreparedText) => PhraseFit {
  const clean = query.query.clean.toLowerCase();
  const known = new Map<string, readonly Phrase[]>();
  const toPhrase = (text: string): Phrase => ({
    text,
    grams: new Set(gramsOf(squash(foldForComparison(text, script)))),
  });
  const phrasesBehind = (name: string): readonly Phrase[] => {
    const found = known.get(name) ?? findBehind(clean, name).map(toPhrase);
    known.set(name, found);
    return found;
  };
  return (text) => {
    const name = text.terms.findLast((term) => term.startsWith('class:'))?.slice('class:'.length);
    if (name === undefined || !query.classes.has(name)) return noPhrase;
    const message = text.clean.toLowerCase();
    const own = toPhrase(message.slice(message.lastIndexOf(name) + name.length));
    const others = phrasesBehind(name).filter(({ grams }) => grams.size >= shortestPhrase);
    if (others.length === 0) return noPhrase;
    if (own.grams.size < shortestPhrase)
      return { differs: 0, goesOn: others.every(({ text: said }) => separator.test(said)) };
    return { differs: Math.min(...others.map((other) => difference(own, other))), goesOn: false };
  };
}

function findBehind(clean: string, name: string): string[] {
  const found: string[] = [];
  let at = clean.indexOf(name);
  while (at >= 0 && found.length < mostPhrases) {
    found.push(clean.slice(at + name.length, at + name.length + phraseLength));
    at = clean.indexOf(name, at + name.length);
  }
  return found;
}

function difference(own: Phrase, other: Phrase): number {
  let shared = 0;
  for (const gram of own.grams) if (other.grams.has(gram)) shared += 1;
  const unlike = Math.max(0, 1 - (2 * shared) / Math.min(own.grams.size, other.grams.size));
  return hasOtherWord(own.text, other.text) ? Math.max(unlike, otherWord) : unlike;
}

/** The same words but for one, which is nothing like its counterpart. Only where words are told apart by blanks. */
function hasOtherWord(message: string, query: string): boolean {
  if (/[^\0-\x7f]/.test(message)) return false;
  const own = message.match(/[a-z]+/g) ?? [];
  const other = (query.match(/[a-z]+/g) ?? []).slice(0, own.length);
  if (own.length < 2 || own.length > longestSentence || other.length < own.length) return false;
  const unlike = own.filter((word, at) => compareTwoStrings(word, other[at] ?? '') < sameWord);
  return unlike.length === 1;
}
