import type { CheckedEntry } from '../finding.ts';
import { normaliseCharacters, unescapeText } from '../../../core/text/normalise.ts';

const placeholder = /\{[A-Za-z][\w-]*\}/g;
/** Of scripts without blanks each character is a word. */
const word = /[\u2e80-\ud7ff\uf900-\uffef]|(?:(?![\u2e80-\uffef])[\p{L}\p{N}_])+/gu;

/** The messages of a catalog, to find those that hold all of another one. */
export interface WholeMessages {
  /** Entries, at most so many, that have all the words of a message inside a longer one, in the same runs and order. */
  readonly entriesAround: (subject: CheckedEntry, message: string, most: number) => CheckedEntry[];
}

/** A message as its words with a blank around each, `\n` where a placeholder stands. */
interface Whole {
  readonly subject: CheckedEntry;
  readonly key: string;
  readonly text: string;
}

/** Lists the messages by their words; what several entries have alike is there once, for the first of them. */
export function listWholes(
  entries: readonly CheckedEntry[],
  keyOf: (message: string) => string,
): WholeMessages {
  const byWord = new Map<string, Whole[]>();
  const known = new Set<string>();
  for (const subject of entries) {
    for (const message of subject.entry.messages) {
      const key = keyOf(message);
      if (known.has(key)) continue;
      known.add(key);
      const runs = runsOf(message);
      const whole = { subject, key, text: runs.map((run) => ` ${run.join(' ')} `).join('\n') };
      for (const one of new Set(runs.flat())) {
        const having = byWord.get(one);
        if (having) having.push(whole);
        else byWord.set(one, [whole]);
      }
    }
  }
  return {
    entriesAround: (subject, message, most) => {
      const runs = runsOf(message);
      const found = new Set<CheckedEntry>();
      const having = rarest(runs.flat(), byWord);
      // Most messages have a word that few others have.
      if (having.length < most) return [];
      const key = keyOf(message);
      for (const whole of having) {
        if (found.size === most) break;
        if (whole.subject !== subject && whole.key !== key && holds(whole.text, runs))
          found.add(whole.subject);
      }
      return [...found];
    },
  };
}

function runsOf(message: string): string[][] {
  return unescapeText(normaliseCharacters(message))
    .toLowerCase()
    .split(placeholder)
    .map((run) => run.match(word) ?? [])
    .filter((run) => run.length > 0);
}

function rarest(words: readonly string[], byWord: ReadonlyMap<string, readonly Whole[]>): readonly Whole[] {
  const [first = [], ...others] = words.map((one) => byWord.get(one) ?? []);
  return others.reduce((least, having) => (having.length < least.length ? having : least), first);
}

function holds(text: string, runs: readonly string[][]): boolean {
  let at = 0;
  for (const run of runs) {
    const wanted = ` ${run.join(' ')} `;
    const found = text.indexOf(wanted, at);
    if (found < 0) return false;
    // The blank behind one run may be the one in front of the next.
    at = found + wanted.length - 1;
  }
  return true;
}
