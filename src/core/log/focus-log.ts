import type { Span } from '../answer.ts';
import { continuesAbove, tellsOfError } from './telling-lines.ts';

/** The lines of a log that may tell of an error, with the way back to the text that they were taken from. */
export interface Focus {
  /** The lines that are left, in order. */
  readonly text: string;
  /** The lines that are not, in order. */
  readonly rest: string;
  /** Number of the lines in `rest`. */
  readonly quietLines: number;
  /** The lines of another text, of as many lines of the same lengths, that stand where those of `text` stood. */
  readonly linesOf: (other: string) => string;
  /** Where a span of `text` stood; in several pieces when lines were taken out between. */
  readonly toOriginal: (span: Span) => Span[];
}

/** A log of fewer lines is read whole. */
const fewestLines = 12;
/** Where more of the lines than this tell of errors, none of them stands out. */
const largestShare = 0.5;
/** UTF-16 units of a line that are looked at. */
const lineSample = 2_000;
/** Lines below a telling one that go with it: its frames, its causes, the rest of its JSON. */
const mostContinued = 60;

/** Gives a test for the lines of a text that are messages of the catalog, be they without any word of errors. */
export type FindMessages = (lines: readonly string[]) => (line: string) => boolean;

/**
 * What a long log says of errors: the lines that tell of one, with what goes on below them, and the first and the last line,
 * where the person's own words are. `undefined` when the text is no such log: then all of it is to be read.
 */
export function focusLog(text: string, findMessages: FindMessages = () => () => false): Focus | undefined {
  const lines = text.split('\n');
  if (lines.length < fewestLines) return undefined;
  // Looking for messages costs much, and where most lines tell of errors without it no log is left.
  if (isMost(keptLines(lines, () => false))) return undefined;
  const kept = keptLines(lines, findMessages(lines));
  // The first and the last line are always there.
  if (kept.filter(Boolean).length <= 2 || isMost(kept)) return undefined;
  return split(lines, kept);
}

const isMost = (kept: readonly boolean[]): boolean =>
  kept.filter(Boolean).length > kept.length * largestShare;

function keptLines(lines: readonly string[], isMessage: (line: string) => boolean): boolean[] {
  let goesOn = 0;
  return lines.map((line, at) => {
    const tells = tellsOfError(line.slice(0, lineSample)) || isMessage(line);
    const continues = goesOn > 0 && continuesAbove(line);
    if (tells) goesOn = mostContinued;
    else goesOn = continues ? goesOn - 1 : 0;
    return tells || continues || at === 0 || at === lines.length - 1;
  });
}

function split(lines: readonly string[], kept: readonly boolean[]): Focus {
  const told: string[] = [];
  const rest: string[] = [];
  /** Where each told line begins, there and here. */
  const begins: { readonly original: number; readonly focused: number; readonly length: number }[] = [];
  let original = 0;
  let focused = 0;
  for (const [at, line] of lines.entries()) {
    if (kept[at]) {
      told.push(line);
      begins.push({ original, focused, length: line.length });
      focused += line.length + 1;
    } else rest.push(line);
    original += line.length + 1;
  }
  const toOriginal = ({ start, end }: Span): Span[] => {
    const spans: { start: number; end: number }[] = [];
    for (const line of begins) {
      const from = Math.max(start, line.focused);
      const to = Math.min(end, line.focused + line.length);
      if (from >= to) continue;
      const shift = line.original - line.focused;
      const last = spans.at(-1);
      // Neighbours in the original, with just their line break between, stay one.
      if (last && last.end + 1 === from + shift) last.end = to + shift;
      else spans.push({ start: from + shift, end: to + shift });
    }
    return spans;
  };
  const linesOf = (other: string): string =>
    begins.map(({ original: from, length }) => other.slice(from, from + length)).join('\n');
  return { text: told.join('\n'), rest: rest.join('\n'), quietLines: rest.length, linesOf, toOriginal };
}
