import { squash } from '../../../core/grams/grams.ts';
import { cleanText } from '../../../core/text/clean.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';
import { foldForComparison, normaliseCharacters, unescapeText } from '../../../core/text/normalise.ts';
import type { ScriptFolder } from '../../../core/text/script-fold.ts';

const placeholder = /\{[A-Za-z][\w-]*\}/g;

/** Makes the function that tells whether two messages are one to the engine: then their keys are the same. */
export function createMessageKey(script: ScriptFolder): (message: string) => string {
  return (message) => squash(foldForComparison(plainMessage(message), script));
}

/** Makes the function that tells whether two messages are one when they are pasted: without times, ids, hosts and addresses. */
export function createPastedKey(script: ScriptFolder): (message: string) => string {
  return (message) => squash(foldForComparison(pastedMessage(message), script));
}

/** A message without its escapes and placeholders. */
export function plainMessage(message: string): string {
  return unescapeText(normaliseCharacters(message)).replace(placeholder, ' ');
}

/** What the engine reads of a message that somebody pastes. A value may be read with what stands beside it: `git@{host}` is an address. */
export function pastedMessage(message: string): string {
  const filled = unescapeText(normaliseCharacters(message)).replace(placeholder, (slot) => {
    const value = fillPlaceholders(slot);
    return cleanText(value).text.trim() === '' ? value : ' ';
  });
  return cleanText(filled).text;
}
