import { foldForComparison, normaliseCharacters, unescapeText } from './normalise.ts';
import type { ScriptFolder } from './script-fold.ts';

/** A text in which words are looked for: case, width and script do not count; blanks, hyphens and underscores are one. */
export function foldWords(text: string, script: ScriptFolder): string {
  return foldForComparison(unescapeText(normaliseCharacters(text)), script).replace(/[\s_-]+/g, ' ');
}
