import { defaults } from '../defaults.ts';
import { ownCopy } from '../text/own-copy.ts';
import { longestLine } from './line-splitter.ts';
import type { PlacedLines } from './placed-lines.ts';

interface Placed {
  readonly line: string;
  readonly order: number;
  readonly shape: number;
}

/** The lines of a text that tell of no error: the first of each shape, within a bound, and how many there are. */
export interface QuietLines {
  /** Notes a line; `isPiece` when it goes on from one that was counted. */
  readonly add: (line: string, shape: number, order: number, isPiece: boolean) => void;
  readonly countBlank: () => void;
  readonly count: () => number;
  /** A line in its place. Where its shape stands many times, its numbers are counts. */
  readonly show: (line: Placed) => PlacedLines;
  /** The first line of the text, where it is one of these. */
  readonly first: () => PlacedLines[];
  readonly lines: () => PlacedLines[];
  readonly text: () => string;
}

/** A shape that stands so often counts something: its numbers are no codes. */
const manyTimes = 12;
/** So many numbers in one line are a table or a list. */
const manyNumbers = 40;
const number = /\d+/g;

/** Makes an empty list. */
export function createQuietLines(): QuietLines {
  const byShape = new Map<number, Placed & { count: number }>();
  let count = 0;
  let room = defaults.maxQueryLength - longestLine;

  const show = ({ line, order, shape }: Placed): PlacedLines => ({
    from: order,
    end: order + 1,
    lines: [line],
    ...(isCounting(line, byShape.get(shape)?.count ?? 1) ? { counts: true } : {}),
  });
  const lines = (): PlacedLines[] => Array.from(byShape.values(), show);
  return {
    add: (line, shape, order, isPiece) => {
      if (!isPiece) count += 1;
      const same = byShape.get(shape);
      if (same) same.count += 1;
      else if (line.length + 2 <= room) {
        byShape.set(shape, { line: ownCopy(line), order, shape, count: 1 });
        room -= line.length + 2;
      }
    },
    countBlank: () => {
      count += 1;
    },
    count: () => count,
    show,
    first: () => lines().filter(({ from }) => from === 1),
    lines,
    text: () =>
      lines()
        .map((placed) => placed.lines.join('\n'))
        .join('\n'),
  };
}

const isCounting = (line: string, times: number): boolean =>
  times >= manyTimes || (line.match(number)?.length ?? 0) >= manyNumbers;
