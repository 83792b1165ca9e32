import { slot, type MessageWord } from '../text/words.ts';
import type { Place, Sides } from './compare-words.ts';

/** What turns a sentence into its opposite; of `can't` and `isn't` the first part. Of Chinese the characters. */
const denials = new Set(
  'not no never cannot couldn didn doesn don isn aren wasn weren won wouldn hasn haven unable 不 未 無 无 沒 没 非'.split(
    ' ',
  ),
);
/** What says the same in other words: "failed to parse" is "could not parse". */
const failures = new Set('fail failed failing fails failure error errors 失 誤 误'.split(' '));
/** What says that all is well. */
const successes = new Set('succeeded succeeds successful successfully'.split(' '));
/** Words in front of the first one that is there which belong to the same sentence. */
const wordsInFront = 2;
/** So many words between two that are there are a sentence of their own. */
const mostBetween = 3;

/**
 * Whether one side denies what the other says: `is not supported` and `is supported`, 無法連線 and 可以連線. What stands between two
 * words that both have counts, and what stands right in front of the first one; what a slot holds does not.
 */
export function areOpposite({ own, others }: Sides, pairs: readonly Place[]): boolean {
  const [first] = pairs;
  if (!first) return false;
  const line = others[first[1]]?.line;
  const inFront = others
    .slice(Math.max(0, first[1] - wordsInFront), first[1])
    .filter((word) => word.line === line);
  const mine = own.slice(Math.max(0, first[0] - wordsInFront), first[0]);
  if (mine.length > 0 && inFront.length > 0 && !hasSlot(mine) && contradict(mine, inFront)) return true;
  return pairs.some((pair, at) => {
    const before = pairs[at - 1];
    if (!before) return false;
    const missing = own.slice(before[0] + 1, pair[0]);
    const there = others.slice(before[1] + 1, pair[1]);
    if (hasSlot(missing) || there.length > mostBetween) return false;
    return contradict(missing, there) || succeeds(there);
  });
}

const hasSlot = (words: readonly MessageWord[]): boolean => words.some(({ text }) => text === slot);

function contradict(mine: readonly MessageWord[], theirs: readonly MessageWord[]): boolean {
  if (denies(mine)) return !denies(theirs) && !fails(theirs);
  return denies(theirs) && !fails(mine);
}

const fails = (words: readonly MessageWord[]): boolean => words.some(({ text }) => failures.has(text));

const denies = (words: readonly MessageWord[]): boolean => words.some(({ text }) => denials.has(text));

const succeeds = (words: readonly MessageWord[]): boolean => words.some(({ text }) => successes.has(text));
