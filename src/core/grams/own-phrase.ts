import { gramsOf, squash } from './grams.ts';
import { numberGrams, type GramNumbers } from './gram-numbers.ts';
import { foldForComparison } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';

/** What stands behind a class name. */
export interface Phrase {
  readonly text: string;
  readonly grams: GramNumbers;
  /** Its words, where words are told apart by blanks. */
  readonly words: readonly string[];
  readonly isAscii: boolean;
}

/** A message's phrase, with the class, in lower case, that it stands behind. */
export interface OwnPhrase {
  readonly className: string;
  readonly phrase: Phrase;
}

/** Reads a phrase. The text must be in lower case. */
export function readPhrase(text: string, script: ScriptFolder): Phrase {
  return {
    text,
    grams: numberGrams(gramsOf(squash(foldForComparison(text, script)))),
    words: text.match(/[a-z]+/g) ?? [],
    isAscii: !/[^\0-\x7f]/.test(text),
  };
}

/** What a message says behind the last class that it names; `undefined` when it names none. */
export function readOwnPhrase(
  clean: string,
  terms: readonly string[],
  script: ScriptFolder,
): OwnPhrase | undefined {
  const className = terms.findLast((term) => term.startsWith('class:'))?.slice('class:'.length);
  if (className === undefined) return undefined;
  const message = clean.toLowerCase();
  return {
    className,
    phrase: readPhrase(message.slice(message.lastIndexOf(className) + className.length), script),
  };
}
