import type { Evidence, Identifier, Span } from './answer.ts';
import { gramsOf } from './grams.ts';
import { foldForComparison, normaliseCharacters } from './normalise.ts';
import type { Scored } from './score.ts';
import type { ScriptFolder } from './script-fold.ts';

/** Runs of the paste shorter than this, in grams, are chance. */
const shortestRun = 3;
/** Runs that are shorter than this share of the longest are scraps. */
const smallestShare = 0.2;
/** Runs that stand nearer than this, in UTF-16 units, are shown as one. */
const widestGap = 3;

/** Why an entry was found, in terms of the text that was sent. */
export function explain(
  sent: string,
  scored: Scored,
  identifiers: readonly Identifier[],
  script: ScriptFolder,
): Evidence {
  const { pair, text, entry } = scored;
  const of = { code: pair.codes, class: pair.classes, status: pair.statuses };
  const agreed = identifiers.filter(({ kind, value }) => of[kind].has(value.toLowerCase()));
  const conflicted = identifiers.filter(
    ({ kind, value }) => of[kind].size > 0 && !of[kind].has(value.toLowerCase()),
  );
  const app = pair.apps.find((mention) => mention.app.id === entry.app);
  return {
    spans: text ? findSpans(sent, text.squashed, script) : [],
    agreed,
    conflicted: conflicted.filter(({ kind }) => !agreed.some((one) => one.kind === kind && kind !== 'code')),
    ...(app ? { app } : {}),
  };
}

/** The parts of a text that stand in a squashed message, by the window that holds most of it. Linear in the text. */
export function findSpans(sent: string, squashedMessage: string, script: ScriptFolder): Span[] {
  const { squashed, offsets } = squashWithOffsets(sent, script);
  const wanted = new Set(gramsOf(squashedMessage));
  const runs = longestRuns(squashed, wanted);
  const inWindow = bestWindow(runs, squashedMessage.length);
  const longest = inWindow.reduce((most, run) => Math.max(most, run.end - run.start), 0);
  // A scrap such as the end of a date has grams of the message by chance.
  const windowed = inWindow.filter((run) => run.end - run.start >= longest * smallestShare);
  const spans: { start: number; end: number }[] = [];
  for (const run of windowed) {
    const start = offsets[run.start] ?? 0;
    const end = (offsets[run.end - 1] ?? start) + 1;
    const last = spans.at(-1);
    if (last && start - last.end <= widestGap) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** The squashed text with, for each of its characters, where it stood in the text. */
function squashWithOffsets(sent: string, script: ScriptFolder): { squashed: string; offsets: number[] } {
  let squashed = '';
  const offsets: number[] = [];
  for (let at = 0; at < sent.length; at += 1) {
    const unit = sent.charAt(at);
    const plain = /[\0-\x7f]/.test(unit)
      ? unit.toLowerCase()
      : foldForComparison(normaliseCharacters(unit), script);
    for (const character of plain) {
      if (!/[\p{L}\p{N}]/u.test(character)) continue;
      squashed += character;
      for (let unitOf = 0; unitOf < character.length; unitOf += 1) offsets.push(at);
    }
  }
  return { squashed, offsets };
}

function longestRuns(squashed: string, wanted: ReadonlySet<number>): Span[] {
  const runs: Span[] = [];
  let start = -1;
  for (let at = 0; at < squashed.length; at += 1) {
    const [gram] = gramsOf(squashed.slice(at, at + 3));
    const hit = gram !== undefined && wanted.has(gram);
    if (hit && start < 0) start = at;
    if (start >= 0 && (!hit || at === squashed.length - 1)) {
      const end = Math.min(squashed.length, at + (hit ? 1 : 2));
      if (end - start >= shortestRun) runs.push({ start, end });
      start = -1;
    }
  }
  return runs;
}

function bestWindow(runs: readonly Span[], messageLength: number): readonly Span[] {
  const width = messageLength * 2 + 40;
  let best: readonly Span[] = [];
  let most = 0;
  let first = 0;
  for (let last = 0; last < runs.length; last += 1) {
    const end = runs[last]?.end ?? 0;
    while ((runs[first]?.start ?? end) < end - width && first < last) first += 1;
    const inside = runs.slice(first, last + 1);
    const covered = inside.reduce((sum, run) => sum + run.end - run.start, 0);
    if (covered > most) {
      most = covered;
      best = inside;
    }
  }
  return best;
}
