import { compareTwoStrings } from 'string-similarity';
import type { AppMention } from './answer.ts';
import type { App } from './entry.ts';

/** Finds the apps that a text names. */
export type AppFinder = (text: string) => AppMention[];

/** A person types a few words and makes mistakes; a log does not. */
const mostWordsForTypos = 30;
/** Shorter names are too near to everyday words. */
const shortestMistypedName = 9;
/** Share of letter pairs, as string-similarity counts them. */
const closeEnough = 0.75;
/** Words of Latin script and digits, or runs of anything else that is a letter. */
const word = /[a-z0-9]+|[\p{L}]+/gu;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a finder for names and aliases. A name is found whatever its case and whether its words are written together,
 * apart, or with a hyphen or dot between; in Chinese also inside a run of characters.
 */
export function createAppFinder(apps: readonly App[], fold: (text: string) => string): AppFinder {
  const names = new Map<string, App>();
  const beginnings = new Set<string>();
  const chinese: { name: string; app: App }[] = [];
  const withDigits: { name: string; app: App }[] = [];
  for (const app of apps) {
    if (app.id === 'all') continue;
    for (const name of [...Object.values(app.name), ...app.aliases]) {
      const joined = wordsOf(fold(name))
        .map((part) => part.text)
        .join('');
      if (joined === '') continue;
      if (!names.has(joined)) names.set(joined, app);
      for (let length = 1; length <= joined.length; length += 1) beginnings.add(joined.slice(0, length));
      if (/^\P{ASCII}+$/u.test(joined)) chinese.push({ name: joined, app });
      // `o365connector`: letters with digits are telling enough inside a longer word.
      else if (joined.length >= 4 && /\d/.test(joined)) withDigits.push({ name: joined, app });
    }
  }

  return (text) => {
    const folded = fold(text);
    const words = wordsOf(folded);
    const source = folded.length === text.length ? text : folded;
    const found = new Map<string, AppMention & { start: number }>();
    const note = (app: App, start: number, end: number, readFrom: 'query' | 'class'): void => {
      const known = found.get(app.id);
      if (known && (known.readFrom === 'query' || readFrom === 'class')) return;
      found.set(app.id, { app, text: source.slice(start, end), readFrom, start });
    };
    for (let at = 0; at < words.length; at += 1) {
      const first = words[at];
      if (!first) break;
      const long = longestNameAt(words, at, names, beginnings);
      if (long) {
        note(
          long.app,
          first.start,
          long.end,
          /^(?:com|org|net|microsoft)$/.test(first.text) ? 'class' : 'query',
        );
        // What lies inside a longer name names nothing of its own: `office365` in `outlook.office365.com`.
        at = long.last;
      } else if (/[^\0-\x7f]/.test(first.text)) {
        for (const { name, app } of chinese)
          if (first.text.includes(name)) note(app, first.start, first.end, 'query');
      } else if (/\d/.test(first.text)) {
        const hit = withDigits.find(({ name }) => first.text.startsWith(name));
        if (hit) note(hit.app, first.start, first.end, 'query');
      }
    }
    if (found.size === 0 && words.length <= mostWordsForTypos) {
      const mistyped = findMistypedName(words, names);
      if (mistyped) note(mistyped.app, mistyped.start, mistyped.end, 'query');
    }
    for (const { app, text: named } of namesInClasses(text, names, fold)) {
      if (!found.has(app.id)) found.set(app.id, { app, text: named, readFrom: 'class', start: 0 });
    }
    return [...found.values()]
      .sort((a, b) => rank(a) - rank(b) || a.start - b.start)
      .map(({ app, text: named, readFrom }) => ({ app, text: named, readFrom }));
  };
}

function rank(mention: AppMention): number {
  return mention.readFrom === 'query' ? 0 : 1;
}

function wordsOf(folded: string): Word[] {
  return Array.from(folded.matchAll(word), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function longestNameAt(
  words: readonly Word[],
  at: number,
  names: ReadonlyMap<string, App>,
  beginnings: ReadonlySet<string>,
): { app: App; end: number; last: number } | undefined {
  let joined = '';
  let best: { app: App; end: number; last: number } | undefined;
  for (let to = at; to < words.length; to += 1) {
    const next = words[to];
    if (!next) break;
    joined += next.text;
    if (!beginnings.has(joined)) break;
    const app = names.get(joined);
    if (app) best = { app, end: next.end, last: to };
  }
  return best;
}

/** A long name with a typing mistake, `Exchnage Online`: one or two words that share most of their letter pairs with it. */
function findMistypedName(
  words: readonly Word[],
  names: ReadonlyMap<string, App>,
): { app: App; start: number; end: number } | undefined {
  const long = [...names].filter(([name]) => name.length >= shortestMistypedName);
  let best: { app: App; start: number; end: number } | undefined;
  let closest = closeEnough;
  for (const [at, first] of words.entries()) {
    for (const last of [first, words[at + 1]]) {
      if (!last) continue;
      const typed = last === first ? first.text : first.text + last.text;
      for (const [name, app] of long) {
        if (name.charAt(0) !== typed.charAt(0) || Math.abs(name.length - typed.length) > 2) continue;
        const likeness = compareTwoStrings(name, typed);
        if (likeness < closest) continue;
        closest = likeness;
        best = { app, start: first.start, end: last.end };
      }
    }
  }
  return best;
}

/** `BoxRestException`: the words that a class name begins with. */
function namesInClasses(
  text: string,
  names: ReadonlyMap<string, App>,
  fold: (text: string) => string,
): { app: App; text: string }[] {
  const found: { app: App; text: string }[] = [];
  for (const [name] of text.matchAll(
    /(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]{2,80}(?:Exception|Error|Failure|Fault)(?![A-Za-z0-9])/g,
  )) {
    let leading = '';
    for (const [part] of name.matchAll(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]+/g)) {
      leading += part;
      const app = names.get(fold(leading));
      if (app) found.push({ app, text: leading });
    }
  }
  return found;
}
