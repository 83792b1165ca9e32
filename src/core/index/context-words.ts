import type { EntryContext } from '../entry.ts';
import { foldWords } from '../text/fold-words.ts';
import type { ScriptFolder } from '../text/script-fold.ts';

/** The words of a context, folded. */
export type ContextWords = Pick<EntryContext, 'signs' | 'unless'>;

/** Makes what folds the words of each context once: as many are kept as the catalog has contexts. */
export function createContextReader(script: ScriptFolder): (context: EntryContext) => ContextWords {
  const known = new WeakMap<EntryContext, ContextWords>();
  const fold = (words: readonly string[]): readonly string[] =>
    words.map((word) => foldWords(word, script).trim());
  return (context) => {
    let words = known.get(context);
    if (!words) {
      words = { signs: fold(context.signs), unless: fold(context.unless) };
      known.set(context, words);
    }
    return words;
  };
}
