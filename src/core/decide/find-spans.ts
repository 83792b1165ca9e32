import type { Span } from '../answer.ts';
import { findGram, type GramNumbers } from '../grams/gram-numbers.ts';
import { gramsByPosition } from '../grams/grams.ts';
import { squashWithOffsets } from '../grams/squash-with-offsets.ts';
import { cutOut } from '../text/cut-spans.ts';
import { findMasks } from '../text/masks.ts';
import type { ScriptFolder } from '../text/script-fold.ts';

/** Runs of the paste shorter than this, in characters, are chance. */
const shortestRun = 3;
/** Runs that are shorter than this share of the longest, and than so many characters, are scraps, such as the end of a date. */
const smallestShare = 0.2;
const longestScrap = 6;
/** Runs that stand nearer than this, in UTF-16 units, are shown as one. */
const widestGap = 3;

/** Finds the parts of a text that stand in a message of so many squashed units: in order, not overlapping; empty when none do. */
export type SpanFinder = (message: GramNumbers, length: number) => Span[];

/** Makes a finder for one text. The text is read at the first call, in linear time, and once for all messages. */
export function createSpanFinder(sent: string, script: ScriptFolder): SpanFinder {
  let read: Squashed | undefined;
  const masks = findMasks(sent);
  // What was masked is nobody's words.
  const readable = masks.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    sent,
  );
  return (message, length) => {
    read ??= readSquashed(readable, script);
    const runs = findRuns(read, message);
    const inWindow = bestWindow(runs, length);
    const longest = inWindow.reduce((most, run) => Math.max(most, run.end - run.start), 0);
    const least = Math.min(longest * smallestShare, longestScrap);
    return toSpans(
      inWindow.filter((run) => run.end - run.start >= least),
      read.offsets,
    )
      .flatMap((span) => cutOut(span, masks))
      .flatMap((span) => keepWords(sent, span));
  };
}

interface Squashed {
  /** Keys and lengths of the grams that begin at each character; length 0 where none does. */
  readonly keys: Int32Array;
  readonly lengths: Uint8Array;
  /** Where each character of the squashed text stood. */
  readonly offsets: readonly number[];
}

function readSquashed(sent: string, script: ScriptFolder): Squashed {
  const { text, offsets } = squashWithOffsets(sent, script);
  return { ...gramsByPosition(text), offsets };
}

function findRuns({ keys, lengths }: Squashed, wanted: GramNumbers): Span[] {
  const runs: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (let start = 0; start < keys.length; start += 1) {
    const length = lengths[start] ?? 0;
    if (length === 0 || findGram(wanted, keys[start] ?? 0) < 0) continue;
    const end = start + length;
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      last = { start, end };
      runs.push(last);
    }
  }
  return runs.filter(({ start, end }) => end - start >= shortestRun);
}

/** The runs within a stretch of about the message's length that cover most. */
function bestWindow(runs: readonly Span[], messageLength: number): readonly Span[] {
  const width = messageLength * 2 + 40;
  let best = { first: 0, end: 0 };
  let most = 0;
  let first = 0;
  let covered = 0;
  for (const [last, run] of runs.entries()) {
    covered += run.end - run.start;
    for (let out = runs[first]; out && first < last && out.start < run.end - width; out = runs[first]) {
      covered -= out.end - out.start;
      first += 1;
    }
    if (covered > most) {
      most = covered;
      best = { first, end: last + 1 };
    }
  }
  return runs.slice(best.first, best.end);
}

const wordLetter = /[\p{L}\p{N}_]/u;
/** From here on a character is a word. */
const firstWide = 0x2e80;

/** Whether a unit and the one in front of it are of one word of a script with blanks. */
function isInWord(text: string, at: number): boolean {
  const [before, here] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (before >= firstWide || here >= firstWide) return false;
  return wordLetter.test(text.charAt(at - 1)) && wordLetter.test(text.charAt(at));
}

/** A span without words that it holds a part of; none where it holds no whole word. */
function keepWords(text: string, { start, end }: Span): Span[] {
  let from = start;
  while (from < end && isInWord(text, from)) from += 1;
  let to = end;
  while (to > from && isInWord(text, to)) to -= 1;
  return to > from && wordLetter.test(text.slice(from, to)) ? [{ start: from, end: to }] : [];
}

function toSpans(runs: readonly Span[], offsets: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const run of runs) {
    const start = offsets[run.start] ?? 0;
    const end = (offsets[run.end - 1] ?? start) + 1;
    const last = spans.at(-1);
    if (last && start - last.end <= widestGap) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
