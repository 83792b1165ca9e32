import type { Identifier } from '../answer.ts';
import { normaliseCharacters } from '../text/normalise.ts';
import { readIdentifiersInLines } from '../read/identifiers.ts';
import type { KnownIdentifiers } from '../read/known-identifiers.ts';
import type { Likeness } from './likeness.ts';
import { likenessOfLine, type MessageTest } from './message-lines.ts';
import type { LineForm } from './line-form.ts';
import { isCalm, tellsOfError } from './telling-lines.ts';

/** What lines are judged by. */
export interface JudgeParts {
  readonly known: KnownIdentifiers;
  readonly likeness: Likeness;
  readonly isMessage: MessageTest;
}

/** What a line is worth. */
export interface LineWorth {
  /** How telling it is; 0 when it tells of no error. */
  readonly strength: number;
  /** `named`: it names what the catalog knows; `repeated`: nothing but what enough lines named before it; `worded`: neither. */
  readonly by: 'named' | 'repeated' | 'worded';
}

/** Judges a line that has this form. To be asked once for each form; `isFirst` says that no line had its shape before. */
export type JudgeLine = (
  line: string,
  form: Pick<LineForm, 'names' | 'classes'>,
  isFirst: boolean,
) => LineWorth;

/** How telling a line is by what it holds. To it comes, from 0 to 1, how much of the line the catalog's texts hold. */
const strengths = { code: 4, class: 3, message: 3, words: 1 };
/** Lines that name the same known identifier and count for it; a log may say it of each of its users. */
const mostOfOne = 2;
/** Lines with the same word that are read for what they name; what it is in these, it is in the others. */
const mostTried = 12;
/** In a text of so many UTF-16 units a number by itself is no code; lines of one shape are as good as one text. */
const longestAside = 401;
/** Lines that are compared with the catalog, some 10 µs each; behind them words decide alone. */
const mostCompared = 20_000;
/** Forms of lines without a sign of an error that are looked at for a whole message, and those that are tried, some 200 µs each. */
const mostLookedAt = 5_000;
const mostAsked = 200;
/** Share of such a line that the catalog's texts hold. */
const alikeEnough = 0.75;

/**
 * Makes a judge of lines for one text: 0 for what tells of no error; more for words of errors; most for an identifier that
 * the catalog knows.
 */
export function createLineJudge({ known, likeness, isMessage }: JudgeParts): JudgeLine {
  const tried = createCounter();
  const named = createCounter();
  /** Hashes of words that named a code or the name of an error. */
  const proven = new Set<number>();
  /** Those that stood in a line that named none, as the number of the year in front of each. */
  const idle = new Set<number>();
  let compared = 0;
  let lookedAt = 0;
  let asked = 0;

  /** Reads what a line names: how telling it is, and whether all of it was named often enough before. */
  const readNames = (line: string): { strength: number; isRepeated: boolean } => {
    let strength = 0;
    let isRepeated = false;
    for (const { kind, value } of readIdentifiersInLines(line, known)) {
      if (!knows(known, kind, value)) continue;
      const times = named(value);
      if (times <= mostOfOne) strength = Math.max(strength, strengths[kind === 'class' ? 'class' : 'code']);
      else isRepeated ||= kind !== 'class';
    }
    return { strength, isRepeated: isRepeated && strength < strengths.code };
  };

  const judgeNames = (
    line: string,
    { names, classes }: Pick<LineForm, 'names' | 'classes'>,
    isFirst: boolean,
  ) => {
    // Reading takes 30 µs, so that it is not done for thousands of lines that name the same.
    const fresh = [...names, ...classes].filter((word) => tried(word) <= mostTried);
    if (fresh.length === 0)
      return {
        strength: 0,
        isRepeated: names.length > 0 && names.every((word) => proven.has(word) && !idle.has(word)),
      };
    const read = readNames(isFirst ? line : line.padEnd(longestAside));
    const isNamed = read.isRepeated || read.strength === strengths.code;
    for (const word of names) (isNamed ? proven : idle).add(word);
    return read;
  };

  const compare = (line: string): number => {
    compared += 1;
    return compared > mostCompared ? 0 : likeness(line);
  };

  /** Whether a line that gives no sign is a message of the catalog. */
  const isPlainMessage = (line: string): boolean => {
    if (asked >= mostAsked || lookedAt >= mostLookedAt) return false;
    lookedAt += 1;
    if (likenessOfLine(line, likeness) < alikeEnough) return false;
    asked += 1;
    return isMessage(line);
  };

  return (line, form, isFirst) => {
    const plain = normaliseCharacters(line);
    const { strength: byNames, isRepeated } = judgeNames(plain, form, isFirst);
    const byWords = Math.max(byNames, tellsOfError(plain) && !isCalm(plain) ? strengths.words : 0);
    const isMessageOnly = byWords < strengths.class && !isRepeated && isPlainMessage(plain);
    const strength = isMessageOnly ? strengths.message : byWords;
    if (strength === 0) return { strength, by: 'worded' };
    return {
      strength: strength + compare(plain),
      by: isRepeated ? 'repeated' : byNames > 0 || isMessageOnly ? 'named' : 'worded',
    };
  };
}

function knows(known: KnownIdentifiers, kind: Identifier['kind'], value: string): boolean {
  if (kind === 'class') return known.classes.has(value.toLowerCase());
  return kind === 'name' || (kind === 'code' && known.codes.has(value));
}

/** Counts how often it was asked for the same. */
function createCounter(): (key: number | string) => number {
  const counts = new Map<number | string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}
