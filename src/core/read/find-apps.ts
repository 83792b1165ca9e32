import { compareTwoStrings } from 'string-similarity';
import type { AppMention } from '../answer.ts';
import { type AppNames, collectAppNames, type Word, wordsOf } from './app-names.ts';
import type { App } from '../entry.ts';
import { matchesOf } from '../text/matches-of.ts';
import { mayBeAlike } from '../text/may-be-alike.ts';

/** Finds the apps that a text names, in its own words first, then by class names. */
export type AppFinder = (text: string) => AppMention[];

/** A name in a text. */
interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly readFrom: 'query' | 'class';
}

/** A person types a few words and makes mistakes; a log does not. */
const mostWordsForTypos = 30;
/** Share of letter pairs, as string-similarity counts them, from which a word is a mistyped name. */
const closeEnough = 0.765;
/** Names of more words are too long to be typed. */
const mostWordsOfName = 4;
/** `com.box.…`: the name of a class begins so. */
const packageRoot = /^(?:com|org|net|microsoft)\./;

/**
 * Makes a finder for names and aliases. A name is found whatever its case and whether its words are written together,
 * apart, or with a hyphen or dot between; in Chinese also inside a run of characters.
 */
export function createAppFinder(apps: readonly App[], fold: (text: string) => string): AppFinder {
  const names = collectAppNames(apps, fold);
  return (text) => {
    const folded = fold(text);
    const source = folded.length === text.length ? text : folded;
    const words = wordsOf(folded);
    const named = findNames(words, names, folded);
    const mistyped =
      named.length === 0 && words.length <= mostWordsForTypos ? findMistypedName(words, names) : undefined;
    const inOrder = [...named, ...(mistyped ? [mistyped] : [])].map((found) => ({
      found,
      words: source.slice(found.start, found.end),
    }));
    const inClasses = findNamesInClasses(text, names, fold);
    return toMentions([...inOrder, ...inClasses], names);
  };
}

/** One mention an app: what the query says outright before what a class name tells. */
function toMentions(all: readonly { found: Found; words: string }[], names: AppNames): AppMention[] {
  const mentions = new Map<App, AppMention>();
  for (const readFrom of ['query', 'class'] as const) {
    for (const { found, words } of all.filter((one) => one.found.readFrom === readFrom)) {
      for (const app of names.byName.get(found.name) ?? []) {
        if (!mentions.has(app)) mentions.set(app, { app, text: words, readFrom });
      }
    }
  }
  return [...mentions.values()];
}

/** Most words are plain ones, inside of which no name is looked for. */
const unlikeWord = /[^a-z]/;

function findNames(words: readonly Word[], names: AppNames, folded: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const long = longestNameAt(words, at, names, folded);
    if (long) {
      found.push(long.found);
      // What lies inside a longer name names nothing of its own: `office365` in `outlook.office365.com`.
      at = long.last;
    } else if (unlikeWord.test(word.text)) {
      found.push(...findInside(word, names));
    }
  }
  return found;
}

function longestNameAt(
  words: readonly Word[],
  at: number,
  { byName, beginnings }: AppNames,
  folded: string,
): { found: Found; last: number } | undefined {
  const first = words[at];
  let joined = '';
  let best: { found: Found; last: number } | undefined;
  for (let last = at; last < words.length && first; last += 1) {
    const next = words[last];
    joined += next?.text ?? '';
    if (!next || !beginnings.has(joined)) break;
    if (!byName.has(joined)) continue;
    const readFrom = packageRoot.test(folded.slice(first.start, first.end + 1)) ? 'class' : 'query';
    best = { found: { name: joined, start: first.start, end: next.end, readFrom }, last };
  }
  return best;
}

function findInside(word: Word, { chinese, withDigits }: AppNames): Found[] {
  const toFound = (name: string): Found => ({ name, start: word.start, end: word.end, readFrom: 'query' });
  if (/[^\0-\x7f]/.test(word.text)) return chinese.filter((name) => word.text.includes(name)).map(toFound);
  if (!/\d/.test(word.text)) return [];
  return withDigits
    .filter((name) => word.text.startsWith(name))
    .slice(0, 1)
    .map(toFound);
}

/** `Exchnage Online`: one or two words that share most of their letter pairs with a long name. */
function findMistypedName(words: readonly Word[], { long }: AppNames): Found | undefined {
  let best: Found | undefined;
  let closest = closeEnough;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const ofWords = long.get(first?.text.charCodeAt(0) ?? 0);
    if (!ofWords) continue;
    // As many words as the name has: `services know` is not ServiceNow.
    for (let count = 1; first && count <= mostWordsOfName && at + count <= words.length; count += 1) {
      const names = ofWords.get(count);
      if (!names) continue;
      const joined = joinWords(words, at, at + count);
      for (const name of names) {
        if (Math.abs(name.length - joined.length) > 2 || !mayBeAlike(name, joined, closest)) continue;
        const likeness = compareTwoStrings(name, joined);
        if (likeness < closest) continue;
        closest = likeness;
        best = { name, start: first.start, end: words[at + count - 1]?.end ?? 0, readFrom: 'query' };
      }
    }
  }
  return best;
}

function joinWords(words: readonly Word[], from: number, to: number): string {
  let joined = '';
  for (let at = from; at < to; at += 1) joined += words[at]?.text ?? '';
  return joined;
}

const className =
  /(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]{2,80}(?:Exception|Error|Failure|Fault|Connection|Client|Connector|Service|Api|API|Sdk|SDK)(?![A-Za-z0-9])/g;
const camelWord = /[A-Z]+(?![a-z])|[A-Z][a-z0-9]+/g;

/** `BoxRestException`: the words that a class name begins with. */
function findNamesInClasses(
  text: string,
  { byName }: AppNames,
  fold: (text: string) => string,
): { found: Found; words: string }[] {
  const all: { found: Found; words: string }[] = [];
  for (const [name] of matchesOf(className, text)) {
    let leading = '';
    for (const [part] of matchesOf(camelWord, name)) {
      leading += part;
      const folded = fold(leading);
      if (byName.has(folded))
        all.push({ found: { name: folded, start: 0, end: 0, readFrom: 'class' }, words: leading });
    }
  }
  return all;
}
