import { compareTwoStrings } from 'string-similarity';
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
  /** The numbers of the message that are there, as a share of their count; 0 where it has none. */
  readonly numbersThere: number;
  /** 1 when in the place of a number stands another one. */
  readonly numberReplaced: number;
  /** The weight of the words that are there and name no app, as a multiple of a rare word's. */
  readonly telling: number;
  /** How much of what the query says there is in the message; what differs from paste to paste does not count. */
  readonly covered: number;
}

/** No text has it. */
const rareWord = '\ue001\ue001\ue001\ue001';

/** Longest part of a message, and half of that of a query, that is compared word by word. */
export const mostWords = 80;
/** Letter pairs that two spellings of a word share at the least, as string-similarity counts them. */
const sameWord = 0.6;
/** Shares of a message that must be there for the rest to be something else in its place: from the first on a little, from the second on fully. */
const leastFrame = 0.15;
const wholeFrame = 0.45;
/** Words behind the last one that is there that may stand in place of what is missing. */
const wordsBehind = 8;
/** Words in front of the first one that is there in which a number is looked for. */
const wordsInFront = 4;

type Place = readonly [own: number, other: number];

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
  numbersThere: 0,
  numberReplaced: 0,
  telling: 0,
  covered: 0,
};

/** Two texts on their way to be compared. */
interface Sides {
  readonly own: readonly MessageWord[];
  readonly others: readonly PlacedWord[];
  readonly weights: readonly number[];
  readonly weightOf: (word: string) => number;
}

/**
 * Aligns the words of a message with those of the part of a query where it stands, by the longest common subsequence, weighted.
 * What is missing is replaced as far as the query says something else there: between two words that are there, or behind the
 * last one in the same line. Where a slot is, any words may stand.
 */
export function alignWords(
  message: readonly MessageWord[],
  query: readonly PlacedWord[],
  weightOf: (word: string) => number,
  appWords: ReadonlySet<string> = new Set(),
): WordFit {
  const own = message.slice(0, mostWords);
  const others = query.slice(0, 2 * mostWords);
  const weights = own.map(({ text }) => (text === slot ? 0 : weightOf(text)));
  const sides: Sides = { own, others, weights, weightOf };
  const pairs = findPairs(own, others, weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
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
  const heaviest = Math.max(...weights);
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

const isNumber = (word: string): boolean => /\d/.test(word);

const digitsOf = (word: string): string => word.replace(/\D/g, '').replace(/^0+/, '');

/** `403forbidden` is no other number than 403. */
function isOtherNumber(own: string, there: string): boolean {
  return isNumber(there) && digitsOf(own) !== digitsOf(there);
}

function shareOfNumbers(own: readonly MessageWord[], pairs: readonly Place[]): number {
  const all = own.filter(({ text }) => isNumber(text)).length;
  return all === 0 ? 0 : pairs.filter(([at]) => isNumber(own[at]?.text ?? '')).length / all;
}

/** Whether a number in front of the first word has another one in its place, as in `(13)Permission denied: AH00957`. */
function isNumberInFrontReplaced({ own, others }: Sides, [at, other]: Place): boolean {
  for (let back = 1; back <= wordsInFront && back <= at; back += 1) {
    const [word, there] = [own[at - back], others[other - back]];
    if (!word || word.text === slot || !there || there.line !== others[other]?.line) return false;
    if (/^\d+$/.test(word.text)) return /^\d+$/.test(there.text) && isOtherNumber(word.text, there.text);
  }
  return false;
}

/** What a word right in front weighs where the query has another one in the same line. */
function replacedInFront({ own, others, weights }: Sides, [at, other]: Place): number {
  const word = own[at - 1]?.text ?? slot;
  const there = others[other - 1];
  if (word === slot || !there || there.isValue || there.line !== others[other]?.line) return 0;
  return isSameWord(word, there.text) ? 0 : (weights[at - 1] ?? 0);
}

function endOfLine(others: readonly PlacedWord[], last: number): number {
  let end = last + 1;
  while (end < others.length && end <= last + wordsBehind && others[end]?.line === others[last]?.line)
    end += 1;
  return end;
}

/** What the query says in front of the first word, in its line. */
function weightInFront({ others, weightOf }: Sides, [, first]: Place): number {
  let weight = 0;
  for (let at = first - 1; at >= 0 && others[at]?.line === others[first]?.line; at -= 1) {
    const word = others[at];
    if (word && !word.isValue) weight += weightOf(word.text);
  }
  return weight;
}

/** Words more than what is missing, up to which they are something else in its place. */
const longestAside = 10;
/** Words that a slot takes up before what follows counts as something else. */
const wordsOfSlot = 2;

/** Adds up what is missing between two places, and what the query says there instead. */
function addGap({ own, others, weights, weightOf }: Sides, from: Place, to: Place, sums: Sums): void {
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
  for (const at of missing) {
    sums.missing += weights[at] ?? 0;
    sums.mostMissing = Math.max(sums.mostMissing, weights[at] ?? 0);
  }
  const slots = own
    .slice(from[0] + 1, to[0])
    .flatMap(({ text }, at) => (text === slot ? [from[0] + 1 + at] : []));
  const isEnd = to[0] === own.length;
  // Far more than is missing is no replacement: a log runs between the lines of a message.
  if (inPlace.length > 2 * missing.length + longestAside) return;
  const extras = slots.length === 0 ? inPlace : besideSlots(inPlace, missing, slots, isEnd);
  // What is quoted in the message is no value of the paste.
  const countsValues = missing.some((at) => own[at]?.isValue);
  const numbers = missing.map((at) => own[at]?.text ?? '').filter(isNumber);
  const isWideHere =
    missing.length > 0 ? missing.some((at) => isWide(own[at]?.text ?? '')) : isWide(own[from[0]]?.text ?? '');
  for (const { text, isValue } of extras) {
    // Words of another script are a translation, and say nothing else.
    if ((!isValue || countsValues) && isWide(text) === isWideHere) sums.extra += weightOf(text);
    if (numbers.length > 0 && numbers.every((number) => isOtherNumber(number, text))) sums.numberReplaced = 1;
  }
}

/** The words that stand where the missing ones before the first slot and behind the last one would. */
function besideSlots(
  inPlace: readonly PlacedWord[],
  missing: readonly number[],
  slots: readonly number[],
  isEnd: boolean,
): readonly PlacedWord[] {
  const before = missing.filter((at) => at < (slots[0] ?? 0)).length;
  const behind = missing.filter((at) => at > (slots.at(-1) ?? 0)).length;
  const between = missing.length - before - behind;
  const rest = inPlace.slice(before);
  const free = rest.filter(({ isValue }) => !isValue).slice(wordsOfSlot * slots.length);
  const tail = behind > 0 ? rest.slice(-behind) : [];
  const last = isEnd ? [...new Set([...free, ...tail])] : tail;
  return [...inPlace.slice(0, before), ...(last.length === 0 && between > 0 ? free : last)];
}

function isSameWord(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4 || Math.abs(one.length - other.length) > 2) return false;
  if (/[\d_]/.test(one + other)) return false;
  return one.charAt(0) === other.charAt(0) && compareTwoStrings(one, other) >= sameWord;
}

/** The pairs of equal words in order, that weigh most. */
function findPairs(
  own: readonly MessageWord[],
  others: readonly PlacedWord[],
  weights: readonly number[],
): Place[] {
  const width = others.length + 1;
  const best = new Float64Array((own.length + 1) * width);
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const weight = (weights[at] ?? 0) + 1e-6;
    for (let other = others.length - 1; other >= 0; other -= 1) {
      const skip = Math.max(best[(at + 1) * width + other] ?? 0, best[at * width + other + 1] ?? 0);
      const word = own[at]?.text;
      const isSame = word !== slot && word === others[other]?.text;
      const take = isSame ? weight + (best[(at + 1) * width + other + 1] ?? 0) : 0;
      best[at * width + other] = Math.max(skip, take);
    }
  }
  const pairs: Place[] = [];
  for (let at = 0, other = 0; at < own.length && other < others.length;) {
    const here = best[at * width + other] ?? 0;
    if (here === best[(at + 1) * width + other]) at += 1;
    else if (here === best[at * width + other + 1]) other += 1;
    else {
      pairs.push([at, other]);
      at += 1;
      other += 1;
    }
  }
  return pairs;
}
