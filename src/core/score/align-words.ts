import { isNumber, isAnotherNumber, isSameWord, type Place, type Sides } from './compare-words.ts';
import type { WeighedWords } from '../index/weigh-words.ts';
import { firstReplaced, isNumberInFrontReplaced, replacedInFront, weightInFront } from './fit-front.ts';
import { areOpposite } from './opposite.ts';
import { isWide, type MessageWord, type PlacedWord, slot } from '../text/words.ts';

/** What became of the words of a message in a query; shares of their weight, from 0 to 1. */
export interface WordFit {
  /** The words that are there, in order. */
  readonly there: number;
  /** Words that are missing behind the first one that is there, while the query says something else there. */
  readonly replaced: number;
  /** The same of those behind the last one that is there. */
  readonly endReplaced: number;
  /** The heaviest word that is replaced, as a share of the heaviest of all. */
  readonly mostReplaced: number;
  /** The same of the word right in front of the first one that is there. */
  readonly frontReplaced: number;
  /** The same where it is the first word of the message, and the other one the first of its line. */
  readonly firstReplaced: number;
  /** True when one side says "not", "cannot" or "failed" where the other does not. */
  readonly isOpposite: boolean;
  /** The numbers of the message that are there, as a share of their count; 0 where it has none. */
  readonly numbersThere: number;
  /** 1 when in the place of a number stands another one. */
  readonly numberReplaced: number;
  /** The weight of the words that are there and name no app, as a multiple of a rare word's. */
  readonly telling: number;
  /** How much of what the query says there is in the message; what differs from paste to paste does not count. */
  readonly covered: number;
}

/** Words of a query, in order, and the same as a set. */
export interface QueryWords {
  readonly words: readonly PlacedWord[];
  readonly said: ReadonlySet<string>;
}

/** No text has it. */
const rareWord = '\ue001\ue001\ue001\ue001';

/** Shares of a message that must be there for the rest to be something else in its place: from the first on a little, from the second on fully. */
const leastFrame = 0.15;
const wholeFrame = 0.45;
/** Words behind the last one that is there that may stand in place of what is missing. */
const wordsBehind = 8;
/** What has been added up, by weight. */
interface Sums {
  there: number;
  missing: number;
  mostMissing: number;
  extra: number;
  numberReplaced: number;
}

const nothing: WordFit = {
  there: 0,
  replaced: 0,
  endReplaced: 0,
  mostReplaced: 0,
  frontReplaced: 0,
  firstReplaced: 0,
  isOpposite: false,
  numbersThere: 0,
  numberReplaced: 0,
  telling: 0,
  covered: 0,
};

/**
 * Aligns the words of a message with those of the part of a query where it stands, by the longest common subsequence, weighted.
 * What is missing is replaced as far as the query says something else there: between two words that are there, or behind the
 * last one in the same line. Where a slot is, any words may stand.
 */
export function alignWords(
  { words: own, weights, total, heaviest }: WeighedWords,
  { words: others, said }: QueryWords,
  weightOf: (word: string) => number,
  appWords: ReadonlySet<string>,
): WordFit {
  const sides: Sides = { own, others, said, weights, weightOf };
  const pairs = findPairs(sides);
  const [first] = pairs;
  if (total === 0 || !first) return nothing;
  const inner = emptySums();
  let before = first;
  for (const pair of pairs) {
    if (pair !== first) addGap(sides, before, pair, inner);
    inner.there += weights[pair[0]] ?? 0;
    before = pair;
  }
  const end = emptySums();
  addGap(sides, before, [own.length, endOfLine(others, before[1])], end);
  const ofApps = pairs.reduce(
    (sum, [at]) => sum + (appWords.has(own[at]?.text ?? '') ? (weights[at] ?? 0) : 0),
    0,
  );
  const there = inner.there + end.there;
  const missing = inner.missing + end.missing;
  const extra = inner.extra + end.extra;
  // Where little is there nothing else is in its place: it is a translation, or another text.
  const isFrame = Math.min(1, Math.max(0, there / total - leastFrame) / (wholeFrame - leastFrame));
  return {
    there: there / total,
    replaced: (isFrame * Math.min(missing, extra)) / total,
    endReplaced: (isFrame * Math.min(end.missing, end.extra)) / total,
    mostReplaced: (isFrame * Math.min(Math.max(inner.mostMissing, end.mostMissing), extra)) / heaviest,
    frontReplaced: replacedInFront(sides, first) / heaviest,
    firstReplaced: firstReplaced(sides, first) / heaviest,
    isOpposite: isFrame === 1 && areOpposite(sides, pairs),
    numbersThere: shareOfNumbers(own, pairs),
    numberReplaced: Math.max(
      inner.numberReplaced,
      end.numberReplaced,
      isNumberInFrontReplaced(sides, first) ? 1 : 0,
    ),
    telling: (there - ofApps) / weightOf(rareWord),
    covered: there / (there + extra + weightInFront(sides, first)),
  };
}

const emptySums = (): Sums => ({ there: 0, missing: 0, mostMissing: 0, extra: 0, numberReplaced: 0 });

/** `LEADER_NOT_AVAILABLE` */
const isName = (word: string): boolean => /[a-z]_[a-z]/.test(word);

function shareOfNumbers(own: readonly MessageWord[], pairs: readonly Place[]): number {
  const all = own.filter(({ text }) => isNumber(text)).length;
  return all === 0 ? 0 : pairs.filter(([at]) => isNumber(own[at]?.text ?? '')).length / all;
}

function endOfLine(others: readonly PlacedWord[], last: number): number {
  let end = last + 1;
  while (end < others.length && end <= last + wordsBehind && others[end]?.line === others[last]?.line)
    end += 1;
  return end;
}

/** Words more than what is missing, up to which they are something else in its place. */
const longestAside = 10;
/** Words that a slot takes up, within which a name stands in the place of the message's last one. */
const nameBehindSlot = 2;
/** Words that a slot takes up before what follows counts as something else. */
const wordsOfSlot = 2;

/** Adds up what is missing between two places, and what the query says there instead. */
function addGap({ own, others, said, weights, weightOf }: Sides, from: Place, to: Place, sums: Sums): void {
  if (to[0] - from[0] === 1 && to[1] - from[1] === 1) return;
  const inPlace = others.slice(from[1] + 1, to[1]);
  const missing: number[] = [];
  for (let at = from[0] + 1; at < to[0]; at += 1) {
    const word = own[at]?.text ?? slot;
    if (word === slot) continue;
    const same = inPlace.findIndex(({ text }) => isSameWord(text, word));
    if (same >= 0) {
      inPlace.splice(same, 1);
      sums.there += weights[at] ?? 0;
    } else missing.push(at);
  }
  const slots = own
    .slice(from[0] + 1, to[0])
    .flatMap(({ text }, at) => (text === slot ? [from[0] + 1 + at] : []));
  const isEnd = to[0] === own.length;
  // What follows in a sentence of its own is often left out of a paste.
  if (isEnd) {
    const next = missing.findIndex((at) => own[at]?.isFirst);
    if (next > 0 || (next === 0 && missing[0] === from[0] + 1)) missing.length = next;
  }
  const hasName = inPlace.slice(0, 1 + nameBehindSlot * slots.length).some(({ text }) => isName(text));
  for (const at of missing) {
    // Many errors end with their name in brackets, and many pastes leave it out: only another name stands in its place.
    if (isEnd && isName(own[at]?.text ?? '') && !hasName) continue;
    sums.missing += weights[at] ?? 0;
    sums.mostMissing = Math.max(sums.mostMissing, weights[at] ?? 0);
  }
  // Far more than is missing is no replacement: a log runs between the lines of a message.
  if (inPlace.length > 2 * missing.length + longestAside) return;
  // What is quoted in the message is no value of the paste, and a name stands in the place of a name.
  const isQuoted = missing.some((at) => own[at]?.isValue);
  const isNamed = missing.some((at) => isName(own[at]?.text ?? ''));
  const saysSomething = ({ text, isValue }: PlacedWord): boolean =>
    !isValue || isQuoted || (isNamed && isName(text));
  const extras = slots.length === 0 ? inPlace : besideSlots(inPlace, missing, slots, isEnd, saysSomething);
  // A number that stands elsewhere in the text is there.
  const numbers = missing
    .map((at) => own[at]?.text ?? '')
    .filter((word) => isNumber(word) && !said.has(word));
  const isWideHere =
    missing.length > 0 ? missing.some((at) => isWide(own[at]?.text ?? '')) : isWide(own[from[0]]?.text ?? '');
  for (const word of extras) {
    const { text } = word;
    // Words of another script are a translation, and say nothing else.
    if (saysSomething(word) && isWide(text) === isWideHere) sums.extra += weightOf(text);
    if (numbers.length > 0 && numbers.every((number) => isAnotherNumber(number, text)))
      sums.numberReplaced = 1;
  }
}

/** The words that stand where the missing ones before the first slot and behind the last one would. */
function besideSlots(
  inPlace: readonly PlacedWord[],
  missing: readonly number[],
  slots: readonly number[],
  isEnd: boolean,
  saysSomething: (word: PlacedWord) => boolean,
): readonly PlacedWord[] {
  const before = missing.filter((at) => at < (slots[0] ?? 0)).length;
  const behind = missing.filter((at) => at > (slots.at(-1) ?? 0)).length;
  const between = missing.length - before - behind;
  const rest = inPlace.slice(before);
  const free = rest.filter(saysSomething).slice(wordsOfSlot * slots.length);
  const tail = behind > 0 ? rest.slice(-behind) : [];
  const last = isEnd ? [...new Set([...free, ...tail])] : tail;
  return [...inPlace.slice(0, before), ...(last.length === 0 && between > 0 ? free : last)];
}

/** The pairs of equal words in order, that weigh most. */
function findPairs({ own, others, said, weights }: Sides): Place[] {
  // What the other side lacks makes no pair, and mostly that is nearly all.
  const mine = placesOf(own, said);
  const theirs = placesOf(others, new Set(mine.map((at) => own[at]?.text ?? slot)));
  const width = theirs.length + 1;
  const best = new Float64Array((mine.length + 1) * width);
  for (let row = mine.length - 1; row >= 0; row -= 1) {
    const at = mine[row] ?? 0;
    const word = own[at]?.text;
    const weight = (weights[at] ?? 0) + 1e-6;
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      const skip = Math.max(best[here + width] ?? 0, best[here + 1] ?? 0);
      const isSame = word === others[theirs[column] ?? 0]?.text;
      best[here] = isSame ? Math.max(skip, weight + (best[here + width + 1] ?? 0)) : skip;
    }
  }
  const pairs: Place[] = [];
  for (let row = 0, column = 0; row < mine.length && column < theirs.length;) {
    const here = row * width + column;
    if (best[here] === best[here + width]) row += 1;
    else if (best[here] === best[here + 1]) column += 1;
    else {
      pairs.push([mine[row] ?? 0, theirs[column] ?? 0]);
      row += 1;
      column += 1;
    }
  }
  return pairs;
}

/** Where words stand that are among these. */
function placesOf(words: readonly MessageWord[], these: ReadonlySet<string>): number[] {
  const places: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (these.has(words[at]?.text ?? slot)) places.push(at);
  return places;
}
