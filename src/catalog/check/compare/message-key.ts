import { squash } from '../../../core/grams/grams.ts';
import { foldForComparison, normaliseCharacters, unescapeText } from '../../../core/text/normalise.ts';
import type { ScriptFolder } from '../../../core/text/script-fold.ts';

const placeholder = /\{[A-Za-z][\w-]*\}/g;

/** Makes the function that tells whether two messages are one to the engine: then their keys are the same. */
export function createMessageKey(script: ScriptFolder): (message: string) => string {
  return (message) => {
    const plain = unescapeText(normaliseCharacters(message)).replace(placeholder, ' ');
    return squash(foldForComparison(plain, script));
  };
}
