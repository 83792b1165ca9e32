import { compareTwoStrings } from 'string-similarity';
import { findGram } from '../grams/gram-numbers.ts';
import { type Phrase, readPhrase } from '../grams/own-phrase.ts';
import type { ReadQuery } from '../read/read-query.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import type { PreparedText } from '../index/text-table.ts';

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
  const known = new Map<string, readonly Phrase[]>();
  const phrasesBehind = (name: string): readonly Phrase[] => {
    const found =
      known.get(name) ??
      findBehind(query.query.clean.toLowerCase(), name)
        .map((text) => readPhrase(text, script))
        .filter(({ grams }) => grams.count >= shortestPhrase);
    known.set(name, found);
    return found;
  };
  return (text) => {
    const own = query.classes.size === 0 ? undefined : text.phrase();
    if (!own || !query.classes.has(own.className)) return noPhrase;
    const others = phrasesBehind(own.className);
    if (others.length === 0) return noPhrase;
    if (own.phrase.grams.count < shortestPhrase)
      return { differs: 0, goesOn: others.every(({ text: said }) => separator.test(said)) };
    let differs = 1;
    for (const other of others) differs = Math.min(differs, difference(own.phrase, other));
    return { differs, goesOn: false };
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
  for (let number = 0; number < own.grams.count; number += 1)
    if (findGram(other.grams, own.grams.keys[number] ?? 0) >= 0) shared += 1;
  const unlike = Math.max(0, 1 - (2 * shared) / Math.min(own.grams.count, other.grams.count));
  return unlike < otherWord && hasOtherWord(own, other.words) ? otherWord : unlike;
}

/** The same words but for one, which is nothing like its counterpart. Only where words are told apart by blanks. */
function hasOtherWord({ isAscii, words: own }: Phrase, other: readonly string[]): boolean {
  if (!isAscii || own.length < 2 || own.length > longestSentence || other.length < own.length) return false;
  let unlike = 0;
  for (let at = 0; at < own.length && unlike < 2; at += 1) {
    const [word = '', counterpart = ''] = [own[at], other[at]];
    if (word !== counterpart && compareTwoStrings(word, counterpart) < sameWord) unlike += 1;
  }
  return unlike === 1;
}
