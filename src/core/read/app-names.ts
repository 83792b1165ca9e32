import type { App } from '../entry.ts';
import { matchesOf } from '../text/matches-of.ts';

/** The names of apps in the form in which they are looked up: folded, words joined. */
export interface AppNames {
  /** Apps by name; two apps may share one, as a host that serves both. */
  readonly byName: ReadonlyMap<string, readonly App[]>;
  /** Everything that a name begins with, itself included. */
  readonly beginnings: ReadonlySet<string>;
  /** Names in Chinese: found inside a run of characters too. */
  readonly chinese: readonly string[];
  /** Letters with digits, as `o365`: telling enough at the beginning of a longer word. */
  readonly withDigits: readonly string[];
  /**
   * Names long enough to be told from everyday words when they are mistyped, by the UTF-16 unit that they begin with and their
   * number of words: a typing mistake seldom hits the first letter.
   */
  readonly long: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
}

/** A word of a text with its half-open range. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const shortestLongName = 9;

/** Collects the names and aliases of the apps; `all` has none, as it stands for every app. */
export function collectAppNames(apps: readonly App[], fold: (text: string) => string): AppNames {
  const byName = new Map<string, App[]>();
  const beginnings = new Set<string>();
  const long = new Map<number, Map<number, string[]>>();
  for (const app of apps) {
    if (app.id === 'all') continue;
    for (const name of [...Object.values(app.name), ...app.aliases]) {
      const joined = joinWords(fold(name));
      const owners = byName.get(joined) ?? [];
      if (joined === '' || owners.includes(app)) continue;
      byName.set(joined, [...owners, app]);
      if (owners.length === 0 && joined.length >= shortestLongName) {
        const first = joined.charCodeAt(0);
        const ofWords = long.get(first) ?? new Map<number, string[]>();
        const words = wordsOf(fold(name)).length;
        long.set(first, ofWords.set(words, [...(ofWords.get(words) ?? []), joined]));
      }
      for (let length = 1; length <= joined.length; length += 1) beginnings.add(joined.slice(0, length));
    }
  }
  const names = [...byName.keys()];
  return {
    byName,
    beginnings,
    chinese: names.filter((name) => /^\P{ASCII}+$/u.test(name)),
    withDigits: names.filter((name) => name.length >= 4 && /[a-z]/.test(name) && /\d/.test(name)),
    long,
  };
}

/** The words of a folded text: runs of Latin letters and digits, and runs of any other letters. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    // Anything but ASCII is left to the expression.
    if (code > 0x7f) return wordsOfAny(folded);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      if (start < 0) start = at;
    } else if (code >= 0x41 && code <= 0x5a) return wordsOfAny(folded);
    else if (start >= 0) {
      words.push({ text: folded.slice(start, at), start, end: at });
      start = -1;
    }
  }
  return words;
}

const anyWord = /[a-z0-9]+|(?:(?![a-z0-9])\p{L})+/gu;

function wordsOfAny(folded: string): Word[] {
  return matchesOf(anyWord, folded).map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

function joinWords(folded: string): string {
  return wordsOf(folded)
    .map(({ text }) => text)
    .join('');
}
