import type { ScriptFolder } from '../text/script-fold.ts';
import { conceptFinder } from './find-concepts.ts';
import { rowKey, stemKey } from './term-keys.ts';

/** Words that every sentence has; a description is not told by them. */
const stopWords = new Set(
  'a an the i my me it is are was were to of in on and or for that this with when at be been as but so do does did we can our you your he she they them his her its their has have had by from just now what why how there get gets got if then than will would could should about any all some no into out up only also am im ive'.split(
    ' ',
  ),
);

const word = /[a-z0-9][a-z0-9']{0,40}/g;
const wideRun = /[\u3400-\u9fff]+/g;

/** Keys of the terms of a text, repeated ones included. */
export interface DescribingTerms {
  /** Stems of words, and pairs of Chinese characters. */
  readonly single: readonly number[];
  /** Two words in a row, and three Chinese characters: they tell whose words these are. */
  readonly joined: readonly number[];
  /** What the words mean, in whatever language. */
  readonly concepts: readonly number[];
  /** Those of the single terms whose meaning a concept tells, and those that every sentence has: no catalog must have them. */
  readonly explained: ReadonlySet<number>;
}

/** Characters that every Chinese sentence has. */
const stopCharacters =
  /[的了是我他她你您們在有和就說也都很到要會嗎呢吧啊這那個一把被讓叫給跟還又再才只去來上下中們么们说会个让给还来这]/;

/** Takes a text in the folded form of `foldForComparison` apart into the terms by which descriptions are compared. */
export function describingTerms(folded: string, script: ScriptFolder): DescribingTerms {
  const finder = conceptFinder(script);
  const [single, joined, concepts]: [number[], number[], number[]] = [[], [], []];
  const explained = new Set<number>();
  const words = Array.from(folded.matchAll(word), ([found]) => ({ found, stem: stemKey(found) }));
  for (const [at, { found, stem }] of words.entries()) {
    const before = words[at - 1];
    if (before !== undefined) joined.push(rowKey(before.stem, stem));
    if (!stopWords.has(found)) single.push(stem);
  }
  for (const { concept, start, end } of finder.inWords(words.map(({ stem }) => stem))) {
    concepts.push(concept);
    for (const { stem } of words.slice(start, end)) explained.add(stem);
  }
  for (const [run] of folded.matchAll(wideRun)) {
    const found = finder.inRun(run);
    concepts.push(...found.map(({ concept }) => concept));
    for (let at = 0; at + 1 < run.length; at += 1) {
      const pair = rowKey(run.charCodeAt(at), run.charCodeAt(at + 1));
      single.push(pair);
      if (at + 2 < run.length) joined.push(rowKey(pair, run.charCodeAt(at + 2)));
      const isTold = found.some(({ start, end }) => at + 1 >= start && at < end);
      if (isTold || stopCharacters.test(run.slice(at, at + 2))) explained.add(pair);
    }
    if (run.length === 1) single.push(run.charCodeAt(0));
  }
  return { single, joined, concepts, explained };
}
