import type { Span } from './answer.ts';
import { gramAt, gramLengthAt, gramsOf } from './grams.ts';
import { foldForComparison, normaliseCharacters } from './normalise.ts';
import type { ScriptFolder } from './script-fold.ts';

/** Runs of the paste shorter than this, in characters, are chance. */
const shortestRun = 3;
/** Runs that are shorter than this share of the longest, and than so many characters, are scraps, such as the end of a date. */
const smallestShare = 0.2;
const longestScrap = 6;
/** Runs that stand nearer than this, in UTF-16 units, are shown as one. */
const widestGap = 3;

/** Finds the parts of a text that stand in a squashed message: in order, not overlapping; empty when none do. */
export type SpanFinder = (squashedMessage: string) => Span[];

/** Makes a finder for one text. The text is read at the first call, in linear time, and once for all messages. */
export function createSpanFinder(sent: string, script: ScriptFolder): SpanFinder {
  let read: Squashed | undefined;
  return (squashedMessage) => {
    read ??= squashWithOffsets(sent, script);
    const runs = findRuns(read, new Set(gramsOf(squashedMessage)));
    const inWindow = bestWindow(runs, squashedMessage.length);
    const longest = inWindow.reduce((most, run) => Math.max(most, run.end - run.start), 0);
    const least = Math.min(longest * smallestShare, longestScrap);
    return toSpans(
      inWindow.filter((run) => run.end - run.start >= least),
      read.offsets,
    );
  };
}

interface Squashed {
  /** Where each character of the squashed text stood. */
  readonly offsets: readonly number[];
  /** The gram that begins at each character. */
  readonly grams: readonly (number | undefined)[];
  /** Its length; 0 where there is none. */
  readonly lengths: readonly number[];
}

function squashWithOffsets(sent: string, script: ScriptFolder): Squashed {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < sent.length; at += 1) {
    const letters = lettersOf(sent.charAt(at), script);
    parts.push(letters);
    for (let unit = 0; unit < letters.length; unit += 1) offsets.push(at);
  }
  const squashed = parts.join('');
  return {
    offsets,
    grams: offsets.map((_, at) => gramAt(squashed, at)),
    lengths: offsets.map((_, at) => gramLengthAt(squashed, at)),
  };
}

function lettersOf(unit: string, script: ScriptFolder): string {
  if (/[a-z0-9]/.test(unit)) return unit;
  if (/[A-Z]/.test(unit)) return unit.toLowerCase();
  if (/[\0-\x7f]/.test(unit)) return '';
  return foldForComparison(normaliseCharacters(unit), script).replace(/[^\p{L}\p{N}]+/gu, '');
}

function findRuns({ grams, lengths }: Squashed, wanted: ReadonlySet<number>): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const [start, gram] of grams.entries()) {
    if (gram === undefined || !wanted.has(gram)) continue;
    const end = start + (lengths[start] ?? 0);
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
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
