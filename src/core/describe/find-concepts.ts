import { foldForComparison } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import { concepts } from './concepts/concepts.ts';
import { rowKey, stemKey, textKey } from './term-keys.ts';

/** A concept, and the words or characters that tell of it. */
export interface FoundConcept {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

/** Finds the concepts in the words of a text; as keys, repeated ones included. */
export interface ConceptFinder {
  /** In words in a row, by the keys of their stems. The longest phrase counts. */
  readonly inWords: (stems: readonly number[]) => FoundConcept[];
  /** In a run of Chinese characters. */
  readonly inRun: (run: string) => FoundConcept[];
}

const finders = new WeakMap<ScriptFolder, ConceptFinder>();

/** The finder for texts that this folder has folded. The first call for a folder takes some milliseconds. */
export function conceptFinder(script: ScriptFolder): ConceptFinder {
  const finder = finders.get(script) ?? createFinder(script);
  finders.set(script, finder);
  return finder;
}

function createFinder(script: ScriptFolder): ConceptFinder {
  const [byRow, byText] = [new Map<number, number>(), new Map<string, number>()];
  let [mostWords, mostCharacters] = [0, 0];
  for (const { name, en, 'zh-TW': chinese } of concepts) {
    const key = textKey(`concept ${name}`);
    for (const phrase of en.split('|')) {
      const words = phrase.match(/[a-z0-9][a-z0-9']*/g) ?? [];
      const [first, ...rest] = words.map(stemKey);
      if (first === undefined) continue;
      byRow.set(rest.reduce(rowKey, first), key);
      mostWords = Math.max(mostWords, words.length);
    }
    for (const word of chinese.split('|')) {
      const folded = foldForComparison(word, script).replaceAll(' ', '');
      byText.set(folded, key);
      mostCharacters = Math.max(mostCharacters, folded.length);
    }
  }
  return {
    inWords: (stems) => findRows(stems, byRow, mostWords),
    inRun: (run) => findTexts(run, byText, mostCharacters),
  };
}

function findRows(
  stems: readonly number[],
  byRow: ReadonlyMap<number, number>,
  most: number,
): FoundConcept[] {
  const found: FoundConcept[] = [];
  for (let at = 0; at < stems.length;) {
    let row = stems[at] ?? 0;
    let [concept, length] = [byRow.get(row), 1];
    for (let more = 1; more < most && at + more < stems.length; more += 1) {
      row = rowKey(row, stems[at + more] ?? 0);
      const longer = byRow.get(row);
      if (longer !== undefined) [concept, length] = [longer, more + 1];
    }
    if (concept !== undefined) found.push({ concept, start: at, end: at + length });
    at += length;
  }
  return found;
}

function findTexts(run: string, byText: ReadonlyMap<string, number>, most: number): FoundConcept[] {
  const found: FoundConcept[] = [];
  for (let at = 0; at + 1 < run.length;) {
    let step = 1;
    for (let length = Math.min(most, run.length - at); length >= 2; length -= 1) {
      const concept = byText.get(run.slice(at, at + length));
      if (concept === undefined) continue;
      found.push({ concept, start: at, end: at + length });
      step = length;
      break;
    }
    at += step;
  }
  return found;
}
