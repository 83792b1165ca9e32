import { defaults } from '../defaults.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { PlacedLines } from './placed-lines.ts';

/** The most telling blocks of a text, within a bound: each a telling line with what goes on below it. */
export interface BlockShelf {
  readonly isOpen: () => boolean;
  /** Ends the open block and begins another. */
  readonly open: (lines: readonly string[], order: number, strength: number) => void;
  /** Adds a line to the open block; gives false where the block is full. */
  readonly extend: (line: string, order: number, strength: number) => boolean;
  readonly close: () => void;
  /** The most telling blocks of so many UTF-16 units together. */
  readonly best: (room: number) => PlacedLines[];
}

/** UTF-16 units of a block: with frames, and with lines that tell of an error themselves. */
const longest = { withFrames: 3_000, all: 8_000 };
/** UTF-16 units that are kept until the weakest blocks are dropped. */
const mostKept = 3 * defaults.maxQueryLength;

interface OpenBlock {
  readonly from: number;
  readonly lines: string[];
  end: number;
  strength: number;
  units: number;
}

/** Makes an empty shelf. Of equally telling blocks the first ones stay. */
export function createBlockShelf(): BlockShelf {
  let kept: OpenBlock[] = [];
  let units = 0;
  /** What is no more telling than this was dropped before. */
  let floor = 0;
  let open: OpenBlock | undefined;

  const close = (): void => {
    if (open && open.strength > floor) {
      kept.push({ ...open, lines: open.lines.map(ownCopy) });
      units += open.units;
    }
    open = undefined;
    if (units <= mostKept) return;
    const left = strongest(kept, defaults.maxQueryLength);
    floor = Math.max(floor, Math.min(...left.map(({ strength }) => strength)));
    kept = left;
    units = left.reduce((sum, block) => sum + block.units, 0);
  };
  return {
    isOpen: () => open !== undefined,
    open: (lines, order, strength) => {
      close();
      const length = lines.join('\n').length + 2;
      open = { from: order, end: order + 1, lines: [...lines], strength, units: length };
    },
    extend: (line, order, strength) => {
      const length = line.length + 1;
      if (!open || open.units + length > (strength > 0 ? longest.all : longest.withFrames)) return false;
      open.lines.push(line);
      open.end = order + 1;
      open.units += length;
      open.strength = Math.max(open.strength, strength);
      return true;
    },
    close,
    best: (room) => strongest(kept, room),
  };
}

/** Those that fit into the room, strongest first; earlier ones before equal ones. */
function strongest(blocks: readonly OpenBlock[], room: number): OpenBlock[] {
  let left = room;
  return blocks
    .toSorted((one, other) => other.strength - one.strength || one.from - other.from)
    .filter(({ units }) => {
      if (units > left) return false;
      left -= units;
      return true;
    });
}
